/** Where somebody else or a page is said to have the answer. Places are term numbers. */
import type { Hit, RuleContext, Sentence, Span } from '../api.ts';
import { isPunctuation } from './clause.ts';
import { contentStart } from './formula.ts';
import { isLegal, isLine } from './fitting.ts';
import type { Found, HandoverKind } from './handoverTold.ts';
import { targetAt, isAddress, type Target } from './target.ts';

/** The writer's own people, by a word that says no more. */
const ownPeople =
  /^(?:our|my) (?:\w+ )?(?:team|teams|staff|people|crew|colleague|colleagues|engineer|engineers|technicians?|drivers?|doctors?|agents?|experts?|specialists?|guys|folks|support team|adjuster|developers?|advisers?|advisors?|support)$/;

const said = (kind: HandoverKind, to: 'party' | 'page', span: Span): Found => ({
  kind,
  to,
  span,
  free: false,
});

const textOf = ({ terms }: Sentence, { start, end }: Span): string =>
  terms
    .slice(start, end)
    .map(({ norm }) => norm)
    .join(' ');

/** Where the noun phrase that ends at a term starts. */
function phraseStart({ terms }: Sentence, head: number, least: number): number {
  let i = head;
  while (
    i > least &&
    i > head - 5 &&
    !/^(?:[,.:;!?()-]|and|or|but|so|because|to|for|by|with|that|if|is|'s|are|as|i|we|you|it|of)$/.test(
      terms[i - 1]!.norm,
    )
  )
    i--;
  return i;
}

const isQuestion = ({ text }: Sentence): boolean => text.trimEnd().endsWith('?');

/** "Falls under the | finance team", "is handled by | the bank". */
const ownedBy = (sentence: Sentence, ctx: RuleContext): readonly Found[] =>
  ctx.hits(sentence, 'parts/owned-by').flatMap(({ terms }) => {
    const target = targetAt(sentence, terms.end, ctx);
    if (target?.kind !== 'party' || !target.sure || ownPeople.test(textOf(sentence, target)))
      return [];
    if (/^(?:I|we|not)$/i.test(sentence.terms[terms.start - 1]?.norm ?? '')) return [];
    // "Is for the carrier | to answer", not "is for the hotel".
    if (/^(?:is|are) for$/.test(textOf(sentence, terms)))
      if (sentence.terms[target.end]?.norm !== 'to') return [];
    return [said('owner', 'party', { start: terms.start, end: target.end })];
  });

/** "Are granted by | the dean's office": whatever it is, an office does it. */
const doneByOffice = (sentence: Sentence, ctx: RuleContext): readonly Found[] =>
  ctx.hits(sentence, 'parts/owned-by-group').flatMap(({ terms }) => {
    const target = targetAt(sentence, terms.end, ctx);
    if (target?.kind !== 'party') return [];
    const words = textOf(sentence, target);
    if (!office.test(words) || /^our\b/.test(words)) return [];
    return [said('owner', 'party', { start: terms.start, end: target.end })];
  });
const office = /\b(?:team|department|office|desk|division|unit|authority|council|board|committee)$/;

/** "Questions like that have to go to | the tutor". */
const turnedTo = (sentence: Sentence, ctx: RuleContext): readonly Found[] =>
  ctx.hits(sentence, 'parts/turned-to').flatMap(({ terms }) => {
    const target = targetAt(sentence, terms.end, ctx);
    if (!target?.sure || /^(?:i|we)$/.test(sentence.terms[terms.start - 1]?.norm ?? '')) return [];
    return [
      said(target.kind === 'party' ? 'turn-to' : 'go-to', target.kind, {
        start: terms.start,
        end: target.end,
      }),
    ];
  });

