import type { Reply, RuleContext, Sentence } from '../api.ts';
import type { Candidate } from './candidates.ts';
import {
  calendar,
  credentials,
  currencies,
  meaningsOf,
  moneyWords,
  states,
  timezones,
  units,
} from './known.ts';

/** What holds for a whole sentence, worked out once for all its candidates. */
export interface SentenceLook {
  readonly sentence: Sentence;
  /** Wholly in capitals. */
  readonly shouted: boolean;
  /** Most Words Start With a Capital, as in headings: a capital there makes no name. */
  readonly titled: boolean;
}

/** A candidate with the words around it, and whether it is a common acronym of business. */
export interface Setting extends SentenceLook {
  readonly candidate: Candidate;
  /** Its sentence is one of the last of the reply, where names stand. */
  readonly isEnd: boolean;
  readonly before: string;
  readonly after: string;
  readonly common: boolean;
}

const REACH = 90;

/** Looks at a sentence as a whole. */
export function lookAt(sentence: Sentence): SentenceLook {
  const words = sentence.text.match(/\p{L}{2,}/gu) ?? [];
  const long = words.filter((word) => word.length > 3 && /\p{Ll}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return {
    sentence,
    shouted: words.every((word) => word === word.toUpperCase()),
    titled: long.length > 2 && capital.length >= long.length * 0.7,
  };
}

/** Whether a sentence is one of the last of a reply. */
export const endsReply = ({ index }: Sentence, { sentences }: Reply): boolean =>
  index >= sentences.length - 2;

/** A candidate with what stands around it. */
export function settingOf(candidate: Candidate, look: SentenceLook, isEnd: boolean): Setting {
  const { text } = look.sentence;
  return {
    ...look,
    candidate,
    isEnd,
    before: text.slice(Math.max(0, candidate.start - REACH), candidate.start),
    after: text.slice(candidate.end, candidate.end + REACH),
    common: meaningsOf(lettersOf(candidate.base)).length > 0,
  };
}

/** "SHA" of "SHA-1". */
export const lettersOf = (base: string): string => base.replace(/-\d+$/, '');

const FIGURE_BEFORE = /(?:\d[\d.,]*|\b(?:hundred|thousand|million|few))\s?[kKmM]?\s?$/;
const FIGURE_AFTER = /^\s?[$€£]?\s?\d/;
const DATE_AFTER = /^\.?,?\s?(?:\d|[-–&]|(?:to|and|through)\s+[A-Z]{3})/;
const TIME = /\d\s?[ap]\.?m\b|\d[:.]\d\d|\bnoon\b|\bmidnight\b|o['’]clock|\b\d{1,2}\s?h\b/i;

/** Units, currencies and time zones beside their figure. */
export function measures({ candidate: { base }, before, after }: Setting): boolean {
  const beforeFigure = FIGURE_BEFORE.test(before);
  if (units.has(base) && beforeFigure) return true;
  if (moneyWords.has(base)) return true;
  if (calendar.has(base) && (/(?:\d|[A-Z]{3}\s?[-–&])\s?$/.test(before) || DATE_AFTER.test(after)))
    return true;
  if (currencies.has(base) && (beforeFigure || FIGURE_AFTER.test(after))) return true;
  return timezones.has(base) && TIME.test(before + after);
}

const CODE_BEFORE =
  /\b(?:codes?|coupons?|vouchers?|promo|references?|refs?|orders?|bookings?|confirmation|tracking|invoices?|cases?|tickets?|models?|serial|parts?|plates?|registration|reg|flights?|gates?|seats?|rows?|platforms?|rooms?|units?|bays?|terminals?|lockers?|sizes?|items?|errors?|status|postcode|zip|passwords?|passcode|styles?|sections?|zones?|carriage|coach|stands?|levels?|doors?|blocks?|wings?|buildings?|boxe?s?|class|grades?|groups?|series|batch|lot|keywords?|hashtag|username|user|login|licence|license)\.?(\s+(?:is|was|are|were|number|no\.?|reads?|says?|shows?|called|named|again))*[\s.:#=–-]*["“'‘]?$/i;
const TYPED =
  /\b(?:text|reply|replying|reply with|respond with|type|enter|quote|write|key in|say|send|use|apply|add)\s+$/i;

/** Whether a noun follows that the capitals describe: "CCS plugs", not "GLS yesterday". */
export const modifiesNoun = (after: string): boolean =>
  /^[-‑]|^\s+(?!(?:and|or|to|on|in|at|for|by|with|from|as|if|but|so|today|tomorrow|yesterday|this|last|next|is|was|has|had|will|can|who|that|yet|again|now|once|when|before|after)\b)\p{Ll}/u.test(
    after,
  );

/** Codes that one types or quotes: an order, a promotion, a model, a seat. */
export function isCode({ candidate: { base }, before, after, common }: Setting): boolean {
  // Letters with digits: only those that are acronyms of a trade ("2FA") are words.
  if (/\d/.test(base) && !/-\d+$/.test(base) && !common) return true;
  if (/^(?:\s\d{2,}|\s?#|\s?[-–/]\s?\d)/.test(after) && !common) return true;
  const code = CODE_BEFORE.exec(before);
  if (code && (!common || (code[1] !== undefined && /code|coupon|voucher/i.test(code[0]))))
    return true;
  if (common) return false;
  return (
    (TYPED.test(before) && !modifiesNoun(after)) ||
    /^["”’]?\s+(?:at|in|on)\s+(?:the\s+)?(?:checkout|till|cart|basket)\b/i.test(after)
  );
}

const CHOSEN =
  /\b(?:click|press|select|tap|choos|choose|hit|pick|go(?:ing)?\s+to|head\s+to|navigate\s+to|scroll\s+to|labell?ed|marked)(?:ing|s|ed|ped)?(?:\s+(?:on|down|and\s+hold|then))*\s+(?:the\s+|your\s+)?(?:[“"'‘>]\s*|\p{Lu}[\p{L}&]*\s+){0,3}$/iu;
const CHOSEN_WITH_ARTICLE = /\b(?:the|your|an?)\s+(?:[“"'‘]?)$/i;
const SET =
  /\b(?:hold|push|open|set(?:\s+\w+){0,3}\s+to|turn(?:ed)?(?:\s+\w+){0,3}\s+to|switch(?:ed)?(?:\s+\w+){0,3}\s+to|says?|reads?|shows?|displays?)\s+["“'‘]?$/i;
const CONTROL_NOUN =
  /^["”’]?\s+(?:\p{Ll}+\s+)?(?:button|tab|menu|switch|icon|tile|checkbox|toggle)s?\b/iu;
const LABEL_NOUN =
  /^["”’]?\s+(?:keys?|fields?|options?|ports?|sockets?|inputs?|outputs?|slots?|lamps?|lights?|indicators?|led|modes?|settings?|knob|dial|sticker|label|sign|pins?)\b/i;

/** Buttons, keys, settings and labels that the customer sees in capitals. */
export function isControl({ before, after, common }: Setting): boolean {
  if (CONTROL_NOUN.test(after)) return true;
  if (/[>→›»]\s*$/.test(before) || /^\s*[>→›»]/.test(after)) return true;
  // In lower case only: "Select" starts a sentence as often as it stands in one.
  if (CHOSEN.test(before) && !CHOSEN_WITH_ARTICLE.test(before)) return true;
  return !common && (SET.test(before) || LABEL_NOUN.test(after));
}

const ROMAN =
  /^(?:X{0,3}(?:IX|IV|V?I{0,3})|M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/;

/** Roman numerals of two letters and more: "Part IV", "MMXXIV". */
export const isRoman = ({ candidate: { base } }: Setting): boolean =>
  base.length > 1 && ROMAN.test(base);

/** A state or province in an address, an airport on a route, letters after a name. */
export function isPlaceOrTitle({ candidate: { base }, before, after, common }: Setting): boolean {
  const afterName = /\p{Lu}[\p{L}'’.-]+,\s*$/u.test(before);
  if (
    states.has(base) &&
    (afterName || /^,?\s+\d{4,5}\b/.test(after) || /^\s+[A-Z]\d[A-Z]\b/.test(after))
  )
    return true;
  if (credentials.has(base) && /\p{Lu}[\p{L}'’.-]+,?\s+(?:[A-Z]{2,4},\s*)*$/u.test(before))
    return true;
  if (!common && /\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+,\s$/u.test(before) && /^[,.]/.test(after))
    return true;
  if (common || base.length !== 3) return false;
  const route =
    /^\s?(?:to|→|[-–])\s?[A-Z]{3}\b/.test(after) || /\b[A-Z]{3}\s?(?:to|→|[-–])\s?$/.test(before);
  return (
    route && /\b(?:from|flights?|fly|flying|flew|route|leg|travel|trip)\b/i.test(before + after)
  );
}

/** Inside quotation marks, square or angle brackets, bold, code: a label or a blank, not a use. */
export function isMarked(
  { candidate, sentence, before, after }: Setting,
  context: RuleContext,
): boolean {
  const span = { start: sentence.start + candidate.start, end: sentence.start + candidate.end };
  if (context.marked(span, 'strong', 'quoted', 'quote', 'code', 'url', 'placeholder')) return true;
  if (/(?:\*\*|__)$/.test(before) && /^(?:\*\*|__)/.test(after)) return true;
  if (/["“‘«']$/.test(before) && /^["”’»']/.test(after)) return true;
  return /[[<{][\p{Lu}\d _'’-]*$/u.test(before) && /^[\p{Lu}\d _'’-]*[\]>}]/u.test(after);
}
