/** Ways to address one of a number. Pattern language: `rules/PATTERNS.md`. */
import type { PhraseLists } from '../api.ts';

export const phrases = {
  address: [
    '^ @hail ,? (to)? (all|our|my|the|all our|all of our)? @kind? @kind? #capital? #capital? (@person|@sir)',
    '^ @hail ,? (to)? (all|our|my|the)? #capital? #capital? @kind? @kind? (@person|@sir)',
    '^ (to)? (all|our|all our|all of our) @kind? @kind? @person',
    '^ @warm @kind? (@person|@sir)',
    '^ (attention|attn|att) :? -? (to|all)? (our|the)? @kind? #capital? @person',
    '^ @sir',
    '^ @person (:|,|!|-)',
    '^ (@hail|attention|attn|to) ,? @person? @thing? (no|number|num|nr|id|ref|reference|code)? :? #number (- #number)?',
    '^ @thing (no|number|id|ref|reference)? :? #number',
    '^ to (whom|whomever|whomsoever|whom so ever|who|whosoever|whoever) *1 (it|this|that) *1 (may|might|will|should|shall) concern',
  ],
  hello: ['^ @hail'],
  vocative: [
    ', @warm @kind? @person',
    '(hello|hi|hey|thanks|thank you|welcome|hello there|hi there|welcome back|good morning|morning|greetings) , (@person|@sir)',
  ],
} satisfies PhraseLists;
