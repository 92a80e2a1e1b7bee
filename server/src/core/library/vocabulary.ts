/** Words by what they tell about the topic of a sentence: nothing, a concept, or what it is for. */
import { words } from '../../../../rules/shared/terms.ts';

/** Words that don't change what a promise is about. */
export const light = words(
  `a an the this that these those some any all each every both either such same own
   i me my mine we us our ours you your yours he him his she her it its they them their one ones someone somebody anyone
   anybody everyone everybody nobody myself yourself who whom whose which what there here it's
   is are was were be been being am do does did done doing has have had having will would shall should can could may might
   must 'd 's let lets
   of to in on at by for from with within into onto upon about around through via per as than then so and or but also too
   when where while if once because since whether how why until till during between
   please kindly just simply only even still already now currently usually normally generally typically often always
   sometimes mostly really quite very roughly approximately approx about nearly almost maximum max minimum min most least
   up latest longest earliest more less fewer no later further soon however therefore otherwise again either
   get gets got getting take takes took taken taking give gives given giving gave make makes made making need needs needed
   allow allows allowed expect expects expected want wants wanted ask asks asked like aim aims try tries hope hopes plan
   plans able happy know see tell say says happen happens note remember find found go goes come comes
   last lasts lasting run runs valid work works cover covers covered covering expire expires end ends start starts begin begins
   apply applies applied include includes included possible available offer offers offered provide provides set hold holds use used using
   live lives based place places placed means mean enjoy receive receives received limited limit limits permitted accepted
   customer customers client clients guest guests people person buyer buyers shopper shoppers everyone
   account statement bank payment-method original method time times period window length process service services policy policies rule rules
   amount number total value term terms case cases thing things item items way detail details information kind type option
   order-number usual general normal standard regular full finished complete completed completely ready minimum maximum
   day days week weeks month months year years hour hours minute minutes business working calendar date today
   back off out over right well good early after-all inclusive including
   send sends sending
   due
   room reader side line advance beforehand free-of-charge somebody large larger long longer
   plan tier package-deal subscription`,
);

/** Words that turn a promise round, or set its place in time: never left out. */
export const turning = words('not never without except excluding before after under');

