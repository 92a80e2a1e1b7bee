/**
 * What a reply does well and what it lacks, each with the words that show it. A quality is named
 * only on clear evidence, a lack only where nothing in the reply speaks against it.
 */
import type { Hit, Reply, RuleContext, Sentence, Span } from '../api.ts';
import { clauseEnd, isQuestion } from './clauses.ts';
import { tellsTime } from './exactTime.ts';
import { isFormula } from './formula.ts';
import { replyModel, type SentenceParts } from './replyModel.ts';
import { lacksOf, type Lack } from './summaryLacks.ts';
import { clauseOf, hitIn, isTold, meets, wholeOf, type Reading } from './summaryReading.ts';

/** What a reply may do well. `next-and-when` is the fuller form of `next-step`; never both. */
export type Quality =
  | 'engages-first'
  | 'owns-problem'
  | 'plain-words'
  | 'next-step'
  | 'next-and-when'
  | 'reaches-person'
  | 'goes-further';

/** A quality, and where `reply.text` shows it; `plain-words` is shown by the whole reply. */
export interface ShownQuality {
  readonly quality: Quality;
  readonly span?: Span;
}

export interface Summary {
  /** The greeting, else the first sentence, in `reply.text`; undefined for a reply without any. */
  readonly anchor: Span | undefined;
  /** In the order of {@link Quality}. */
  readonly does: readonly ShownQuality[];
  readonly lacks: readonly Lack[];
  readonly sentences: number;
  readonly words: number;
}

/** What the rules said about the reply. */
export interface Said {
  readonly findings: readonly { readonly ruleId: string; readonly sentence: string }[];
  /** Whether the rules that judge its words are on. */
  readonly wordsJudged: boolean;
}

/** Rules whose findings leave the words of a sentence in order, and only them. */
const aboutWords: ReadonlySet<string> = new Set([
  'jargon',
  'unexplained-acronym',
  'vague-timing',
  'broken-placeholder',
  'inconsistent-macros',
]);
const plainRules: ReadonlySet<string> = new Set([
  'jargon',
  'unexplained-acronym',
  'robotic-phrase',
]);
/** Below this many words, plain words are no merit. */
const leastWords = 12;

/**
 * Sums up a reply.
 * @param ctx knows the lists of summaryPhrases.ts as `summary/…`
 */
export function summarise(reply: Reply, ctx: RuleContext, said: Said): Summary {
  const faulty = new Set(
    said.findings.filter(({ ruleId }) => !aboutWords.has(ruleId)).map(({ sentence }) => sentence),
  );
  const reading: Reading = {
    reply,
    ctx,
    all: replyModel(reply, ctx).sentences.filter(
      ({ sentence: { role } }) => role !== 'heading' && role !== 'subject',
    ),
    has: (rule) => said.findings.some(({ ruleId }) => ruleId === rule),
    isFaulty: ({ text }) => faulty.has(text),
  };
  const words = wordCount(reading);
  const plain =
    said.wordsJudged &&
    words >= leastWords &&
    !said.findings.some(({ ruleId }) => plainRules.has(ruleId));
  const next = nextStep(reading);
  const shown = (quality: Quality, span: Span | undefined): readonly ShownQuality[] =>
    span ? [{ quality, span }] : [];
  return {
    anchor: anchorOf(reading),
    does: [
      ...shown('engages-first', engagesFirst(reading)),
      ...shown('owns-problem', ownsProblem(reading)),
      ...(plain ? [{ quality: 'plain-words' as const }] : []),
      ...(next ? [next] : []),
      ...shown('reaches-person', reachesPerson(reading)),
      ...shown('goes-further', first(reading, 'summary/extra')),
    ],
    lacks: lacksOf(reading),
    sentences: reading.all.filter(isTold).length,
    words,
  };
}

/** The greeting, or the first sentence if there is none. */
function anchorOf({ all }: Reading): Span | undefined {
  const opening = all[0];
  if (!opening) return undefined;
  const { sentence, content } = opening;
  const last = sentence.terms[content - 1];
  return { start: sentence.start, end: last ? sentence.start + last.end : sentence.end };
}

