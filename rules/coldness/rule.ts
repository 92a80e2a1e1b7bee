import { defineRule } from '../define.ts';
import { tidySpan } from '../shared/tidySpan.ts';
import { classes } from './classes.ts';
import { rewordings } from './fixes.ts';
import { phrases } from './phrases.ts';
import { goesOn, patterns, rebukesIn, type Pattern } from './rebukes.ts';

const messages = {
  repeat:
    '“{text}” tells the reader that asking again is a nuisance. Give the answer as if for the first time, in other words if you can.',
  feelings:
    '“{text}” tells the reader how to feel, and they will feel the opposite. Say that you can see why they feel it, then what you will do.',
  nuisance:
    '“{text}” makes the reader’s problem sound small or tiresome. Take it as seriously as they do, and say what comes next.',
  doubt:
    '“{text}” says that you don’t quite believe the reader. Call the problem by its name, as they told it.',
  alone:
    '“{text}” says that the reader is the odd one out, which helps nobody. Leave the others out and look at this case.',
  'works-here':
    '“{text}” closes the door: it works, so it can’t be broken. Go on and ask what the reader sees, or say what you will try next.',
  blunt:
    '“{text}” announces something unkind, and the reader braces for it. Say it kindly or leave it out.',
  sarcasm: '“{text}” can be heard as a joke at the reader’s expense. Say plainly what you mean.',
} as const;

const messageOf: Readonly<Record<Pattern, keyof typeof messages>> = {
  repeat: 'repeat',
  again: 'repeat',
  feelings: 'feelings',
  nuisance: 'nuisance',
  doubt: 'doubt',
  alone: 'alone',
  'works-here': 'works-here',
  blunt: 'blunt',
  sarcasm: 'sarcasm',
};

export default defineRule({
  meta: {
    id: 'coldness',
    summary: 'Do not treat the problem as a nuisance, a claim or a repetition.',
    why: 'The reader wrote because something matters to them. A sigh, a doubt or a “calm down” tells them that it doesn’t matter here, and nothing said afterwards is heard.',
    severity: 'warning',
    kinds: ['reply', 'article'],
    status: 'stable',
    messages,
  },
  classes,
  phrases,
  triggers: patterns,
  *check(reply, ctx) {
    for (const [sentence, rebuke] of ctx.each(rebukesIn)) {
      if (rebuke.pattern === 'works-here' && goesOn(sentence, reply, ctx)) continue;
      yield {
        messageId: messageOf[rebuke.pattern],
        span: tidySpan(sentence, { start: rebuke.from, end: rebuke.to }),
        fixes: () => rewordings(rebuke, sentence, reply),
      };
    }
  },
});
