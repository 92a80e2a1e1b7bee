/** The promises of a reply: numbers in general statements, with what each is about. */
import { Shape, type Reply, type Sentence, type Span, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import { addQualifiers, addTokens } from './topics.ts';
import type { Promise } from './types.ts';
import { heads } from './vocabulary.ts';

/** What stands around a reply's sentences: its title, and what was said before. */
export interface Around {
  readonly tokens: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** What the sentence before is about, for "it" and "they". */
  readonly before?: readonly Term[];
}

const pastAfter = words('ago old earlier before back');
const pastBefore = words('last past previous since another extra additional further other');
const past = words(
  'was were had been did sent paid went came told wrote got made took left said bought found gave saw',
);
const mine = words('i my myself');

/** Whether a sentence tells what happened, or what one person does, and so isn't a promise to all. */
function isStory(terms: readonly Term[], { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const word = norm(terms, i);
    if (past.has(word) && !/^(?:is|are|be|being|gets?|when|once)$/.test(norm(terms, i - 1)))
      return true;
    if (mine.has(word) && (i === start || /^(?:have|will|am|can)$/.test(norm(terms, i + 1))))
      return true;
    if (word === 'me' && norm(terms, i - 1) === 'from') return true;
    if ((word === 'have' || word === 'has') && isParticiple(terms, i)) return true;
  }
  return false;
}

/** "Have refunded", "has now been sent"; not "have 14 days". */
const isParticiple = (terms: readonly Term[], at: number): boolean => {
  const next = /^(?:now|just|already|also|not)$/.test(norm(terms, at + 1)) ? at + 2 : at + 1;
  return (
    /[a-z]{2}ed$/.test(norm(terms, next)) ||
    /^(?:put|sent|been|had|taken|given|made|got)$/.test(norm(terms, next))
  );
};

/** @param around the title's words; what was said before is added sentence by sentence */
export function promisesOf(
  reply: Reply,
  around: Around,
  sentences: readonly Sentence[],
): readonly Promise[] {
  const tokens = new Set(around.tokens);
  const names = new Set(around.names);
  const found: Promise[] = [];
  let before: readonly Term[] = [];
  for (const sentence of sentences) {
    if (
      sentence.role !== 'heading' &&
      hasNumber(sentence.terms) &&
      !sentence.text.trimEnd().endsWith('?')
    )
      found.push(...inSentence(sentence, { tokens, names, before }, reply));
    addQualifiers(tokens, names, sentence.terms, { start: 0, end: sentence.terms.length });
    before = sentence.terms;
  }
  return found;
}

const spelled =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|half|a|an|noon|midnight|midday)$/;
const hasNumber = (terms: readonly Term[]): boolean =>
  terms.some(({ shape, norm: word }) => (shape & Shape.number) !== 0 || spelled.test(word));

function inSentence(sentence: Sentence, around: Around, reply: Reply): readonly Promise[] {
  const { terms } = sentence;
  const quantities = quantitiesOf(terms);
  if (quantities.length === 0) return [];
  const clauses = clausesOf(terms, quantities);
  return quantities.flatMap((quantity) => {
    if (isPast(terms, quantity)) return [];
    const span = {
      start: sentence.start + terms[quantity.start]!.start,
      end: sentence.start + terms[quantity.end - 1]!.end,
    };
    if (
      reply.marks.some(
        ({ type, start, end }) =>
          /^(?:quote|quoted|code|strike)$/.test(type) && start < span.end && end > span.start,
      )
    )
      return [];
    const read = topicOf(terms, { quantity, quantities, clauses }, around);
    if (!read) return [];
    const { dimension, low, high, working } = quantity;
    return {
      span,
      sentence: { start: sentence.start, end: sentence.end },
      dimension,
      low,
      high,
      ...(working && { working }),
      ...read,
    };
  });
}

const isPast = (terms: readonly Term[], { start, end }: Quantity): boolean =>
  pastAfter.has(norm(terms, end)) && norm(terms, end + 1) === ''
    ? true
    : norm(terms, end) === 'ago' ||
      norm(terms, end) === 'old' ||
      pastBefore.has(norm(terms, start - 1));

const skipNone: ReadonlySet<number> = new Set();

interface Reading {
  readonly quantity: Quantity;
  readonly quantities: readonly Quantity[];
  readonly clauses: readonly Clause[];
}

type Topic = Pick<Promise, 'topic' | 'names' | 'from' | 'stage'>;

