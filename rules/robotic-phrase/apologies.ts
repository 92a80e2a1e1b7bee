/** Apologies that would fit any letter. One that names the thing is left. */
import type { Formula } from './formula.ts';

const lead =
  '((we|I) *6|(please accept|accept|our|my|please|kindly accept) *4)? @apologise (again|in advance|to you|sincerely|deeply|once again|once more|you|unreservedly)? (for|about|over)';

export const apologies: readonly Formula[] = [
  {
    find: [
      `${lead} (any|all|whatever|any and all|any of the|all of the|every|any possible|any potential|any such|such) *2 @any-trouble (or|and|&)? (@any-trouble)? (@cause)?`,
      `${lead} (the|this|these|your|that|all this|all the) *1 @trouble (or|and|&)? (@any-trouble)? @cause`,
      `${lead} (the|this|these|your|that|all the) *1 (frustration|disappointment|distress|upset|hassle|stress|worry|difficulty|delay|issues|problems|dissatisfaction) (or|and|&)? (@any-trouble)? @cause`,
      `[${lead} (the|this|these|all the|all this)? (great|serious|temporary|obvious|undue|considerable)? @trouble] ($|,|;|:|-|and we|and I|and will|and have|and thank|and are|and am|and hope|but|as we|as our|while we|today|at this time)`,
      `${lead} @trouble @cause`,
    ],
    reading: 'apology',
  },
  {
    find: [
      '((we|I) *3)? {regret} (any|all|the|this) *2 @any-trouble (or|and)? (@any-trouble)? (@cause)?',
      '(any|the|all|your|this)? @any-trouble (@cause)? (is|are|was|were) @very? *1 (regretted|regrettable|regretful|apologised for|apologized for)',
      '(please)? (kindly)? accept (our|my) @very? *2 (apology|apologies|regrets) $',
      '(please)? (kindly)? (bear|excuse|pardon|forgive) *3 (any|the) @any-trouble (@cause)?',
      '(we|I) *2 (understand|recognise|recognize|appreciate|acknowledge|realise|realize) *1 (any|the) inconvenience @cause',
      '(we|I) *2 @apologise for *3 and (for)? *1 (any|the) inconvenience (@cause)?',
    ],
    reading: 'apology',
  },
];
