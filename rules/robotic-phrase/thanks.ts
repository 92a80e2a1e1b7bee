/** Thanks that would fit any letter. Thanks for something that the person did are left. */
import type { Formula } from './formula.ts';

const lead =
  '((we|I) *3|once again|again|many|our|with)? (thank you|thanks|thanking you|thankyou|grateful|thank you all|gratitude) *3 for (all)?';

/** What may follow without naming anything. */
const tail =
  '(in (this|the) (matter|regard|case|process|meantime|interim|issue|situation)|on this|with (this|us|me)|during this (time|process|period|difficult time)|at this time|to this (matter|issue)|in advance|in anticipation|thus far|so far|regarding this *1|towards us|and *4 @virtue|while (we|I|our team|the team|our *2) *2 @works (on|into)? *1 (this|it|that|things|your *2|the (matter|issue|problem|situation|case)))';

const end =
  '($|,|;|-|:|and (we|I|have|apologize|apologise|sorry|hope|wish|look|trust|remain|assure|ask|regret|are|am|will|would)|as (we|our|always|ever)|once again|always|!)';

export const thanks: readonly Formula[] = [
  {
    find: [
      `${lead} (your|the) *1 (@kind)? (@kind)? @virtue ${tail}`,
      `[${lead} (your|the) *1 (@kind)? (@kind)? @virtue] ${end}`,
      `(we|I) *2 (appreciate|value|request|solicit|seek|count on|ask for|beg for) *1 your *1 (@kind)? (@kind)? @virtue ${tail}`,
      `[(we|I) *2 (appreciate|value|request|solicit|seek|count on|ask for|beg for) *1 your *1 (@kind)? (@kind)? @virtue] ${end}`,
      '(your|any) *1 (@kind)? (@kind)? (@virtue|assistance|response|reply) *4 (is|are|will be|would be|shall be|was|has been|have been) @very? *1 (appreciated|valued|requested|solicited|anticipated|noted with thanks)',
      '(we|I) (would|will)? @very? (appreciate|value) *1 (your|a) (prompt|early|earliest|kind|immediate|urgent) *1 (response|reply|attention|cooperation|assistance|action|consideration)',
      '(we|I)? (thank|thanks|thanking) *4 (bringing|drawing) (this|the|your|these) *1 (matter|issue|concern|concerns|incident|situation|matters|issues|complaint) to (our|my) (attention|notice)',
      '(extend|express|convey|offer|tender|put on record) (my|our) *2 (gratitude|appreciation|thanks)',
      '(well|duly) noted (with thanks)?',
      'noted with thanks',
      'greetings of the day',
      'thanking you in (advance|anticipation)',
      '(thank you|thanks) in anticipation (of *3)?',
      '[(thank you|thanks) *1 for (being|remaining) (a|our|such) *1 (valued|loyal|esteemed) (customer|client|member|guest|user|subscriber|patron|partner)] ($|,|!|;|-|and)',
    ],
    reading: 'thanks',
  },
  { find: ['[(take|taking|use) this opportunity to]'], reading: 'filler', say: [''], safe: true },
];