function topicOf(
  terms: readonly Term[],
  { quantity, quantities, clauses }: Reading,
  around: Around,
): Topic | undefined {
  const home = clauses.findIndex(
    ({ start, end }) => start <= quantity.start && quantity.end <= end,
  );
  const own = clauses[home];
  if (!own) return undefined;
  const { dimension } = quantity;
  const isSum = dimension.startsWith('money');
  const threshold = isSum && (quantity.least === true || says(terms, own, 'spend'));
  const isLead = own.kind === 'condition' && clauses.every(({ kind }) => kind !== 'main');
  if (own.kind === 'aside' || (own.kind === 'condition' && !threshold && !isLead)) return undefined;
  if (isStory(terms, own)) return undefined;
  const tokens = new Set(around.tokens);
  const names = new Set(around.names);
  const from = anchorOf(terms, quantity);
  const skip = new Set<number>();
  const leave = ({ start, end }: Span): void => {
    for (let i = start; i < end; i++) skip.add(i);
  };
  leave(quantity);
  if (from) leave(from);
  // "Order before noon", "expires after an hour": only how the number is meant.
  if (/^(?:before|after|under)$/.test(norm(terms, quantity.start - 1)))
    skip.add(quantity.start - 1);
  if (quantity.least) leave(boundOf(terms, quantity));
  const core = new Set<string>();
  const conditions = new Set<string>();
  clauses.forEach((clause, i) => {
    if (i === home || (threshold && isPromise(terms, clause))) addTokens(core, terms, clause, skip);
    else if (clause.kind === 'condition') {
      if (!isTrivial(terms, clause)) addTokens(conditions, terms, clause, skip);
    } else addQualifiers(tokens, names, terms, clause);
  });
  // "Delivery costs £3.95 and takes 3 days": the second clause has its subject from the first.
  const subject = clauses[home - 1];
  if (!hasNoun(core) && subject?.kind === 'main') addTokens(core, terms, subject, skip);
  // "Order by 4pm and we send it the same day".
  if (core.size < 2 && !isTopic(core))
    for (const clause of clauses)
      if (clause !== own && clause.kind === 'main') addTokens(core, terms, clause, skip);
  // "I've asked for your refund. You'll see it within 5 days."
  if (
    !isTopic(core) &&
    around.before &&
    terms.slice(own.start, own.end).some((term) => /^(?:it|they|this)$/.test(term.norm))
  ) {
    const meant = new Set<string>();
    addTokens(meant, around.before, { start: 0, end: around.before.length }, skipNone);
    for (const token of meant) if (heads.has(token)) core.add(token);
  }
  const said = isTopic(core) || core.size + (/^(?:count:|data|weight)/.test(dimension) ? 1 : 0) > 1;
  for (const token of conditions) core.add(token);
  for (const other of quantities)
    if (
      other !== quantity &&
      clauses.some(
        ({ start, end, kind }, i) =>
          (i === home || kind === 'condition') && start <= other.start && other.end <= end,
      )
    )
      core.add(`${other.dimension}=${other.low}`);
  const stage = settle(core, quantity, { terms, clause: own, threshold });
  if (!said && !isTopic(core)) return undefined;
  if (core.size > 9) return undefined;
  for (const token of core) tokens.add(token);
  for (const name of names) if (tokens.has(name)) names.delete(name);
  return {
    topic: [...tokens].sort().join(' '),
    names: [...names].sort().join(' '),
    ...(from && { from: from.class }),
    ...(stage && { stage }),
  };
}

/** "We deliver free of charge", beside the clause that says from which sum on. */
function isPromise(terms: readonly Term[], clause: Clause): boolean {
  const tokens = new Set<string>();
  if (clause.kind === 'main') addTokens(tokens, terms, clause, skipNone);
  return isTopic(tokens) || tokens.has('free');
}

/** "Over £50", "£50 or more": with the words that say it's the least. */
const boundOf = (terms: readonly Term[], { start, end }: Span): Span => ({
  start: start - 1,
  end: /^(?:or|and)$/.test(norm(terms, end)) ? end + 2 : end,
});

const isTopic = (core: ReadonlySet<string>): boolean => [...core].some((token) => heads.has(token));

const says = (terms: readonly Term[], { start, end }: Span, word: string): boolean =>
  terms.slice(start, end).some((term) => term.norm === word);

/** "When you book", which everybody does. */
const isTrivial = (terms: readonly Term[], { start, end }: Span): boolean =>
  /^when you (?:book|order|pay|buy|join|apply|check out|sign up|arrive|place your order|place an order)$/.test(
    terms
      .slice(start, end)
      .filter(({ shape }) => (shape & Shape.punctuation) === 0)
      .map(({ norm: word }) => word)
      .join(' '),
  );

const weak = words(
  'arrive process cost contact not never before after under without /day /week /month /year',
);
const hasNoun = (core: ReadonlySet<string>): boolean =>
  [...core].some((token) => !weak.has(token) && !token.includes('='));

