/** What shows a quality of a reply, for rules/shared/summary.ts. Pattern language: `rules/PATTERNS.md`. */
import type { PhraseLists, WordClasses } from '../api.ts';

/** Verbs of what a writer does about somebody's matter, in the form that follows "will". */
const acts =
  `send ship post refund credit replace check look ask chase find fix arrange book update confirm follow test
  review speak collect deliver process investigate sort reset add move release pay return reply bring swap repair hold
  share publish call ring phone write email text message trace order transfer extend waive correct change cancel
  reissue resend rebook unlock restore fit raise pass report resolve hand mend print pack dispatch reserve`.split(
    /\s+/,
  );

const acted =
  `sent shipped posted refunded credited replaced checked asked chased found fixed arranged booked updated
  confirmed tested collected delivered reset added moved released paid returned brought swapped repaired held traced
  ordered extended waived corrected changed reissued resent rebooked unlocked restored reserved mended put set
  rung phoned spoken opened looked cancelled canceled sorted upgraded tracked reopened removed taken`.split(
    /\s+/,
  );

const acting =
  `sending shipping posting refunding crediting replacing checking asking chasing fixing arranging booking
  updating testing collecting repairing tracing ordering reissuing resending rebooking unlocking restoring
  investigating sorting swapping packing calling ringing writing`.split(/\s+/);

export const classes = {
  act: acts,
  acted,
  acting,
  given:
    `added included thrown put extended waived upgraded credited refunded attached sent ordered reserved set booked
    renewed fixed cleaned tested removed written popped tucked slipped packed given left enclosed checked drafted
    translated prefilled doubled topped marked saved`.split(/\s+/),
  give: `add include throw put extend waive upgrade credit refund send keep pop tuck slip pack give cover check double
    renew test`.split(/\s+/),
  channel: [
    'call',
    'ring',
    'phone',
    'text',
    'email',
    'message',
    'reach',
    'contact',
    'find',
    'catch',
    'write to',
    'reply to',
    'ask for',
    'ask',
    'speak to',
    'talk to',
  ],
  free: [
    'on the house',
    'free of charge',
    'at no (extra|additional|further)? (cost|charge)',
    'with our compliments',
    'without charge',
    'for free',
  ],
} satisfies WordClasses;

