import type { RuleMeta } from '../../../rules/api.ts';

const meta = (id: string, more: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  summary: '',
  why: '',
  severity: 'warning',
  kinds: ['reply'],
  status: 'stable',
  messages: {},
  ...more,
});

export const rules: readonly RuleMeta[] = [
  meta('jargon'),
  meta('vague-timing', {
    severity: 'information',
    options: {
      allow: { type: 'array', items: { type: 'string' } },
      days: { type: 'integer', minimum: 1, maximum: 30 },
    },
  }),
  meta('fresh', { status: 'trial' }),
  meta('old', { status: 'deprecated' }),
];