/** Concept → its words, then its phrases; `_` stands for up to two words. */
const conceptWords: Readonly<Record<string, readonly [words: string, ...phrases: string[]]>> = {
  refund: [
    'refund refunds refunded refunding refundable reimburse reimburses reimbursed reimbursement reimbursements repay repaid repayment',
    'money back',
    'your money',
    'pay _ back',
    'credit _ back',
  ],
  return: [
    'return returns returned returning returnable',
    'send _ back',
    'sent _ back',
    'sending _ back',
    'take _ back',
    'bring _ back',
    'give _ back',
    'post _ back',
    'ship _ back',
  ],
  exchange: ['exchange exchanges exchanged exchanging exchangeable swap swaps swapped swapping'],
  delivery: [
    'delivery deliveries deliver delivers delivered delivering shipping shipped ship ships shipment shipments postage',
  ],
  parcel: ['parcel parcels package packages order orders ordered goods'],
  purchase: ['purchase purchases purchased buy buys bought buying'],
  dispatch: [
    'dispatch dispatched dispatches despatch despatched',
    'leave us',
    'leaves us',
    'leave our warehouse',
    'send it',
    'send them',
    'send out',
    'sent out',
  ],
  arrive: [
    'arrive arrives arrived arriving arrival reach reaches reached reaching land lands appear appears show shows',
    'be with you',
    'with you',
    'come through',
    'shows up',
    'show up',
    'be back',
  ],
  reply: [
    'reply replies replied replying answer answers answered answering respond responds responded responding response responses',
    'get back to',
    'gets back to',
    'come back to',
    'hear from us',
    'hear from me',
    'hear back',
    'be in touch',
    'write back',
  ],
  contact: [
    'contact contacts contacted contacting',
    'get in touch',
    'got in touch',
    'getting in touch',
    'reach us',
    'reach out',
  ],
  resolve: [
    'resolve resolves resolved resolution fix fixes fixed settle settles settled settlement',
  ],
  process: ['processing processed process processes'],
  warranty: ['warranty warranties guarantee guarantees guaranteed'],
  trial: ['trial trials', 'try _ free', 'try _ for free', 'test _ free'],
  cancel: ['cancel cancels cancelled canceled cancelling canceling cancellation cancellations'],
  cost: [
    'cost costs costing charge charges charged charging price prices priced pay pays paid paying payment payments fee fees',
  ],
  free: ['free', 'free of charge', 'no charge', 'at no cost'],
  spend: ['spend spends spending spent'],
  late: ['late overdue'],
  deposit: ['deposit deposits'],
  discount: [
    'discount discounts discounted reduction reductions',
    'off the price',
    'off your order',
  ],
  checkout: ['checkout', 'check out', 'checks out', 'checking out'],
  checkin: ['checkin', 'check in', 'checks in', 'checking in'],
  close: ['close closes closed closing', 'open until', 'open till'],
  open: ['open opens opened opening'],
  phone: ['phone phones telephone telephones call calls', 'our lines', 'by phone'],
  email: ['email emails mail'],
  reset: ['reset', 'reset link', 'reset your password', 'password reset', 'password reset link'],
  appointment: ['appointment appointments'],
  booking: ['booking bookings reservation reservations'],
  engineer: ['engineer engineers technician technicians'],
  repair: ['repair repairs repaired repairing mend mends mended'],
  replace: ['replace replaces replaced replacement replacements'],
  membership: ['membership memberships'],
  claim: ['claim claims claimed'],
  points: ['point points'],
  voucher: ['voucher vouchers', 'gift voucher', 'gift vouchers'],
  storage: ['storage', 'storage space', 'disk space'],
  attachment: ['attachment attachments', 'attached file', 'attached files'],
  file: ['file files document documents'],
  delete: ['delete deleted deletes remove removed removes removal'],
  restore: ['restore restored restores recover recovered recovers'],
  application: ['application applications'],
  permit: ['permit permits'],
  withdraw: ['withdraw withdraws withdrawal withdrawals'],
  transfer: ['transfer transfers transferred', 'bank transfer', 'bank transfers'],
  switch: ['switch switches switching switched'],
  invite: ['invite invites add adds', 'room for'],
  results: ['result results', 'test result', 'test results'],
  borrow: ['borrow borrows loan loans', 'due back'],
  bag: ['bag bags baggage luggage'],
  gate: ['gate gates'],
  weigh: ['weigh weighs weight'],
  fare: ['fare fares'],
  international: ['international overseas abroad foreign'],
  freeze: ['freeze frozen freezes pause paused'],
  departure: ['departure depart departs', 'take off', 'flight leaves'],
  sameday: ['', 'same day'],
  nextday: ['', 'next day', 'next working day'],
  '/day': ['daily', 'a day', 'per day', 'each day', 'every day'],
  '/week': ['weekly', 'a week', 'per week', 'each week', 'every week'],
  '/month': ['monthly', 'a month', 'per month', 'each month', 'every month'],
  '/year': ['yearly annual annually', 'a year', 'per year', 'each year', 'every year'],
};

export interface ConceptPhrase {
  readonly concept: string;
  readonly rest: readonly string[];
}

/** Word → concept. */
export const concepts = new Map<string, string>();
/** First word → the phrases that start with it, longest first. */
export const phrases = new Map<string, ConceptPhrase[]>();

for (const [concept, [single, ...longer]] of Object.entries(conceptWords)) {
  for (const word of words(single)) if (word) concepts.set(word, concept);
  for (const phrase of longer) {
    const [first, ...rest] = phrase.split(' ');
    phrases.set(first!, [...(phrases.get(first!) ?? []), { concept, rest }]);
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);

/** Concepts that are a topic by themselves. */
export const heads = words(
  `refund return exchange delivery reply resolve warranty trial cancel deposit discount checkout checkin close open appointment
   booking engineer repair replace membership claim points voucher storage attachment permit withdraw transfer switch results borrow
   bag gate freeze dispatch reset subscription late`,
);

/** Words that say what a promise is for, wherever in a reply they stand. */
export const qualifying = words(
  `uk usa eu europe european british american canadian irish scottish welsh german french spanish australian overseas international
   abroad domestic worldwide mainland highlands islands
   paypal klarna clearpay afterpay visa mastercard amex cheque cheques cash giftcard bacs sepa
   basic plus pro premium business enterprise starter team free family student personal lite gold silver bronze platinum vip ultimate essential
   express economy overnight tracked priority next-day saver
   students members trade wholesale nhs seniors children adults schools charities newcomers pensioners retailers
   online in-store shops stores branches app phone chat
   weekend weekends weekday weekdays saturdays sundays mondays tuesdays wednesdays thursdays fridays holiday holidays christmas easter
   summer winter peak off-peak digital sale clearance perishable personalised personalized custom refurbished pre-order subscription`,
);
