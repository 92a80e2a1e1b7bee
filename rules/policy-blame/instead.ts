/** How to say the same without the rule, where the grammar is plain. */
import type { Sentence, Span } from '../api.ts';
import type { Blame } from './blame.ts';
import { baseOf, startsThing, verbFor } from './verbs.ts';

/** Terms to replace, end exclusive, and by what. */
export interface Wording extends Span {
  readonly text: string;
}

/** What follows the subject in a blame, and the words after it. */
interface Tail {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly next: string;
}

/** @returns undefined where only the writer can say it otherwise */
export function reword(blame: Blame, { terms }: Sentence): Wording | undefined {
  const { from, to, verb, pattern } = blame;
  const words = terms.slice(verb, to).map(({ norm }) => norm);
  const tail = { from, to, words, next: terms[to]?.norm ?? '' };
  switch (pattern) {
    case 'denies':
      return blocked(tail) ?? demanded(tail) ?? denied(tail);
    case 'blocks':
      return blocked(tail);
    case 'demands':
      return demanded(tail);
    case 'permission':
    case 'told-no':
      return permitted(blame, tail);
    case 'verdict':
      return verdict(blame, tail, terms);
    case 'against':
      return passive(blame, tail, terms) ?? impossible(tail, terms);
    default:
      return undefined;
  }
}

const who = (words: readonly string[]): string => (words.includes('me') ? 'I' : 'we');
const has = (words: readonly string[], pattern: RegExp): boolean =>
  words.some((word) => pattern.test(word));

/** "stops us from swapping" → "we can't swap"; "forbid pets" → "we can't take pets". */
function blocked({ from, to, words, next }: Tail): Wording | undefined {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (!/^(?:prevent|stop|block|forbid|prohibit|bar|ban|preclud|disallow|exclud|rul)/.test(first))
    return undefined;
  const base = baseOf(next);
  if (base !== undefined) return { start: from, end: to + 1, text: `${who(words)} can’t ${base}` };
  const bare = words.length === 1 || last === 'out';
  if (!bare || !startsThing(next) || /^(?:stop|block|prevent)/.test(first)) return undefined;
  const verb = first.startsWith('exclud') ? 'cover' : verbFor(next);
  return { start: from, end: to, text: `we can’t ${verb}` };
}

/** "does not allow …", "won't let me …", "only lets us …" */
function denied({ from: start, to, words, next }: Tail): Wording | undefined {
  const lets = has(words, /^(?:let|allow|permit|enabl|authori)/);
  const option = has(words, /^(?:option|way|choice|room|button|means|possibility)s?$/);
  const can = /^(?:only|just)$/.test(words[0] ?? '')
    ? 'can only'
    : words[0] === 'did'
      ? 'couldn’t'
      : 'can’t';
  const person = words.find((word) => /^(?:me|us|you|customers|guests|passengers)$/.test(word));
  const subject = person === undefined || /^(?:me|us)$/.test(person) ? who(words) : person;
  const last = words.at(-1) ?? '';
  if (/^(?:allow|permit)$/.test(next)) return undefined;
  if (last === 'to' && !lets) return { start, end: to, text: `${who(words)} can’t` };
  if (option && next === 'to') return { start, end: to + 1, text: `${who(words)} can’t` };
  if (lets && (last === 'to' || (last === person && /^let/.test(words.at(-2) ?? ''))))
    return { start, end: to, text: `${subject} ${can}` };
  if (can === 'can only' || person !== undefined || !startsThing(next)) return undefined;
  const base = baseOf(next);
  if (lets && base !== undefined) return { start, end: to + 1, text: `we ${can} ${base}` };
  if (lets && /^(?:let|allow|permit|authori)/.test(last))
    return { start, end: to, text: `we ${can} ${verbFor(next)}` };
  return /^(?:accept|take|cover|give|offer|grant|provide|process)$/.test(last)
    ? { start, end: to, text: `we ${can} ${last}` }
    : undefined;
}

/** "requires you to send" → "please send"; "requires a receipt" → "we need a receipt". */
function demanded({ from: start, to, words, next }: Tail): Wording | undefined {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (!/^(?:requir|demand|need|want|call|ask|expect|oblig|forc|compel)/.test(first))
    return undefined;
  if (last === 'to' && words.includes('you')) return { start, end: to, text: 'please' };
  if (last === 'to' && has(words, /^(?:us|me)$/))
    return { start, end: to, text: `${who(words)} need to` };
  if (last === 'that') return { start, end: to, text: 'we ask that' };
  if (last === 'for') return { start, end: to, text: 'we need' };
  if (/^(?:requir|demand)/.test(last) && !/^(?:me|us|them|it|that|this)$/.test(next) && next !== '')
    return { start, end: to, text: 'we need' };
  return /^(?:an?|the|your|all|every)$/.test(last)
    ? { start, end: to, text: `we need ${last}` }
    : undefined;
}

