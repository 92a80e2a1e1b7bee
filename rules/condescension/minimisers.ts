/** Whether "just" and "simply" belong to what the reader is asked to do. */
import { Shape, type Hit, type RuleContext, type Sentence, type Term } from '../api.ts';
import { contentStart } from '../shared/formula.ts';
import { isMark, norm, words } from '../shared/terms.ts';

const joins = words(
  'and or but so then next first now also please afterwards otherwise instead again finally well ok okay yes no sure there',
);
const actors = words('i we he she they it who which to people staff team');

/** Verbs of rest and of keeping in touch, with what must follow for them to be an invitation. */
const invitations: Readonly<Record<string, RegExp>> = {
  drop: /^(?:me|us|by|in|a|into|it|them|off)\b/,
  pop: /^(?:me|us|in|into|by|round|a|over|your)\b/,
  hit: /^(?:reply|me|us)\b/,
  get: /^(?:in|well|back|some|me|us|better)\b/,
  give: /^(?:me|us|it|yourself|him|her|them|kim)\b/,
  stop: /^(?:by|in)\b/,
  go: /^(?:ahead|easy)\b/,
  hold: /^(?:on|tight)\b/,
  make: /^(?:sure|yourself|the)\b/,
  take: /^(?:your|care|it|a|as)\b/,
  leave: /^(?:it|that|this|the|them|me|us|a|everything|your)\b/,
  grab: /^(?:me|us|a)\b/,
  put: /^(?:your|up)\b/,
  look: /^(?:out|after|for|forward|at (?:that|how|you|those))\b/,
  send: /^(?:me|us|a|it)\b/,
  show: /^(?:up|me|us)\b/,
  try: /^(?:not|me|us)\b/,
  come: /^./,
  walk: /^(?:in|up|over|through|round|with)\b/,
  shoot: /^(?:me|us)\b/,
  think: /^./,
  wait: /^./,
  find: /^(?:me|us)\b/,
  watch: /^(?:out|your|this)\b/,
  stand: /^./,
  head: /^(?:over|on|straight|in|up)\b/,
};

/** Nouns rather than verbs after "just": "just change for the bus". */
const asNoun = /^(?:for|of|from|is|was|are|,|\.)$/;

/** Whether a verb at `at` invites, comforts or waits rather than tells what to do. */
function invites(terms: readonly Term[], at: number): boolean {
  const pattern = invitations[norm(terms, at)];
  return pattern?.test(`${norm(terms, at + 1)} ${norm(terms, at + 2)}`) === true;
}

/** The reader is the one who acts: nobody else is the subject of "… and just turn it off". */
function readerActs(sentence: Sentence, from: number): boolean {
  const { terms } = sentence;
  for (let at = from; at >= 0 && !isMark(terms[at]); at--)
    if (actors.has(norm(terms, at))) return false;
  return true;
}

/** "Simply click", ", just hold", "then just drag": an order of its own. */
export function isOrder(sentence: Sentence, { terms: place }: Hit): boolean {
  const { terms } = sentence;
  const start = contentStart(sentence);
  const minimiser = norm(terms, place.start);
  const verb = place.end - 1;
  if (minimiser === 'just' && invites(terms, verb)) return false;
  if (asNoun.test(norm(terms, verb + 1))) {
    if (!/^(?:for|from)$/.test(norm(terms, verb + 1))) return false;
    if (minimiser === 'just' && !/^(?:look|search|check)$/.test(norm(terms, verb))) return false;
  }
  const before = place.start - 1;
  if (before < start) return true;
  if (isMark(terms[before]))
    return /^[,;:(.–—-]$/.test(norm(terms, before)) || norm(terms, before) === '"';
  if (!joins.has(norm(terms, before))) return followsFronted(sentence, before);
  return (
    /^(?:please|then|next|first|now)$/.test(norm(terms, before)) || readerActs(sentence, before - 1)
  );
}

/** Words after "just" that are no order: friendly verbs, and those that are mostly something else. */
const noOrder = words(
  `let reply respond write call ring phone text email message ask say shout tell ping bear enjoy relax keep ignore forward
   bring know remember imagine think want wait note hang sit be am is are was were being been hope give dm contact buzz
   holler mention speak talk chat feel need love like have has had do does did will would can could may might send
   drop rest stay sleep smile please thank thanks because before after about over under around short below above right
   now then so as in on at by for from to of the a an one two this that these those my our your his her their it
   he she they we i you not enough yet also more less beautiful lovely great fine perfect good bad wonderful awful
   kidding saw got came went left sent said told made found heard read put wanted checked started fyi arrive happen
   happens occur mean means seem seems look looks come go help knock breathe swing nip join laugh listen pray trust picture focus forget swim walk eat drink cook
   dance play`,
);

/** The same for a verb that no list names: the tagger says whether it is one. */
export function isRareOrder(sentence: Sentence, hit: Hit, ctx: RuleContext): boolean {
  const at = hit.terms.end - 1;
  const term = sentence.terms[at]!;
  if (!(term.shape & Shape.word) || term.shape & (Shape.capital | Shape.joined)) return false;
  if (noOrder.has(term.norm) || /(?:ing|ed|ly|s)$/.test(term.norm)) return false;
  return isOrder(sentence, hit) && ctx.partOfSpeech(sentence, at) === 'verb';
}

/** "To see the menu simply tap …", "If it fails just restart it": no comma after what comes first. */
function followsFronted({ terms }: Sentence, before: number): boolean {
  const first = norm(terms, 0);
  return (
    /^(?:to|if|when|once|after|before|for|in)$/.test(first) &&
    !/^(?:you|i|we|they|he|she|it|to|is|are|was|were|will|can|could|not|have|has|had|who|which|that|may|might|should|would|do|does|did|must|we|people)$/.test(
      norm(terms, before),
    )
  );
}

/** "You can just leave it", "you'll just have to wait": leave to do so, or another rule's matter. */
export function isToldOff({ terms }: Sentence, { terms: place }: Hit): boolean {
  const after = terms.slice(place.start, place.end + 1).map(({ norm: word }) => word);
  if (/^(?:if|could|can|would)$/.test(norm(terms, place.start - 1)) && after.includes('just'))
    return true;
  if (
    after.includes('only') &&
    after.some((word) =>
      /^(?:pay|book|buy|order|bring|cancel|collect|return|renew|wait|show|sign|post|hand)$/.test(
        word,
      ),
    )
  )
    return true;
  if (/\b(?:wait|live|accept|trust|ask)\b/.test(after.join(' '))) return true;
  const last = place.end - 1;
  const soft =
    /^(?:leave|keep|use|get|wait|show|take|walk|pop|grab|drop|hand|pick|stay|ignore|relax|have|come|bring|wear|do|make|go)$/;
  return (
    /\b(?:can|could|may|might)\b/.test(after.join(' ')) &&
    after.includes('just') &&
    soft.test(norm(terms, last))
  );
}
