import { defineRule } from '../define.ts';
import { handoverTriggers, handovers } from '../shared/handover.ts';
import { handoverFixes, placeOf } from '../shared/handoverFixes.ts';

export default defineRule({
  meta: {
    id: 'runaround',
    summary: 'Give the answer first; a page, a form or a number can follow it.',
    why: 'The person asked a person. A page or a form sends them off to look for themselves.',
    severity: 'information',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      'go-to':
        '“{text}” sends the person off in place of an answer. Give the answer or the steps here, then the link.',
      'told-there':
        '“{text}” says where the answer is, and not what it is. Write it here, then add the link.',
    },
  },
  triggers: handoverTriggers,
  *check(reply, ctx) {
    for (const handover of handovers(reply, ctx)) {
      if (handover.to !== 'page') continue;
      const messageId = handover.kind === 'told-there' ? 'told-there' : 'go-to';
      yield { messageId, span: placeOf(handover), fixes: () => handoverFixes(reply, handover) };
    }
  },
});