export const phrases = {
  /** The fault is the writer's. */
  admission: [
    '(my|our) (own|big)? (mistake|fault|error|slip|oversight|doing)',
    '(mistake|fault|error|slip|oversight) *1 (was|is) *1 (mine|ours|on (me|us)|on our (side|end|part)|at our end)',
    '(mistake|fault|error|mix up|slip|bug|oversight|muddle) *2 (on|at) (my|our) (end|side|part)',
    '(I|we) got (this|that|it|your *2) *1 wrong',
    '(I|we) should (also|really|certainly)? (not)? have (#past|been|caught|told|written|sent|said|let|kept|given|made|known|seen|done|rung|put)',
    '(I|we) (have)? (really|badly|clearly)? let you down',
    '(I|we) *1 (messed (this|that|it)? up|botched|forgot|overlooked|mixed up|muddled|mislabelled|mislabeled|misread|miscounted|fell short|dropped the ball|slipped up|missed (this|that|it|your))',
    '(I|we) (sent|shipped|gave|delivered) (you)? the wrong',
    '(I|we) (charged|billed|invoiced) you (twice|double|too much)',
    '(that|this|it) (was|is (squarely|all|entirely)) on (me|us)',
    '(I|we) take (full|the|complete|all the)? (responsibility|blame)',
  ],
  /** "We should have received it": nobody's fault. */
  'admission-not': [
    'should have (received|arrived|heard|gotten|got|expired|noticed)',
    '(not|never|no) *2 (my|our) (own|big)? (mistake|fault|error|slip|oversight|doing)',
    '(if|whether|or) *4 (my|our) (own|big)? (mistake|fault|error)',
    '(mistake|fault|error|slip|bug|oversight) *1 (was|is|were|are) (not|never|neither)',
    '(nobody|no one|none) *4',
  ],
  /** The writer keeps the matter until it is done. */
  'take-on': [
    'leave (it|this|that) with (me|us)',
    '(I|we) will (stay|keep|stick) (with|on|at) (you|this|it|your *1) *4 (until|till)',
    '(I|we) will *1 (see|stick) (this|it|you) *1 through',
    '(I|we) *4 (put|set|make|making|putting|setting) (this|it|that|things) right',
    '(I|we) will *1 take (this|it|that) (on|over|from here|up myself)',
    '(I|we) (am|are) taking (this|it|that) on',
    '(I|we) will *1 (look after|take care of) (this|it|that|your *2) (myself|personally|from here|until|till)',
  ],
  'thanks-not': [
    '(thank|thanks|appreciate|grateful) *4 (feedback|comment|comments|suggestion|input|review|message|patience|interest)',
    '(no|not|never) *2 (thanks|thank|appreciate|appreciated|grateful)',
  ],
  'apology-not': [
    '(sorry|apologies) (if|, *1 but|but|,? not)',
    '(not|never) *1 (sorry|apologize|apologise)',
    '(if|whether|or|not|never|no) *4 (my|our) (bad|fault|mistake|error)',
    '(sorry|apologies|apologize|apologise) *4 (late|slow|delayed|belated) *1 (reply|response|answer)',
  ],
  /** Sorry, but not for something that the writer takes on. */
  'ownership-not': [
    '(sorry|apologies) (if|,|to (say|tell|inform|disappoint|bother|report|hear|see|learn|read)|but|you feel|for any|about any)',
    '(not|never) *1 (sorry|apologize|apologise)',
    '(apologize|apologise|apologies|sorry) *4 (reply|response|getting back|answer)',
    '(sorry|apologize|apologise|apologies) *2 (I|we) (can|could|will|would|am|are|be) *1 (not|unable|no longer)',
    '(sorry|apologize|apologise|apologies) *1 (no|not|nothing|never)',
    '(as|by way of) (a|an|our) *2 (apology|sorry)',
  ],
  /** Something done about this person's matter. */
  helped: [
    '(I|we) (have|had)? (just|already|now|also|today|gone ahead and)? *1 @acted (your|you|the|it|this|that|a|an|both|through|into|with|up|at)',
    '(I|we) (am|are) (just|already|now)? @acting (your|you|the|it|this|that|a|an|both)',
    '(I|we) (will|am going to|are going to) (now|also|gladly|happily)? @act (your|you|the|it|this|that|a|an|both)',
    '(let me|let us) (walk|take|show|explain|see|check|look|find|sort|fix|help)',
  ],
  'personal-question': [
    '^ (how|what|where|when) (is|are|was|were|did|do|does|has|have) (the|your|you|he|she|they|little) *',
  ],
  /** What the writer, or what was sent, does next. */
  step: [
    '(I|we) (will|shall|am going to|are going to) *2 @act',
    '(I|we) (will|shall) *2 (be in touch|get back|come back|let you know|keep you (posted|updated)|have (a|an|the|it|your|this)|get (you|your|it|this|the|a|an)|put (it|your|this|the|a)|make (sure|it|the)|take (it|your|this|the)|tell you|see to)',
    '(I|we) (am|are) *1 @acting',
    'you (will|should) *1 (receive|hear)',
    'you (will|should) *1 get (a|an|the|your|it|an *1)',
    'you (will|should) *1 (see|have) (it|them|the (money|refund|credit|payment|amount|new *1)|your (money|refund|new *1)) *1 (back|in|on|within|by|before|today|tomorrow|at)',
    'you (will|should) be (home|back|there|online|up and running|able to|in|at) *4',
    '* (will|should) *1 (arrive|reach|land|come|show up|appear|ship|leave|collect|visit|call|ring|write|email)',
    '* (will|should) *1 be (with you|with|back|there|here|fixed|ready|sent|posted|shipped|refunded|replaced|delivered|live|done|in touch|at your|in your|on your|sorted|repaired|credited|paid|mended|collected)',
    '(is|are) (already|now)? (on its way|on the way|on their way)',
    '#capital (will|is going to) *1 (@act|visit|come|see)',
  ],
  'step-not': [
    '(will|shall|should|am|are|is) *1 (not|never|no longer|only) *',
    '(I|we|you|it|this|that) would *',
    '(will|shall) *1 (ask|need|require) you',
    'you will (hear|get) *4 if',
    'you will *1 (receive|get) *3 (fine|bill|charge|penalty|reminder|warning|fee|invoice|notice)',
    'you will (hear|get) (a (sound|click|beep|tone|message)|an error|the (tone|sound))',
    '(will|shall) *2 (look|check|review|process|hold|follow|pass|report) (like|out)',
  ],
  /** A promise that leaves the reader waiting, unless it says when. */
  promise: [
    '(I|we) (will|shall|am going to|are going to) (also|then|gladly|happily|personally)? (send|ship|post|refund|credit|replace|call|ring|phone|write|email|text|get back|come back|be in touch|let you know|look into|investigate|check with|chase|follow up|update you|reissue|resend|repair)',
  ],
  /** Tied to something else, or done at once. */
  untimed: [
    '(once|when|if|after|until|till|unless|whenever|before|upon|always|as soon as *2)',
    '(now|immediately|already|instantly|straight away|right away|straightaway|at once|in a moment|meanwhile|in the meantime|first)',
    '(along|together|back|copy|link|below)',
  ],
  /** A way to a person. */
  reach: [
    '@channel me *',
    '@channel me (:|,|;|.)',
    '(write|reply|answer) (straight|right|directly|back)? to me',
    '(give|drop|send|shoot) me (a|an) *1 (call|ring|shout|line|note|message|bell|text|email)',
    '(reply|write back|answer|respond) (here|to this|any time|anytime|directly)',
    'my (own|direct)? (number|line|extension|mobile|inbox|email|address) (is|:|,|#number|#opaque)',
    'my direct (number|line|extension|mobile|email)',
    '(I|we) (am|are|will be) *1 (here|around|on shift|at (my|the) desk|in the (office|shop|building)|in) *1 (until|till|from|all|today|tomorrow|tonight|every|on|weekdays|between|@weekday|if you)',
    '(ask|asking) for #capital',
    '(call|ring|phone|text|reach|speak to|talk to|write to|email) (#capital|#opaque) (on|at|directly)',
    '(comes|goes|come|go|gets|get) (straight|right|directly|back)? to me',
    '(reaches|reach) me',
    '(call|ring|phone|text|reach) us (on|at) (#number|#opaque)',
    '(person|human|one of us|colleague) *3 (reads|answers|picks up|will answer|will pick up|replies)',
  ],
  'reach-not': [
    '(not|never|cannot) *3 (@channel|reply|write|answer|respond|reach|call|ask)',
    '(why|how|when|did|tried|try|trying|asked|called|who) *3 @channel me',
    '@channel me (to|that|wrong|whether|if it|about your)',
    '(you|they|she|he|who|customers) (email|call|text|message|ask|reach|contact) me',
  ],
  /** With a name under it, an open door to that person. */
  invite: [
    '(let|tell) me know',
    '(just|simply|please|or|and|^) (reply|write back|shout|holler)',
    '(I|we) would (love|like) to hear',
    'any *3 (question|questions|trouble|problems|snags) *4 (write|reply|call|shout|ask)',
  ],
  /** More than was asked. */
  extra: [
    'while (I|we) (was|were|am|are) (at it|there|in there|about it|on it|in the *2|in your *2|looking)',
    '(I|we) (have|will|would like to) *12 @free',
    '(I|we) (have|will|am|are) *10 , (all|and all)? @free',
    '@free , *2 (I|we) (have|will|am|are)',
    '(to save you|so that you need not|so you need not) *8 , (I|we) (have|will)',
    '(is|are|be|was|were) (all|entirely|completely|fully)? (on us|on the house)',
    '(as|by way of) (a|an|our) *2 (extra|bonus|thank you|apology|gesture|treat|token|gift|present|sorry)',
    '(to make up for|to say (sorry|thank you) for|for the (trouble|wait|bother|hassle)) *8 (I|we) (have|will|am|are)',
    '(I|we) (have|will|am|are) *14 (to make up for|to say (sorry|thank you)|for the (trouble|bother|hassle))',
    '(I|we) (have)? (also|even|gone ahead and) (already)? @given',
    '(I|we) will (also|even) @give (a|an|the|you|your|it|in|this|that|both)',
    '(I|we) (have|will)? *1 (threw|thrown|throw) in',
    '(I|we) (have|will)? *1 (upgraded|upgrade) (you|your)',
    '(I|we) (have)? *1 (popped|tucked|slipped) *6 (in|into|inside|under)',
    '(I|we) (have|will|am|are) *18 so (that)? you (do|will|would) not (have|need) to',
    '(I|we) (have|will|am|are) *18 , so (that)? you (do|will|would) not (have|need) to',
    '(I|we) (have|will) *12 to save you *1 (the|a|another) *',
  ],
  'extra-not': [
    '@free *1 (only|if|unless|for orders|within|over|above)',
    '(sorry|but|only) *12 @free',
    '(depends|rely|relies|reliant|based|call|calls|count|mistake|fault|error|blame|onus|burden|that|this|it|one) *1 (is|are|was|were)? (all|entirely|completely|fully)? on us',
    '(not|never|no longer|cannot|unable) *14 (@free|on us)',
    '(I|we) (have|will|are|am|can|would)? (also|even)? *1 (not|never|unable)',
    '(also|even) (already)? (checked|sent|set|put|attached|marked|removed|saved) (your|the|this|it) *2 (request|ticket|case|complaint|account|membership|access)',
  ],
} satisfies PhraseLists;