const wordCount = ({ all }: Reading): number =>
  all.reduce(
    (sum, { sentence: { text } }) =>
      sum + (text.match(/[\p{L}\p{N}\uFFFC](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?/gu)?.length ?? 0),
    0,
  );

function first(reading: Reading, list: string): Span | undefined {
  for (const each of reading.all) {
    if (isQuestion(each.sentence)) continue;
    const hit = hitIn(reading, each, list);
    if (hit) return wholeOf(each.sentence);
  }
  return undefined;
}

/** The sentence that shows, before all else, that the matter was read. */
function engagesFirst(reading: Reading): Span | undefined {
  const opening = reading.all.find(
    ({ parts, engages }) => engages || parts.has('request') || parts.has('refusal'),
  );
  if (!opening?.engages || opening.parts.has('refusal')) return undefined;
  const { sentence } = opening;
  const hit =
    (opening.parts.has('apology') ? hitIn(reading, opening, 'parts/apology') : undefined) ??
    hitIn(reading, opening, 'parts/empathy') ??
    unlessDenied(sentence, hitIn(reading, opening, 'parts/commitment')) ??
    (opening.parts.has('thanks') ? hitIn(reading, opening, 'parts/thanks') : undefined) ??
    hitIn(reading, opening, 'summary/admission') ??
    hitIn(reading, opening, 'summary/helped') ??
    hitIn(reading, opening, 'summary/personal-question');
  if (!hit) return undefined;
  const beforeRequest = opening.request === undefined || hit.terms.end <= opening.request.start;
  return beforeRequest ? clauseOf(sentence, hit) : undefined;
}

/** "We can't look into that": the words are there, and the no with them. */
const unlessDenied = ({ terms }: Sentence, hit: Hit | undefined): Hit | undefined =>
  hit &&
  terms
    .slice(Math.max(0, hit.terms.start - 2), hit.terms.end)
    .some(({ norm }) => /^(?:not|never|cannot|unable)$/.test(norm))
    ? undefined
    : hit;

function ownsProblem(reading: Reading): Span | undefined {
  for (const each of reading.all) {
    const hit =
      namedApology(reading, each) ??
      hitIn(reading, each, 'summary/admission') ??
      hitIn(reading, each, 'summary/take-on');
    if (hit) return clauseOf(each.sentence, hit);
  }
  return undefined;
}

/** An apology that says what for. */
function namedApology(reading: Reading, each: SentenceParts): Hit | undefined {
  const { sentence, parts } = each;
  const { ctx } = reading;
  if (!parts.has('apology') || parts.has('refusal')) return undefined;
  const hit = hitIn(reading, each, 'parts/apology');
  if (!hit || ctx.hits(sentence, 'summary/ownership-not').some((not) => meets(not, hit)))
    return undefined;
  const end = clauseEnd(sentence, hit.terms.end);
  return isFormula(sentence, { start: hit.terms.end, end }, ctx) ? undefined : hit;
}

/** What happens next, best with a time to it. */
function nextStep(reading: Reading): ShownQuality | undefined {
  const { ctx, reply } = reading;
  const steps = reading.all.flatMap((each) => {
    const hit = isQuestion(each.sentence) ? undefined : hitIn(reading, each, 'summary/step');
    return hit ? [{ ...each, hit }] : [];
  });
  const timed = steps.find(({ sentence }) => {
    const after = reply.sentences[sentence.index + 1];
    return (
      tellsTime(sentence, ctx) ||
      (after !== undefined &&
        !isQuestion(after) &&
        after.terms.length < 16 &&
        tellsTime(after, ctx))
    );
  });
  if (timed) {
    const { sentence } = timed;
    const said = tellsTime(sentence, ctx) ? sentence : reply.sentences[sentence.index + 1]!;
    const span = { start: wholeOf(sentence).start, end: wholeOf(said).end };
    return { quality: 'next-and-when', span };
  }
  const step = steps[0];
  return step && { quality: 'next-step', span: clauseOf(step.sentence, step.hit) };
}

function reachesPerson(reading: Reading): Span | undefined {
  const way = first(reading, 'summary/reach');
  return way ?? (hasName(reading) ? first(reading, 'summary/invite') : undefined);
}

const groups =
  /\b(?:team|support|service|services|care|desk|office|department|customer|help|billing|sales|crew|staff)\b/i;

/** Whether somebody signs: a name or its placeholder, alone or after "Best," in the last lines. */
function hasName({ all }: Reading): boolean {
  return all.slice(1).some(({ sentence, parts, content }, at, rest) => {
    if (at < rest.length - 2 || groups.test(sentence.text)) return false;
    const closes = parts.has('sign-off') || (parts.has('greeting') && content > 0);
    return closes && sentence.terms.length < 7 && /\p{Lu}\p{Ll}+$|\uFFFC/u.test(sentence.text);
  });
}