const anchors: readonly (readonly [string, RegExp])[] = [
  ['delivery', /^(?:deliver|arriv|receipt|receiv|getting|they|it)/],
  ['purchase', /^(?:purchas|buy|bought|order|checkout)/],
  ['return', /^(?:return|inspect)/],
];

/** "Of delivery", "after they arrive", "from the date of purchase". */
function anchorOf(
  terms: readonly Term[],
  { dimension, end }: Quantity,
): (Span & { readonly class: string }) | undefined {
  if (dimension !== 'time' || !/^(?:of|after|from|since)$/.test(norm(terms, end))) return undefined;
  // "Of the day we have your papers".
  const isDay =
    norm(terms, end + 1) === 'the' && /^(?:day|date|moment|time)$/.test(norm(terms, end + 2));
  for (let i = end + 1; i < Math.min(terms.length, end + 6); i++) {
    if (terms[i]!.shape & Shape.punctuation) return undefined;
    const found = anchors.find(([, pattern]) => pattern.test(terms[i]!.norm));
    if (!found) continue;
    const isPronoun = /^(?:they|it)$/.test(norm(terms, i));
    return { start: end, end: isPronoun ? i + 2 : i + 1, class: found[0] };
  }
  if (isDay) {
    const stop = terms.findIndex((term, i) => i > end && (term.shape & Shape.punctuation) !== 0);
    return { start: end, end: stop < 0 ? terms.length : stop, class: '' };
  }
  return undefined;
}

/** Drops what goes without saying for a topic, and sets windows apart from waits. @returns the stage */
function settle(
  core: Set<string>,
  { dimension, least }: Quantity,
  { terms, clause, threshold }: { terms: readonly Term[]; clause: Clause; threshold: boolean },
): string | undefined {
  const has = (token: string): boolean => core.has(token);
  const isBegun = has('process') || has('dispatch') || (has('refund') && begins(terms, clause));
  const stage = has('arrive') ? 'arrive' : isBegun ? 'process' : undefined;
  if (has('parcel') && has('arrive')) core.add('delivery');
  if (
    dimension === 'time' &&
    (has('refund') || has('delivery') || has('transfer') || has('results'))
  )
    core.delete('arrive');
  if (has('process') && core.size > 1) core.delete('process');
  if (
    has('delivery') ||
    has('return') ||
    has('exchange') ||
    has('refund') ||
    has('dispatch') ||
    has('spend')
  )
    core.delete('parcel');
  if (dimension.startsWith('money')) core.delete('cost');
  if (threshold || (least && dimension.startsWith('money'))) core.add('spend');
  if (core.has('spend')) core.delete('parcel');
  if (dimension === 'percent' && (has('cost') || isOff(terms))) core.add('discount');
  if (core.has('discount')) core.delete('cost');
  if (!threshold) core.delete('spend');
  if (dimension === 'percent') for (const token of ['refund', 'return']) core.delete(token);
  if (dimension === 'time' && [...core].some((token) => heads.has(token))) core.delete('cost');
  if (has('claim') && dimension === 'time') core.delete('resolve');
  if (dimension === 'weight') core.delete('weigh');
  if (has('reset')) core.delete('link');
  if (has('engineer')) core.delete('visit');
  if (has('trial') || (has('delivery') && dimension === 'time')) core.delete('free');
  if (has('refund') || has('return') || has('exchange'))
    core.add(isWindow(core, terms, clause) ? 'window' : 'wait');
  if (has('paypal') || has('klarna') || has('card')) core.delete('cost');
  if (has('refund')) for (const word of ['card', 'original', 'statement']) core.delete(word);
  return stage;
}

/** "We send your refund", which isn't there yet. */
const begins = (terms: readonly Term[], { start, end }: Span): boolean =>
  terms
    .slice(start, end)
    .some(({ norm: word }) =>
      /^(?:send|sent|issued?|initiated?|start|begin|raised?|approved?|release[ds]?)$/.test(word),
    );

const isOff = (terms: readonly Term[]): boolean => terms.some(({ norm: word }) => word === 'off');
const windows = words(
  'ask request claim eligible entitled offer policy guarantee window period can may accept accepted accepts possible have',
);

/** Whether a time is how long the customer may act, not how long they wait. */
function isWindow(
  core: ReadonlySet<string>,
  terms: readonly Term[],
  { start, end }: Span,
): boolean {
  const inside = terms.slice(start, end).map((term) => term.norm);
  if (core.has('refund'))
    return (
      inside.some((word) => windows.has(word)) &&
      !inside.some(
        (word) => word === 'expect' || word === 'take' || word === 'takes' || word === 'reach',
      )
    );
  return (
    !inside.some((word) =>
      /^(?:takes?|process(?:ed|ing)?|check|inspect|expect|allow)$/.test(word),
    ) || inside.some((word) => windows.has(word) || word === 'back')
  );
}
