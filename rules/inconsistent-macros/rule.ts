import { defineRule } from '../define.ts';
import { messages } from './messages.ts';

/** Judged over all replies of a library (`server/src/core/library`); one reply can't contradict itself. */
export default defineRule({
  meta: {
    id: 'inconsistent-macros',
    summary: 'Say the same thing in every reply.',
    why: 'Who hears five days today and ten tomorrow trusts neither.',
    severity: 'warning',
    kinds: ['reply', 'article'],
    scope: 'library',
    status: 'stable',
    messages,
  },
  triggers: [],
  check: () => [],
});