/** "We are not permitted to share" → "We can't share". */
function permitted({ verb }: Blame, { to, words, next }: Tail): Wording | undefined {
  const negated = words.findLastIndex(
    (word, i) => /^(?:do|does|did)$/.test(word) && words[i + 1] === 'not',
  );
  const aux =
    negated > 0
      ? negated
      : words.findLastIndex((word) =>
          /^(?:am|are|is|'s|was|were|have|has|lack|lacks|may|can|could|must|will)$/.test(word),
        );
  const be = words[aux] ?? '';
  const last = words.at(-1) ?? '';
  if (aux <= 0 || /^(?:only|all|most|than|what|no)$/.test(words[0] ?? '')) return undefined;
  const start = verb + (words[aux + 1] === 'been' || words[aux - 1] !== 'have' ? aux : aux - 1);
  const can = words.includes('only')
    ? 'can only'
    : /^(?:was|were|did)$/.test(be)
      ? 'couldn’t'
      : 'can’t';
  const things = /^(?:allow|permit)$/.test(words.at(-2) ?? '') && words[aux + 1] === 'not';
  if (things && startsThing(last) && last !== 'to')
    return baseOf(last) === undefined
      ? { start, end: to, text: `can’t ${verbFor(last)} ${last}` }
      : { start, end: to, text: `can’t ${baseOf(last)!}` };
  if (words.includes('allow') || words.includes('permit')) return undefined;
  if (last === 'to') return { start, end: to, text: can };
  if (next === 'to' && !/^(?:in|on|into)$/.test(last)) return { start, end: to + 1, text: can };
  if (last === 'from' && baseOf(next) !== undefined)
    return { start, end: to + 1, text: `can’t ${baseOf(next)!}` };
  if (!/^(?:allowed|permitted|authori[sz]ed)$/.test(last) || can === 'can only') return undefined;
  if (/^(?:we|i|you|they|guests|customers|members)$/.test(words[0] ?? '')) return undefined;
  return { start, end: to, text: be === 'are' ? 'aren’t possible' : 'isn’t possible' };
}

/** "It's our procedure that customers come" → "We ask that customers come". */
function verdict(
  { noun }: Blame,
  { from: start, to, next }: Tail,
  terms: Sentence['terms'],
): Wording | undefined {
  if (!noun) return undefined;
  if (next === 'that') return { start, end: to + 1, text: 'we ask that' };
  if (next === 'not' && terms[to + 1]?.norm === 'to')
    return { start, end: to + 2, text: 'we don’t' };
  if (next !== 'to') return undefined;
  const not = terms.slice(start, noun.start).some(({ norm }) => norm === 'not');
  return { start, end: to + 1, text: not ? 'we don’t' : 'we' };
}

const be = /^(?:am|are|is|'s|was|were)$/;

/** "are forbidden by our rules from carrying" → "can't carry". */
function passive(
  { from }: Blame,
  { to, words, next }: Tail,
  terms: Sentence['terms'],
): Wording | undefined {
  const at = terms.slice(0, from).findLastIndex(({ norm }) => be.test(norm));
  if (at < 1 || at < from - 2 || !has(words, /^(?:by|under)$/)) return undefined;
  const base = baseOf(terms[to + 1]?.norm ?? '');
  if (next === 'from' && base !== undefined)
    return { start: at, end: to + 2, text: `can’t ${base}` };
  if (next !== 'to') return undefined;
  if (words.includes('not')) return { start: at, end: to + 1, text: 'can’t' };
  return /^(?:requir|oblig|forc|compel)/.test(words[0] ?? '')
    ? { start: at, end: to + 1, text: 'need to' }
    : undefined;
}

/** "Late checkout is against our rules" → "isn't possible". */
function impossible(
  { from, to, words, next }: Tail,
  terms: Sentence['terms'],
): Wording | undefined {
  if (!words.includes('against') && !words.includes('contrary')) return undefined;
  if (next !== '' && !/^[.,;!?)]$/.test(next)) return undefined;
  const before = be.test(terms[from - 1]?.norm ?? '') ? from - 1 : from;
  const verb = terms[before]!.norm;
  if (!be.test(verb) && !/^(?:go|goes|run|runs)$/.test(verb)) return undefined;
  const many = /^(?:are|go|run)$/.test(verb);
  return { start: before, end: to, text: many ? 'aren’t possible' : 'isn’t possible' };
}
