/** How letters begin that nobody would begin on the phone. */
import type { Formula } from './formula.ts';

export const letters: readonly Formula[] = [
  {
    find: [
      '(as|in accordance with|in line with|in keeping with) (per)? your *2 (request|requests|requirement|requirements)',
    ],
    reading: 'stiff',
    say: ['as you asked'],
  },
  {
    find: [
      '[^ (in|with|by way of) (response|reply|answer) to (your|the) *3 @letter] ,',
      '[^ (with|in) (reference|regard|regards|respect|relation) to (your|the|our) *3 @letter] ,',
      '[^ (further|subsequent) to (your|the|our) *3 (@letter|conversation|discussion)] ,',
    ],
    reading: 'opening',
    say: [''],
  },
  {
    find: [
      '^ (in|with|by way of) (response|reply|answer) to (your|the) *3 @letter',
      '^ (with|in) (reference|regard|regards|respect|relation) to (your|the) *3 @letter',
      '^ (further|subsequent) to (your|the|our) *3 (@letter|conversation|discussion)',
      '^ (I|we) *1 (write|am writing|are writing) (further|subsequent) to (your|the|our) *3 (@letter|conversation|discussion)',
      '^ (this|I|we) *2 (is|am|are|refer|refers|write|writing) *1 (in|with|to) (response|reply|reference|regard|regards) to (your|the) *3 @letter',
      '^ (we|I|this|kindly|please) (refer|refers) to (your|the|our|yours) *3 (@letter|conversation|discussion)',
    ],
    reading: 'opening',
    say: ['about'],
    keep: 'your',
  },
];
