import type { Sentence } from '../api.ts';
import type { Candidate } from './candidates.ts';
import { hasFullForm, spellingsOf, spells } from './initials.ts';
import type { Initials } from './initials.ts';
import { meaningsOf } from './known.ts';

/** How far around an acronym an explanation may stand, in UTF-16 units. */
const REACH = 240;
/** How far behind it its full form explains it. */
const NEAR = 100;

const DEFINES =
  /^["”’]?,?\s*(?:\(|[–—:-]\s*)?(?:(?:which|that|it|this)\s+)?(?:(?:simply|just|basically|really|here|usually)\s+)*(?:stands?\s+for|standing\s+for|is\s+short\s+for|short\s+for|is\s+shorthand\s+for|means\b|meaning\b|refers\s+to|is\s+(?:the|an)\s+abbreviation|abbreviates|i\.?e\.|that\s+is\b|that['’]s\b|it['’]s\b|in\s+other\s+words|in\s+plain\s+(?:words|terms|english)|in\s+full\b|=)/i;
const NAMES_IT =
  /(?:\b(?:known(?:\s+to\s+\w+)?\s+as|referred\s+to\s+as|abbreviated\s+(?:to|as)|shortened\s+to|aka|a\.k\.a\.?|also\s+called|(?:is|are|it['’]s|that['’]s)\s+called|termed|(?:in|for)\s+short:?|calls?\s+(?:it|this|that|them)|what\s+(?:\w+\s+){1,3}calls?|or\s+simply|or\s+just)|(?:,|\bthing|\bnumber|\bcode|\bpaper|\bform|\bdocument|\bbox|\bdevice|\bslip|\bfee|\bcheck)\s+called)\s+(?:an?\s+|the\s+|our\s+|your\s+|its\s+)?["“‘']?$/i;
// "your RMA number, which we use to track the return"
const USED_FOR =
  /^(?:\s+\p{Ll}+)?,\s+which\s+(?:is\s+(?:what|how|where)|(?:we|you|they|the\s+\w+|your\s+\w+)\s+(?:uses?|calls?|signs?|gives?))\b/u;
const FOR_SHORT = /^["”’]?,?\s*(?:for short|in short)\b/i;
const IN_BRACKETS =
  /[([]\s*(?:or\s+|the\s+|an?\s+|our\s+|aka\s+|a\.k\.a\.\s+|also\s+|called\s+|abbreviated\s+|in short,?\s+)*["“‘']?$/i;
const CLOSES = /^["”’']?\s*(?:for short\s*)?[)\];,:]/i;
const NOUN_PHRASE =
  /(?:\b(?:an?|the|your|our|this|that|its|their|my|each|any|every|no)\s+[^.;:!?()]{2,80}|[\]￼"”’)])\s*$/i;
const ARTICLE = /^(?:the|an?|our|your|that|one of|basically|essentially|some|any)\s/i;
// A placeholder or a blank to fill in says what it stands for.
const STAND_IN_AFTER = /^["”’]?\s*\(\s*[[￼]/;
const STAND_IN_BEFORE = /[\]￼]\s*$/;
// "(see below)", "(10482)", "(attached)" say something about it, not what it is.
const NO_MEANING =
  /^(?:see|if|e\.?g|for|when|from|on|at|in|by|and|or|not|no|as|with|without|including|except|only|also|optional|required|due|pending|please|we|you|i|it|they|is|are|was|were|has|have|will|can|all|both|this|last|next|today|tomorrow|yesterday|still|once|after|before|until|since|sent|attached|received|signed|approved|complete[d]?|enclosed|new|\p{L}+ed)\b/iu;
const RELATIVE = /\s(?:that|which|who|whose|where|when|you|we|i|they|he|she|it)\s.*$/i;
const FINITE =
  /\b(?:is|are|was|were|will|would|can|could|has|have|had|does|do|did|must|may|might|should|shall|goes|go|went|comes|came|stays|starts|stops|runs|gets|got|needs|shows|works|takes|took|becomes|makes|lets|gives|arrives?|ships?|opens|closes|clears?|clicks?|ends|begins|applies|expires?|remains?|\w+n['’]t)\b/i;
const SUBORDINATE =
  /^\W*(?:(?:and|but|so|then)\s+)?(?:if|once|when|whenever|while|with|without|after|before|as|for|under|because|since|until|unless|by|to|on|in|at|during|despite|instead|thanks|given|per)\b/i;
const NEXT_DEFINES =
  /^\W*(?:it|that|this|the term|the letters)\s+(?:stands?\s+for|is\s+short\s+for|means)|^\W*(?:that['’]s|that\s+is|this\s+is|it['’]s|it\s+is|they\s+are|they['’]re)\s+(?:short\s+for|what\s+\w+\s+call|(?:just\s+|simply\s+)?(?:the|an?|our|your)\s+(?:[\w'’-]+\s+){0,3}?(?:number|code|forms?|documents?|papers?|slips?|box|devices?|checks?|letters?|file|rule|name|card|tax|fee|team|proof|address|program|receipt|note|test|part|unit|promise|agreement|way|tool|switch|plug|cable|kit|key|service|office|group|body|people|law|page|screen|app|system|machine|process|list|plan|scheme|account|licen[cs]e|certificate|sheet|statement|rate|charge|permit|label|record|levy|surcharge|duty|deposit|allowance|discount|insurance|regulator|company|firm|network|meter|scan|illness|drug|plastic|gas|material|fund|loan)\b)/i;

const SUBJECT_DEFINES =
  /^\W*(?:an?\s+|the\s+)?([\p{L}\d&-]+)\s+(?:stands\s+for|is\s+short\s+for|means|is\s+(?:an?|the|our)\s)/iu;

/** A candidate in its place: offsets of `before` and `after` meet it on both sides. */
export interface Place {
  readonly candidate: Candidate;
  readonly sentence: Sentence;
  readonly next: Sentence | undefined;
  /** Of the sentence, read when first asked for. */
  readonly initials: () => Initials;
}

/** Whether the sentence that uses an acronym, or the one after it, says at once what it is. */
export function explainedHere(place: Place): boolean {
  const { candidate, sentence, next } = place;
  const { text } = sentence;
  const before = text.slice(Math.max(0, candidate.start - REACH), candidate.start);
  const after = text.slice(candidate.wordEnd, candidate.wordEnd + REACH);
  return (
    DEFINES.test(after) ||
    FOR_SHORT.test(after) ||
    USED_FOR.test(after) ||
    NAMES_IT.test(before) ||
    askedAbout(before, after) ||
    definedAsSubject(before, after) ||
    bracketAfter(after, candidate.base) ||
    insideBrackets(before, after, candidate.base) ||
    alternative(before, after, candidate.base) ||
    apposition(before, after, candidate.base) ||
    fullFormAfter(place) ||
    (next !== undefined && definedNext(next.text, candidate))
  );
}

const askedAbout = (before: string, after: string): boolean =>
  /\bwhat\b[^.?!]*$/i.test(before) && /^["”’]?\s+(?:means|stands for|is\b|mean\b)/.test(after);

// "An SLA is a promise", never "Your SLA is a bit short".
const definedAsSubject = (before: string, after: string): boolean =>
  /^\W*(?:an?\s+|the\s+)?$/i.test(before) &&
  /^["”’]?\s+(?:is|are)\s+(?:the|an?|our|your|what|how|where)\s+(?!(?:day|week|month|bit|little|problem|few|same|next|only|reason|one|must|good|bad|lot|pain)\b)[\p{L}]/u.test(
    after,
  );

function bracketAfter(after: string, base: string): boolean {
  if (STAND_IN_AFTER.test(after)) return true;
  const match = /^["”’]?(?:\s+[\p{Ll}-]+){0,2}\s*[([]([^()[\]]{2,160})[)\]]/u.exec(after);
  if (!match) return false;
  const inside = match[1]!.trim();
  const adjacent = /^["”’]?\s*[([]/.test(after);
  if (spells(inside, base) || isMeaning(inside, base)) return true;
  if (!adjacent || NO_MEANING.test(inside)) return false;
  const words = inside.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 2 && !/\d/.test(inside) && !FINITE.test(inside.replace(RELATIVE, ''));
}

function insideBrackets(before: string, after: string, base: string): boolean {
  const opened = IN_BRACKETS.exec(before);
  if (!opened || !CLOSES.test(after)) return false;
  const lead = before.slice(0, opened.index).trimEnd();
  return (
    NOUN_PHRASE.test(lead) || spells(lastWords(lead, base), base) || endsWithMeaning(lead, base)
  );
}

// As many words as could spell it, small words included.
const lastWords = (text: string, base: string): string =>
  text
    .split(/[^\p{L}\d\s'’/-]/u)
    .at(-1)!
    .split(/\s+/)
    .slice(-2 * base.length)
    .join(' ');

const isMeaning = (words: string, base: string): boolean =>
  meaningsOf(base).some((meaning) => words.toLowerCase().includes(meaning.toLowerCase()));

const endsWithMeaning = (words: string, base: string): boolean =>
  meaningsOf(base).some((meaning) => words.toLowerCase().endsWith(meaning.toLowerCase()));

// "the proof of delivery, or POD," and "the proof of delivery or POD".
const alternative = (before: string, after: string, base: string): boolean => {
  const match = /,?\s+(?:or|called)\s+(?:the\s+|an?\s+)?["“‘']?$/i.exec(before);
  if (!match) return false;
  const lead = before.slice(0, match.index);
  if (STAND_IN_BEFORE.test(lead)) return true;
  if (spells(lastWords(lead, base), base) || endsWithMeaning(lead, base)) return true;
  return match[0].startsWith(',') && /^["”’]?[,.)]/.test(after) && NOUN_PHRASE.test(lead);
};

/** "your CPE, the box on the wall, …", "POD – proof of delivery", "KYC: the check of who you are". */
function apposition(before: string, after: string, base: string): boolean {
  const match =
    /^["”’]?(?:(,|:|\s*[–—]|\s+-)\s*)(?:or\s+|so\s+|which\s+is\s+|namely\s+)?([^,.;:!?()–—]{3,140}?)(,\s*(?:and|or)\b|[,;)–—]|\s-\s|[.!?]|$)/.exec(
      after,
    );
  if (!match) return false;
  const [, mark, words, end] = match;
  if (words === undefined || mark === undefined || end === undefined) return false;
  if (isMeaning(words, base)) return true;
  if (!ARTICLE.test(words) || words.trim().split(/\s+/).length < 2) return false;
  const head = words.replace(RELATIVE, '');
  if (FINITE.test(head) || /\d/.test(head)) return false;
  const list = /^,\s*(?:and|or)/.test(end) || /^(?:\S+\s+){1,3}(?:and|or)\s/.test(words);
  if (list) return false;
  const clause = mark === ',' && SUBORDINATE.test(before) && !before.includes(',');
  return !clause || end === ',';
}

// "the KYC, and that know-your-customer check takes a day"
const fullFormAfter = ({ sentence, candidate, initials }: Place): boolean => {
  const { base, wordEnd } = candidate;
  const near = { start: wordEnd, end: wordEnd + NEAR };
  if (isMeaning(sentence.text.slice(near.start, near.end), base)) return true;
  return base.length > 2 && hasFullForm(initials(), spellingsOf(base), near);
};

const definedNext = (text: string, { base, text: written }: Candidate): boolean => {
  if (NEXT_DEFINES.test(text)) return true;
  const subject = SUBJECT_DEFINES.exec(text)?.[1]?.toUpperCase();
  return subject === base || subject === written.toUpperCase();
};
