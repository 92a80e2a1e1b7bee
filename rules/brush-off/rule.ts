import { defineRule } from '../define.ts';
import { handoverTriggers, handovers } from '../shared/handover.ts';
import { handoverFixes, placeOf } from '../shared/handoverFixes.ts';

export default defineRule({
  meta: {
    id: 'brush-off',
    summary: 'Do the asking yourself instead of handing the person to somebody else.',
    why: 'The person came to you, and now has to find the next one and tell the story again.',
    severity: 'warning',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      'turn-to':
        '“{text}” leaves the asking to the person who came to you. Ask for them, and say when you’ll write.',
      owner:
        '“{text}” says whose job it isn’t, and the person is left to find the way. Ask on their behalf, and say when you’ll write.',
      transfer:
        '“{text}” passes the person on, and nobody says that they stay. Say who has the story now, and that you’ll check how it goes.',
    },
  },
  triggers: handoverTriggers,
  *check(reply, ctx) {
    for (const handover of handovers(reply, ctx)) {
      const { kind } = handover;
      if (handover.to !== 'party' || kind === 'go-to' || kind === 'told-there') continue;
      yield {
        messageId: kind,
        span: placeOf(handover),
        fixes: () => handoverFixes(reply, handover),
      };
    }
  },
});
