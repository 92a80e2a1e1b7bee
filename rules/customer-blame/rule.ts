import { defineRule } from '../define.ts';
import { tidySpan } from '../shared/tidySpan.ts';
import { classes } from './classes.ts';
import { isPossibleCause } from './excuses.ts';
import { rewordings } from './fixes.ts';
import { phrases } from './phrases.ts';
import { blamesIn, patterns, type Pattern } from './relations.ts';

const messages = {
  undone:
    '“{text}” makes the reader the cause, and they will argue the point or feel told off. Say what is missing and what you need now.',
  wrong:
    '“{text}” pins the fault on the reader. Say what happened to the thing, and how to put it right.',
  hindsight: '“{text}” holds up what the reader can no longer change. Say what helps now.',
  doubt:
    '“{text}” says that you don’t believe the reader. Repeat what they told you as they told it.',
  told: '“{text}” tells the reader off for not listening. Give the fact again, as if for the first time.',
} as const;

const messageOf: Readonly<Record<Pattern, keyof typeof messages>> = {
  omission: 'undone',
  negated: 'undone',
  unmet: 'undone',
  hindsight: 'hindsight',
  unreal: 'hindsight',
  rhetorical: 'hindsight',
  cause: 'wrong',
  wrongdoing: 'wrong',
  'wrong-object': 'wrong',
  because: 'wrong',
  'because-any': 'wrong',
  doubt: 'doubt',
  told: 'told',
};

export default defineRule({
  meta: {
    id: 'customer-blame',
    summary: 'Do not make the customer the cause.',
    why: 'Someone who is told that it is their own fault stops reading for the answer and starts defending themselves. The same fact, told about the thing, gets them to the answer.',
    severity: 'warning',
    kinds: ['reply', 'article'],
    status: 'stable',
    messages,
  },
  classes,
  phrases,
  triggers: patterns,
  *check(reply, ctx) {
    for (const [sentence, blame] of ctx.each(blamesIn)) {
      if (isPossibleCause(sentence, reply)) continue;
      yield {
        messageId: messageOf[blame.pattern],
        span: tidySpan(sentence, { start: blame.from, end: blame.to }),
        fixes: () => rewordings(blame, sentence, reply),
      };
    }
  },
});
