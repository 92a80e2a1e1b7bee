/** How form letters invite, enclose and end. */
import type { Formula } from './formula.ts';

const more = '(any|some|anything|more|even)? *2';
const help =
  '(question|questions|query|queries|concern|concerns|enquiry|enquiries|inquiry|inquiries|assistance|clarification|clarifications|information|help|support|details|issues|doubt|doubts|issue|difficulty|difficulties|guidance|advice|problem|problems|anything)';

export const closings: readonly Formula[] = [
  {
    find: [
      '(please|kindly|and please|so please)? (do|you should|you need|must|you must|you should please|please) not (ever)? hesitate (even)? to (contact|write to|write|email|message)',
      '(please)? never hesitate to (contact|write to|write|email|message)',
    ],
    reading: 'stiff',
    say: ['just write to'],
  },
  {
    find: [
      '(please|kindly)? (do|you should|you must|you need) not (ever)? hesitate (even)? to (reach out|get in touch|get in contact|make contact|come back)',
      '(please)? never hesitate to (reach out|get in touch|get in contact)',
    ],
    reading: 'stiff',
    say: ['just write'],
  },
  {
    find: [
      '(please|kindly)? do not (ever)? hesitate (even)? to',
      '(please)? never hesitate to',
      '(you should|you must|you need|you may|you can) not (ever)? hesitate to',
      '(do) not hesitate $',
    ],
    reading: 'stiff',
    say: ['please'],
  },
  {
    find: [
      '(feel|have) no hesitation (in|to|about) (writing|contacting|calling)? (to)?',
      '(contact|call|write|email|reach out|ask|approach) *4 without (any)? hesitation',
    ],
    reading: 'stiff',
  },
  {
    find: [
      'at your *1 (earliest|soonest|first|next|own|kind|utmost|nearest) *1 (convenience|opportunity)',
      'at the (earliest|soonest) *1 convenience',
      'at your earliest',
      'as per your (own)? convenience',
      'as (soon|early) as (it is)? (convenient|practicable) (for|to)? you?',
    ],
    reading: 'stiff',
    say: ['when you can', 'when it suits you'],
    safe: true,
  },
  {
    find: [
      `should you (still)? (have|need|require|wish for|desire|seek|encounter|experience|face) ${more} (further|additional|other|more|any|related|specific)? *2 ${help} *1 (or|and)? *1 (questions|queries|concerns|comments|clarification|clarifications|assistance|information|further|else)?`,
      `(in case|in the event) (that)? (of|you have|you require|you need) ${more} *1 (query|queries|clarification|clarifications|assistance|doubt|doubts)`,
    ],
    reading: 'stiff',
    say: ['if you have questions', 'if you need more help'],
  },
  {
    find: [
      'should (the|this|your|any) *1 (issue|problem|matter|error|fault|query|difficulty|issues|problems) (still)? (persist|persists|remain|recur|continue|reoccur|arise)',
    ],
    reading: 'stiff',
    say: ['if it comes back', 'if it still doesn’t work'],
  },
  {
    find: ['[should you wish] to (discuss|proceed|pursue|raise|speak|make|continue|cancel|change)'],
    reading: 'stiff',
    say: ['if you’d like'],
    safe: true,
  },
  {
    find: [
      '(please|kindly)? be (so kind|kind enough|good enough|so good) (as)? to',
      '(we|I) (would like to|would|wish to|must|humbly)? request you to',
      'you are requested to',
    ],
    reading: 'stiff',
    say: ['please'],
  },
  {
    find: [
      `(if|should|whenever|when|in case|where|in the event that|in the event) you (do|still|ever|should)? (require|desire) ${more} (further|additional|more|other)? *2 ${help}`,
      `if you (need|have) (any)? (further|additional) (assistance|clarification|clarifications|queries|inquiries|enquiries)`,
      `(if|where|whenever|that|should) (we|I) (can|may|could|be) *1 (be)? of (any|some)? (further|additional|more|any)? *1 (assistance|service)`,
    ],
    reading: 'stiff',
    say: ['if you need more help'],
  },
  {
    find: [
      '(please|kindly|pls) (also)? find (attached|enclosed|appended|annexed|herewith|the attached|the enclosed|hereto) (herewith|with this *1|to this *1|hereto|attached|enclosed)?',
      '(please|kindly)? find (attached|enclosed) herewith',
      '(attached|enclosed|appended) (herewith|hereto|below)? (please|you will|you shall|kindly) find',
    ],
    reading: 'stiff',
    say: ['I’ve attached', 'here is'],
  },
  {
    find: ['(please|kindly) (also)? find below', 'below (please|you will|kindly) find'],
    reading: 'stiff',
    say: ['here is'],
  },
  {
    find: [
      '(please|kindly|pls) (also)? find (the|your|our|a|an|my|herein|this) *5 (attached|enclosed|herewith|appended)',
      '(please)? (see|refer to|check)? (attached|enclosed|annexed) herewith (is|are)?',
    ],
    reading: 'stiff',
    say: ['I’ve attached ${1:what}'],
  },
  {
    find: [
      '(we|I|and)? (would like to)? (assure|assuring|assures) you (of|about) (our|my|the) *3 (service|services|attention|cooperation|commitment|support|care|intention|intentions|efforts|best) *3',
      '((we|I) *3)? (look|looking) forward to *2 (serving|assisting|being of|continuing to serve|doing business|the opportunity|a continued|a long|our continued|continued|servicing|your continued|your esteemed) *4',
      '((we|I) *3)? (look|looking) forward to your (kind|prompt|early|earliest|favourable|favorable|positive|valued|esteemed) *1 (reply|response|confirmation|cooperation|business)',
      '(we|I|our team|the team) *3 (remain|are|am|stay|is|be) (always|ever|entirely|fully|completely|also|still)? at your (full|complete|entire|constant)? (disposal|service)',
      '(we|I) (are|am) (always|ever)? here to (assist|serve)',
      '(I|we) (will|shall) be (assisting|serving) you',
      'how (may|might) (I|we) (assist|be of|serve) *2',
      '(anything|something) (else|further|more) *2 (I|we) (can|may|could|might) (assist|be of)',
      '(it was|glad|happy|pleased) (that)? (we|I) (can|could) be of (any|some|further)? (assistance|service|help)',
      '(hope|trust) (that)? (the above|this|the information) *2 (clarifies|suffices|satisfies|serves)',
      '(bring|draw|call) (this|it)? (to)? your (kind)? (attention|notice) (to|that)?',
      '(your|kind|your kind) attention is *1 (drawn|invited|called) to',
      '(hope|opportunity|privilege|continue|continuing|chance) to (continue to)? serve you',
      '((we|I) *1)? (hope|hoping|privilege|chance|opportunity|forward) to continue serving you',
      '(I|we) write to (confirm|request|say|thank)',
      '(always|ever) at your (service|disposal)',
      '(happy|glad|pleased|delighted|honoured|honored|able|pleasure|hope) to (be|have been) of (any|some|further|great)? *1 (service|assistance)',
      'it (is|was|has been|will be|would be) *1 (our|my|a|an) (sincere|great|utmost|absolute)? (pleasure|privilege|honour|honor|duty) (to|serving|assisting) (serve|assist|inform|be of|help|advise|confirm|have served|have assisted|support|you)',
      '(we|I) *1 (hope|trust) (that)? (this|the|my|your) *2 (finds|find) (you|your) *4',
      '(hope|hoping|trust|trusting|wishing) (that)? (this|the|my) *2 (finds|find) (you|your) *4',
      '(we|I) trust (that)? you (are|and|have) *4 (well|health|fine)',
      '(we|I) trust (that)? (this|the above|the foregoing|you will find|you find|the enclosed|our|the information|that the above) *3 (meets|answers|clarifies|satisfactory|satisfaction|order|resolves|sufficient|assists|addresses|suffices|satisfies|helps|in order|useful|helpful|acceptable)',
      'trusting (that)? (this|the above|you|we)',
      '((we|I) *1)? {await} your (kind|prompt|early|earliest|favourable|favorable|positive|esteemed|valued|further) *1 (reply|response|confirmation|instructions|instruction|cooperation)',
      '((we|I) *1)? (hope|hoping|looking|ask|asking) for your (kind|continued|full)? *1 (understanding|cooperation|co-operation|indulgence|consideration|patience)',
      '(in order)? to (better|best) (serve|assist) you *1',
      '(in order)? to (serve|assist) you (better|best|further|more efficiently|more effectively)',
      '(so that|for) (we|us) (can|may|to) (better|best) (serve|assist) you',
      '(in|as part of) our (continued|ongoing|continuing|continuous|constant|never-ending) (effort|efforts|commitment|endeavour|endeavor|quest)',
      'for your (kind|ready|necessary)? (perusal|kind information|kind attention|kind consideration|kind reference|necessary action)',
    ],
    reading: 'stiff',
    clause: true,
  },
];
