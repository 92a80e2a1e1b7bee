/** Where a reader is told to turn to somebody or to go to a page. Places are term numbers. */
import { Shape, type Hit, type RuleContext, type Sentence, type Span } from '../api.ts';
import { addressed, type Addressed } from './addressed.ts';
import { fits, isAtHand, isLegal, takesPages } from './fitting.ts';
import { targetAt, type Target } from './target.ts';

export type HandoverKind =
  /** The reader is told to turn to somebody. */
  | 'turn-to'
  /** Somebody else is said to deal with it, or the writer not to. */
  | 'owner'
  /** The reader, or the matter, is passed on. */
  | 'transfer'
  /** The reader is told to read, fill in or ring something. */
  | 'go-to'
  /** The answer is said to be somewhere. */
  | 'told-there';

/** One place where a sentence sends its reader on. */
export interface Found {
  readonly kind: HandoverKind;
  readonly to: 'party' | 'page';
  /** The words to report. */
  readonly span: Span;
  /** "You can", "feel free to". */
  readonly free: boolean;
  /** A line or an address at which the writer can be reached. */
  readonly line?: true;
  /** The verb and its preposition, where the reader is told to turn to somebody. */
  readonly verb?: Span;
}

/** Words between which a capital names a firm: "made by Velotec", "Velotec built that". */
const beforeFirm = /^(?:by|from|with|to|through|via|using|under|is|because|as|and)$/;
const behindFirm =
  /^(?:is|are|was|were|has|have|does|do|'s|'|made|makes?|built|sold|sells?|runs?|owns?|flew|flies|issued|supplied|supplies|charged|handles?|took|takes?|sent|provides?|operates?|deals?|wrote|set|sets|holds?|by|for|the|a|your|in|on|and|,|\.)$/;
