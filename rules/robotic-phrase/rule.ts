import type { Hit, RuleContext, Sentence } from '../api.ts';
import { defineRule } from '../define.ts';
import { apologies } from './apologies.ts';
import { care } from './care.ts';
import { classes } from './classes.ts';
import { closings } from './closings.ts';
import { rewordings } from './fixes.ts';
import type { Formula } from './formula.ts';
import { kindly } from './kindly.ts';
import { isLeft } from './leave.ts';
import { letters } from './letters.ts';
import { notices } from './notices.ts';
import { receipts } from './receipts.ts';
import { thanks } from './thanks.ts';

const formulas: readonly Formula[] = [
  ...notices,
  ...apologies,
  ...thanks,
  ...closings,
  ...receipts,
  ...care,
  ...letters,
  ...kindly,
];
/** Which formula each pattern belongs to. */
const owners = formulas.flatMap((formula) => formula.find.map(() => formula));

export default defineRule({
  meta: {
    id: 'robotic-phrase',
    summary: 'Say it as you would say it aloud, not as form letters do.',
    why: 'Everyone has read these words a hundred times, so they tell the person that nobody wrote to them.',
    severity: 'information',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      filler:
        '“{text}” only announces what follows, the way form letters do. Leave it out and say the thing.',
      stiff:
        '“{text}” is form-letter wording that nobody says aloud. Write what you would say on the phone.',
      apology:
        '“{text}” would fit any letter, so it doesn’t sound meant. Say what you are sorry for.',
      thanks:
        '“{text}” would fit any letter, so it doesn’t sound meant. Name what the person did, or leave it out.',
      care: '“{text}” is a claim that every company makes. Leave it out, and let what you do say it.',
      machine:
        '“{text}” tells the person that nobody wrote to them. Say who writes, and how to reach you.',
      opening:
        '“{text}” is form-letter wording about the letter itself. Say what happens with the matter.',
    },
  },
  classes,
  phrases: { formula: formulas.flatMap(({ find }) => find) },
  triggers: ['formula'],
  *check(reply, ctx) {
    for (const sentence of ctx.candidates) {
      for (const hit of formulasIn(sentence, ctx)) {
        const formula = owners[hit.phrase]!;
        const span = {
          start: sentence.start + hit.span.start,
          end: sentence.start + (formula.clause ? clauseEnd(sentence, hit) : hit.span.end),
        };
        yield {
          messageId: formula.reading,
          span,
          fixes: () => rewordings(formula, span, sentence, reply),
        };
      }
    }
  },
});

/** Where the clause ends that a hit stands in. */
const clauseEnd = ({ terms, text }: Sentence, { span }: Hit): number =>
  terms.find(({ start, norm }) => start >= span.end && /^[,;:.!?…()-]$/.test(norm))?.start ??
  text.length;

/** The formulas of a sentence, the longest where they overlap. */
function formulasIn(sentence: Sentence, ctx: RuleContext): readonly Hit[] {
  const length = ({ span }: Hit): number => span.end - span.start;
  const chosen: Hit[] = [];
  const found = ctx
    .hits(sentence, 'formula')
    .filter((hit) => !isLeft(sentence, hit))
    .sort((a, b) => length(b) - length(a) || a.phrase - b.phrase);
  for (const hit of found)
    if (!chosen.some(({ span }) => hit.span.start < span.end && span.start < hit.span.end))
      chosen.push(hit);
  return chosen.sort((a, b) => a.span.start - b.span.start);
}
