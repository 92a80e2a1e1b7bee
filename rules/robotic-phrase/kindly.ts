/** "Kindly" where nobody would say it aloud; what somebody kindly did is left. */
import type { Formula } from './formula.ts';

export const kindly: readonly Formula[] = [
  {
    find: [
      '(could|can|would|will|may I ask you to|please|and please) (you)? (also|please)? [kindly]',
      '[kindly] *1 please',
      '(we|I) *1 [kindly]',
    ],
    reading: 'filler',
    say: [''],
    safe: true,
  },
  { find: ['[kindly]'], reading: 'stiff', say: ['please'], safe: true },
];