/** What stands before a person's name, or is a name of no firm. */
const noFirm =
  /^(?:i|i'm|mr|mrs|ms|miss|mx|dr|prof|sir|madam|sister|nurse|matron|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether a sentence names a firm that no class knows, for "them" to stand for. */
export const namesFirm = ({ terms }: Sentence): boolean =>
  terms.some(({ norm, shape }, at) => {
    if ((shape & Shape.capital) === 0 || (shape & Shape.opaque) !== 0 || at === 0) return false;
    const before = terms[at - 1]!;
    if (noFirm.test(norm) || noFirm.test(before.norm)) return false;
    let end = at + 1;
    while (((terms[end]?.shape ?? 0) & Shape.capital) !== 0) end++;
    return beforeFirm.test(before.norm) && behindFirm.test(terms[end]?.norm ?? '.');
  });

/** "The fares are on our site, look | there": the word stands for a page that was named. */
const isThere = (sentence: Sentence, { terms: { start, end } }: Hit, ctx: RuleContext): boolean =>
  sentence.terms[end]?.norm === 'there' &&
  /^(?:look|check|have|take|see|search)$/.test(sentence.terms[start]!.norm) &&
  ctx.hits(sentence, 'parts/pointer').some(({ terms }) => terms.end <= start);
const there = ({ terms: { end } }: Hit): Target => ({
  kind: 'page',
  start: end,
  end: end + 1,
  sure: true,
});

/** "Ring | Sister Adair": a person, whom a title names. */
const isTitled = ({ terms }: Sentence, { start, sure }: Target): boolean =>
  !sure &&
  /^(?:sister|matron|professor|captain|chef|father|rev|reverend|canon)$/.test(terms[start]!.norm);

/** "Ask for | Dev at the back door": somebody who stands there and helps. */
const isMet = ({ terms }: Sentence, { terms: { start } }: Hit, target: Target): boolean =>
  !target.sure && terms[start]!.norm === 'ask' && terms[target.start - 1]?.norm === 'for';

/** "Take it up with | Bosch": whatever it is, it is somebody. */
const isTakenUp = ({ terms }: Sentence, { terms: { start, end } }: Hit, target: Target): boolean =>
  target.kind === 'party' &&
  /^(?:take|raise|pursue|dispute)$/.test(terms[start]!.norm) &&
  terms[end - 1]!.norm === 'with';

/** Orders and advice to turn to a person or to go to a page. */
function toldToTurn(sentence: Sentence, ctx: RuleContext, isSpokenOf: boolean): readonly Found[] {
  const found: Found[] = [];
  for (const list of ['turn-to', 'go-to'] as const)
    for (const hit of ctx.hits(sentence, `parts/${list}`)) {
      // Asked first: most verbs are not said to the reader.
      const asked = addressed(sentence, hit.terms.start, hit.form);
      if (!asked) continue;
      const target =
        list === 'go-to' && isThere(sentence, hit, ctx)
          ? there(hit)
          : targetAt(sentence, hit.terms.end, ctx, isSpokenOf);
      if (!target || isTitled(sentence, target) || isMet(sentence, hit, target)) continue;
      if (!fits(sentence, hit, target) && !isTakenUp(sentence, hit, target)) continue;
      if (
        target.kind === 'party'
          ? list === 'go-to'
          : list === 'turn-to' && !takesPages(sentence, hit)
      )
        continue;
      const head = sentence.terms[target.end - 1]!.norm;
      if (asked.free && target.kind === 'page' && isLegal(head)) continue;
      if (!(asked.free && target.kind === 'party' && isAtHand(sentence, target)))
        found.push(toldTo(target.kind === 'party' ? 'turn-to' : 'go-to', hit, target, asked));
    }
  return found;
}

const toldTo = (
  kind: 'turn-to' | 'go-to',
  { terms }: Hit,
  target: Target,
  { start, free }: Addressed,
): Found => ({
  kind,
  to: target.kind,
  span: { start, end: target.end },
  free,
  verb: terms,
});

/** "Your case | number", "the form's reference": the object is something else. */
const isNamed = ({ terms }: Sentence, { terms: object }: Hit): boolean =>
  /^(?:'s|numbers?|id|ids|reference|ref|code|no|details|name)$/.test(terms[object.end]?.norm ?? '');

/** Forms to fill in, requests to open, lines to ring. */
function toldToWrite(sentence: Sentence, ctx: RuleContext): readonly Found[] {
  const found: Found[] = [];
  for (const hit of ctx.hits(sentence, 'parts/fill-in')) {
    const objects = [...ctx.hits(sentence, 'parts/form'), ...ctx.hits(sentence, 'parts/ticket-by')];
    const object = objects.find(
      ({ terms }) => terms.start >= hit.terms.end && terms.start <= hit.terms.end + 3,
    );
    if (!object || isNamed(sentence, object)) continue;
    const asked = addressed(sentence, hit.terms.start, hit.form);
    if (asked)
      found.push({
        kind: 'go-to',
        to: 'page',
        span: { start: asked.start, end: object.terms.end },
        free: asked.free,
      });
  }
  for (const hit of ctx.hits(sentence, 'parts/ring')) {
    const asked = addressed(sentence, hit.terms.start, hit.form);
    if (asked)
      found.push({
        kind: 'go-to',
        to: 'page',
        span: { start: asked.start, end: numberEnd(sentence, hit.terms.end) },
        free: asked.free,
        line: true,
      });
  }
  return found;
}

/** Past all groups of digits of a phone number. */
function numberEnd({ terms }: Sentence, at: number): number {
  let end = at;
  while (terms[end] && (terms[end]!.shape & Shape.number) !== 0) end++;
  return end;
}

/** Everywhere that a sentence tells its reader to turn to somebody or to go somewhere. */
export const told = (
  sentence: Sentence,
  ctx: RuleContext,
  isSpokenOf: boolean,
): readonly Found[] => [...toldToTurn(sentence, ctx, isSpokenOf), ...toldToWrite(sentence, ctx)];
