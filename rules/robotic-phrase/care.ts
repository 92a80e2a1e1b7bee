/** What every form letter claims. Feedback is another rule's matter. */
import type { Formula } from './formula.ts';

export const care: readonly Formula[] = [
  {
    find: [
      '(we|I|#capital) *1 @very? (value|appreciate|cherish|treasure|respect) (you and)? (your|our|the|each|every|all) *2 (business|custom|patronage|loyalty|trust|relationship|membership|customers|clients|guests|members|partnership|association)',
      '(we|I) *1 @very? (value|appreciate|cherish|treasure) (you|having you|each of you|all of you) as (a|our|an) *2 (customer|client|member|guest|user|subscriber|patron|partner|customers)',
      '(we|I) *1 @very? (value|cherish|treasure) (you|each of you|all of you)',
      '(your|our|the|customer|customers|client|guest|passenger|patient|member|user|every|each) *2 (call|business|satisfaction|custom|comfort|convenience|trust|loyalty|request|message|enquiry|inquiry|experience|wellbeing|query|concern|concerns|complaint|happiness|time|customer|customers|case|email|support|patronage) (and *2)? (is|are|remains|remain|means|will always be|has always been) @very? *2 (important|valuable|essential|paramount|precious|priority|concern|a lot|everything|focus|goal|aim|valued) (to us|to me|concern|priority)?',
      '(your|our|the|customer|customers|guest|passenger|patient) *2 (satisfaction|comfort|convenience|safety|security|privacy|experience|health|wellbeing|service|care|happiness) *3 (is|are|remains|remain) (always)? (our|a|of|the) *1 (top|number one|first|highest|main|utmost|paramount|greatest|primary|great|foremost|key|chief|high|ultimate|overriding)? *1 (priority|concern|importance|goal|focus|aim)',
      '(you|customers|our customers) (are|is) *1 @very? important to us',
      '(we|#capital|our team|our company) *2 (pride|prides) (ourselves|itself) (on|in) *3',
      '(we|#capital) (take|takes) (great|much|immense)? pride in *3',
      '(we|#capital|I) (take|takes) (your|such|these|this|all|the|our)? *1 (satisfaction|customer satisfaction|customer service|quality|matters|matter|concerns|issues|matters like this|of our customers) *3 seriously',
      '(we|I|our team|our staff) *3 (strive|strives|striving) (to|for) *1 *3',
      '(we|I|our team|#capital) (always|constantly|continually)? (aim|aims|try|work|seek) (hard|tirelessly)? (always)? to (provide|deliver|offer|give|ensure|maintain) *3 (best|excellent|exceptional|highest|outstanding|quality|high|superior|utmost|world-class|first-class|seamless|good|great|smooth) *3',
      '(we|I|our team|#capital|our company) *3 (committed|dedicated|devoted) to *1 (providing|delivering|offering|ensuring|serving|maintaining|excellence|quality|customer|customers|your satisfaction|your comfort|your safety|your success|your wellbeing|improving|resolving|upholding|continuous|continually|giving you) *4',
      'our (goal|aim|mission|commitment|objective|endeavour|endeavor|constant endeavour|priority|promise) (is|has always been|remains) (always)? to (provide|deliver|ensure|offer|serve|exceed|give|maintain|make)',
      '(providing|delivering|offering) *2 (excellent|exceptional|outstanding|the best|best-in-class|world-class|the highest|superior|quality) *3 (service|services|experience|support|care) (is|are|to) *4',
      '(your|our) (esteemed|valued|valuable|kind) (patronage|custom|business|organisation|organization|self|customers|clients|customer)',
      '(we|I) *2 (do|make|exert|take) (our|every|all) (utmost|very best|effort|possible effort|possible step|endeavour) to (ensure|provide|assist|serve|resolve|accommodate)',
    ],
    reading: 'care',
    clause: true,
  },
  {
    find: [
      'as (a|our|an) *1 (valued|esteemed) (customer|client|guest|member|patron|subscriber|user|partner|cardholder|policyholder)',
    ],
    reading: 'filler',
    say: [''],
  },
];