/** Follows a noun phrase, with at most a few words that belong to it in between. */
const follows = (sentence: Sentence, noun: Hit, verb: Hit): boolean =>
  verb.terms.start >= noun.terms.end &&
  verb.terms.start <= noun.terms.end + 4 &&
  !sentence.terms
    .slice(noun.terms.end, verb.terms.start)
    .some(({ norm }) =>
      /^(?:[,.:;!?(-]|and|or|i|we|you|to|who|that|which|not|will|is|are|can|for|about|with|by|has|have|was|were|if|when)$/.test(
        norm,
      ),
    );

/** "The finance team | deals with that". */
function owners(sentence: Sentence, ctx: RuleContext): readonly Found[] {
  const verbs = ctx.hits(sentence, 'parts/owner');
  if (verbs.length === 0 || isQuestion(sentence)) return [];
  const least = contentStart(sentence);
  return ctx.hits(sentence, 'parts/party').flatMap((noun) => {
    const verb = verbs.find((hit) => follows(sentence, noun, hit));
    if (!verb) return [];
    const start = phraseStart(sentence, noun.terms.start, least);
    if (ownPeople.test(textOf(sentence, { start, end: noun.terms.end }))) return [];
    if (/\b(?:let|make|help|have)\b/.test(textOf(sentence, { start, end: noun.terms.end })))
      return [];
    if (/^(?:if|when|once|that|to|by|with)$/.test(sentence.terms[start - 1]?.norm ?? '')) return [];
    return [said('owner', 'party', { start, end: verb.terms.end })];
  });
}

/** The word that "is on" or "is in" follows, where a hit starts with the sentence. */
const subjectOf = ({ terms }: Sentence, hit: Span): string => {
  const at = terms.findIndex(({ norm }, i) => i >= hit.start && /^(?:is|are|am)$/.test(norm));
  return at > 0 && at < hit.end ? terms[at - 1]!.norm : '';
};

/** What "on the chart on our site" names: the page, if the first noun is none. */
function pageAt(sentence: Sentence, from: number, ctx: RuleContext): Target | undefined {
  const first = targetAt(sentence, from, ctx);
  if (first) return first;
  const { terms } = sentence;
  const next = terms.findIndex(({ norm }, at) => at > from && /^(?:on|in)$/.test(norm));
  const between = terms.slice(from, Math.max(next, from));
  const isOurs = terms
    .slice(from - 1, from + 1)
    .some(({ norm }) => /^(?:the|our|a|an)$/.test(norm));
  return next < 0 || between.length > 3 || !isOurs ? undefined : targetAt(sentence, next, ctx);
}

/** "Page 4 of his booklet" is news about something that somebody owns. */
const isTheirs = (sentence: Sentence, { start, end }: Span): boolean =>
  /^(?:his|her)\b|\b(?:of|in) (?:his|her)\b/.test(textOf(sentence, { start, end: end + 4 }));

/** A place on a page the reader is looking at. */
const inside = /\b(?:top|bottom|back|left|right|corner|end|side|front|first|last)\b/;

/** "Our site has | a fault" is news about the page. */
const hasFault = (sentence: Sentence, from: number): boolean =>
  /\b(?:fault|problem|bug|glitch|hiccup|error|issue|typo|mistake|gap|wrong|old|outdated)\b/.test(
    textOf(sentence, { start: from, end: from + 4 }),
  );

/** What a page is said to hold: "is on our website", "our FAQ covers this". */
function pagesSaid(sentence: Sentence, ctx: RuleContext): readonly Found[] {
  const found: Found[] = [];
  for (const { terms } of ctx.hits(sentence, 'parts/found-in')) {
    const target = pageAt(sentence, terms.end, ctx);
    if (/^(?:i|we|you)$/.test(subjectOf(sentence, terms))) continue;
    // "Your review is on our page" is news about something of theirs.
    if (sentence.terms[contentStart(sentence)]?.norm === 'your') continue;
    if (/\bnot\b/.test(textOf(sentence, terms))) continue;
    const head = target ? sentence.terms[target.end - 1]!.norm : '';
    // "Community members" are no page.
    if (
      target &&
      /^(?:members?|people|volunteers?|team)$/.test(sentence.terms[target.end]?.norm ?? '')
    )
      continue;
    const whole = /^(?:all|everything|info|information|details)\b(?!.*\byour\b)/.test(
      textOf(sentence, terms),
    );
    if ((isLine(head) && !(head === 'app' && whole)) || isLegal(head)) continue;
    if (target && (inside.test(textOf(sentence, target)) || isTheirs(sentence, target))) continue;
    // "Mike is on site": at the building.
    if (target && textOf(sentence, target) === 'site') continue;
    if (
      target &&
      sentence.terms.slice(target.end, target.end + 2).some(({ norm }) => norm === 'you')
    )
      continue;
    const link = sentence.terms
      .slice(terms.end, terms.end + 2)
      .some((term) => isAddress(sentence, term, ctx));
    const online = /^(?:online|here)$/.test(sentence.terms[terms.end - 1]?.norm ?? '');
    const end =
      target?.kind === 'page'
        ? target.end
        : link
          ? Math.min(terms.end + 2, sentence.terms.length)
          : online
            ? terms.end
            : 0;
    if (end) found.push(said('told-there', 'page', { start: terms.start, end }));
  }
  for (const { terms } of [
    ...ctx.hits(sentence, 'parts/search-it'),
    ...ctx.hits(sentence, 'parts/place-to-ask'),
  ])
    found.push(said('told-there', 'page', terms));
  for (const { terms } of ctx.hits(sentence, 'parts/tried-them')) {
    const target = targetAt(sentence, terms.end, ctx);
    if (target?.kind === 'party' && target.sure)
      found.push(said('turn-to', 'party', { start: terms.start, end: target.end }));
  }
  for (const { terms } of ctx.hits(sentence, 'parts/asked-them')) {
    const target = targetAt(sentence, terms.end, ctx);
    if (target?.kind === 'party' && target.sure)
      found.push({
        ...said('turn-to', 'party', { start: terms.start, end: target.end }),
        free: true,
      });
  }
  for (const { terms } of ctx.hits(sentence, 'parts/asked-whether')) {
    const target = targetAt(sentence, terms.end, ctx);
    if (target?.kind === 'page' && /^(?:our|the)$/.test(sentence.terms[target.start]!.norm))
      found.push(said('go-to', 'page', { start: terms.start, end: target.end }));
  }
  const verbs = isQuestion(sentence) ? [] : ctx.hits(sentence, 'parts/page-says');
  if (verbs.length)
    for (const noun of ctx.hits(sentence, 'parts/pointer')) {
      const verb = verbs.find((hit) => follows(sentence, noun, hit));
      const head = sentence.terms[noun.terms.end - 1]!.norm;
      if (!verb || isLine(head) || /\bnot\b/.test(textOf(sentence, verb.terms))) continue;
      if (hasFault(sentence, verb.terms.end)) continue;
      if (isLegal(head) && !/expl|descri/.test(textOf(sentence, verb.terms))) continue;
      const start = phraseStart(sentence, noun.terms.start, contentStart(sentence));
      found.push(said('told-there', 'page', { start, end: verb.terms.end }));
    }
  return found;
}

/** Says it without a word of who comes next: "I'm handing you over", "you'll be transferred". */
const alone =
  /\b(?:transfer|redirect|put|pop|connect|hand|pass)\w* you\b.*\b(?:to|over|through|across|on|with)$|\byou\b.*\b(?:transferred|redirected|put through|connected)\b|\byou in the .*hands of$/;

/** Feedback is another rule's matter, and goods are meant to move. */
const elsewhere =
  /\b(?:feedback|suggestions?|comments?|ideas?|thoughts|views?|opinions?|complaints?|dissatisfaction|concerns|order|parcel|package|items?|payment|money|refund|bag|booking|keys?|cheques?|coat|luggage|tickets|ladder)\b/;
/** Papers and goods that go somewhere: "your passport is stamped, and I've sent it to …". */
const goods =
  /\b(?:order|parcel|package|items?|payment|money|refund|bag|luggage|keys?|cheques?|passport|visa|letter|certificate|form|document|documents|papers|paperwork|deeds?|lease|contract|invoice|receipt|prescription|sample|samples|card|licen[cs]e|statement|results?|scan|x-ray|photos|copy|tickets)\b/;
const carrier =
  /\bby (?:courier|post|mail|hand|email|e-mail|fax|(?:recorded|registered|special) \w+)\b/;

/** Whether a time is set, other than in what is passed on ("your question about the 2019 rates"). */
const isTimed = (sentence: Sentence, { terms: { start, end } }: Hit, ctx: RuleContext): boolean =>
  ctx.hits(sentence, 'parts/timing').some(({ terms }) => terms.end <= start || terms.end > end);

/** Whether what is sent is a thing and not the person's matter. */
const isPost = (sentence: Sentence, { terms: { start, end } }: Hit): boolean =>
  goods.test(textOf(sentence, { start: 0, end: start })) ||
  carrier.test(textOf(sentence, { start: end, end: sentence.terms.length }));

/** "I'm passing you to | the export desk"; the verb alone says it where it has no other sense. */
const transfers = (sentence: Sentence, ctx: RuleContext): readonly Found[] =>
  ctx.hits(sentence, 'parts/transfer').flatMap((hit) => {
    const words = textOf(sentence, hit.terms);
    const target = targetAt(sentence, hit.terms.end, ctx);
    const plain = alone.test(words);
    if (!(target?.kind === 'party' && target.sure) && !plain) return [];
    if (elsewhere.test(words) || (!plain && isTimed(sentence, hit, ctx))) return [];
    if (/\bs(?:ent|end|ending) (?:it|them|this|that)\b/.test(words) && isPost(sentence, hit))
      return [];
    if (!plain && target && ownPeople.test(textOf(sentence, target))) return [];
    const end = target?.kind === 'party' ? target.end : hit.terms.end;
    return [said('transfer', 'party', { start: hit.terms.start, end })];
  });

/** Without the mark that the pattern starts or ends with. */
const unmarked = ({ terms }: Sentence, { start, end }: Span): Span => ({
  start: isPunctuation(terms[start]) ? start + 1 : start,
  end: isPunctuation(terms[end - 1]) ? end - 1 : end,
});

/** Everywhere that a sentence says who deals with it, passes it on, or says where the answer is. */
export const saidElsewhere = (sentence: Sentence, ctx: RuleContext): readonly Found[] => [
  ...ctx
    .hits(sentence, 'parts/inverted')
    .map(({ terms }) => said('owner', 'party', unmarked(sentence, terms))),
  ...ctx
    .hits(sentence, 'parts/not-mine')
    .map(({ terms }) => said('owner', 'party', unmarked(sentence, terms))),
  ...transfers(sentence, ctx),
  ...turnedTo(sentence, ctx),
  ...ownedBy(sentence, ctx),
  ...doneByOffice(sentence, ctx),
  ...owners(sentence, ctx),
  ...pagesSaid(sentence, ctx),
];
