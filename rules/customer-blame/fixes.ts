/** What may be written instead. All are suggestions: only the writer knows what happened. */
import type { Fix, Reply, Sentence } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';
import { articleFor, capitalise, deleteWords } from '../shared/wording.ts';
import type { Blame } from './relations.ts';

/** A replacement for the words of a blame, its terms from and to (exclusive). */
interface Wording {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Ways to say it about the thing, best first; the last is a sentence to complete. */
export function rewordings(blame: Blame, sentence: Sentence, reply: Reply): readonly Fix[] {
  const wording = reword(blame, sentence);
  const drop = blame.pattern === 'told' ? leaveOut(blame, sentence, reply) : undefined;
  return [
    ...(wording ? [say(wording, sentence, reply)] : []),
    ...(drop ? [drop] : []),
    stub(sentence, reply),
  ];
}

function say({ from, to, text }: Wording, sentence: Sentence, reply: Reply): Fix {
  const { terms, start } = sentence;
  const words = styled(from === 0 ? capitalise(text) : text, reply);
  return {
    title: `Say “${words.replace(/\$\{\d+:([^}]*)\}/g, '…')}”`,
    edits: [{ start: start + terms[from]!.start, end: start + terms[to - 1]!.end, text: words }],
    safe: false,
  };
}

/** Things that are handed over: "you forgot to attach the receipt" is "we still need the receipt". */
const handed =
  /^(?:attach|includ|provid|send|sent|enclos|upload|submit|suppl|give|gave|share|forward|return)/;
const things = /^(?:the|your|a|an|any|all|both|it|this|that|these|those|them|proof|our)$/;

function reword(blame: Blame, sentence: Sentence): Wording | undefined {
  switch (blame.pattern) {
    case 'omission':
    case 'negated':
      return missing(blame, sentence);
    case 'doubt':
      return believed(blame, sentence);
    case 'hindsight':
      return advised(blame, sentence);
    case 'cause':
      return ownerless(blame, sentence);
    default:
      return undefined;
  }
}

function missing({ pattern, from, to }: Blame, { terms }: Sentence): Wording | undefined {
  const at = pattern === 'omission' ? to : to - 1;
  if (pattern === 'omission' && !/^(?:fail|neglect|omit|forg)/.test(terms[to - 2]?.norm ?? ''))
    return undefined;
  const verb = terms[at]?.norm ?? '';
  let next = at + 1;
  if (/^(?:us|me|in|out|back|over)$/.test(terms[next]?.norm ?? '')) next++;
  const after = terms[next]?.norm ?? '';
  if (/^(?:tell|told|inform|mention|say|let)/.test(verb)) {
    if (verb === 'let' && after === 'know') next++;
    if (verb.startsWith('mention') && things.test(after) && !/^(?:that|it)$/.test(after))
      return { from, to: next, text: 'we didn’t know about' };
    return /^(?:that|which|when|where|how|what|whether)$/.test(terms[next]?.norm ?? '')
      ? { from, to: next, text: 'we didn’t know' }
      : undefined;
  }
  if (/^(?:pay|paid|settle)/.test(verb) && things.test(after))
    return { from, to: next, text: 'we don’t have a payment yet for' };
  if (/^(?:reply|replied|respond|answer)/.test(verb))
    return after === 'to' || verb.startsWith('answer')
      ? things.test(terms[verb.startsWith('answer') ? next : next + 1]?.norm ?? '')
        ? {
            from,
            to: verb.startsWith('answer') ? next : next + 1,
            text: 'we don’t have an answer yet to',
          }
        : undefined
      : { from, to: at + 1, text: 'we haven’t had a reply' };
  return handed.test(verb) && things.test(after)
    ? { from, to: next, text: 'we still need' }
    : undefined;
}

/** "You claim that it broke" → "You told us that it broke". */
function believed({ from, to }: Blame, { terms }: Sentence): Wording | undefined {
  const verb = terms.findIndex(
    ({ norm }, i) =>
      i >= from &&
      i < to &&
      /^(?:claim|alleg|assert|contend|maintain|insist|purport|profess)/.test(norm),
  );
  if (verb < 1 || terms[verb - 1]!.norm !== 'you' || terms[verb + 1]?.norm === 'to')
    return undefined;
  // "You told us …, but our log says otherwise" would doubt it just as much.
  if (terms.slice(to).some(({ norm }) => /^(?:but|yet|although|though|however)$/.test(norm)))
    return undefined;
  const told = /^(?:that|,)$/.test(terms[verb + 1]?.norm ?? '') ? 'told us' : 'told us that';
  const as = terms[verb - 2]?.norm === 'as';
  return { from: verb - 1, to: verb + 1, text: as ? 'you told us' : `you ${told}` };
}

/** "You should have checked the chart" → "It helps to check the chart". */
function advised({ from, to }: Blame, { terms }: Sentence): Wording | undefined {
  const words = terms.slice(from, to).map(({ norm }) => norm);
  if (!words.includes('have') || words.includes('not') || !words[0]!.startsWith('you'))
    return undefined;
  return { from, to, text: `it helps to \${1:${terms[to - 1]!.norm}}` };
}

/** "Due to your oversight" → "due to an oversight". */
function ownerless({ from, to }: Blame, { terms }: Sentence): Wording | undefined {
  const noun = terms[to - 1]!.norm;
  if (
    terms[from]!.norm !== 'your' ||
    !/^(?:mistake|error|oversight|typo|slip|misunderstanding)$/.test(noun)
  )
    return undefined;
  if (
    !/^(?:to|of|by|a|this|that|it|is|was|from|with|after|following)$/.test(
      terms[from - 1]?.norm ?? '',
    )
  )
    return undefined;
  return { from, to, text: `${articleFor(noun)} ${noun}` };
}

function leaveOut({ from, to }: Blame, sentence: Sentence, reply: Reply): Fix | undefined {
  const { terms, start, end } = sentence;
  if (!/^(?:as|like|just|exactly)$/.test(terms[from]!.norm)) return undefined;
  let last = to;
  while (last < terms.length && !/^[,.;:!?)-]$/.test(terms[last]!.norm)) last++;
  const closes = from > 0 || terms[last]?.norm === ',';
  if (!closes || last - to > 6 || (from > 0 && terms[from - 1]!.norm !== ',')) return undefined;
  const words = { start: start + terms[from]!.start, end: start + terms[last - 1]!.end };
  return {
    title: 'Leave the reminder out',
    edits: [deleteWords(reply.text, words, { start, end })],
    safe: false,
  };
}

/** A sentence to complete in place of this one; a greeting in front of it stays. */
function stub({ terms, start, end, text }: Sentence, reply: Reply): Fix {
  const greets = /^(?:hi|hello|hey|dear|good)$/.test(terms[0]?.norm ?? '');
  const comma = greets ? terms.findIndex(({ norm }) => norm === ',') : -1;
  const first = comma >= 0 && comma <= 5 ? terms[comma + 1] : undefined;
  const words = styled('here’s what happened: ${1:what the thing did, and what helps now}.', reply);
  return {
    title: 'Say what happened to the thing',
    edits: [
      {
        start: start + (first?.start ?? 0),
        end: /["'”’)\]]$/.test(text) ? end - 1 : end,
        text: first ? words : capitalise(words),
      },
    ],
    safe: false,
  };
}
