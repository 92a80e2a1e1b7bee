/** Blanks that a person was to fill in, and marks that were never meant for anybody else. */
import { isWhole, personOf } from '../shared/dialects.ts';
import { meaningOf } from '../shared/placeholders.ts';
import type { Fix, House, Reply, Sentence, Span } from '../api.ts';
import { rewrite, type Fault, type Place } from './faults.ts';

const ORDER = /^(?:please )?(?:insert|enter|add|fill|type|put|paste|replace|your) /;
/** What blanks stand for, whatever their case. */
const NOUN =
  /\b(?:name|date|time|amount|number|reason|signature|deadline|xxx+|first ?name|last ?name|surname|salutation|recipient|addressee|tbd|tba|placeholder)s?$|^(?:customer|client|guest|agent|recipient|insert|blank|x+)$/;
/** What they stand for where they shout or have words before them: `[LINK]`, `[order link]`. */
const LOUD_NOUN =
  /\b(?:name|date|time|amount|number|no|address|e?-?mail|link|url|order|product|company|customer|client|agent|user|day|month|year|title|price|phone|city|country|item|model|id|account|department|team|hours?|days?|reference|ref|code|store|location|plan|service|total|refund|fee|issue|problem|topic|subject|details|explanation|text|sign-?off)$/;
/** What one presses or opens has its name in brackets as well. */
const LABEL =
  /(?:\b(?:click|clicking|select|press|tap|choose|open|under|hit|button|tab|menu|section|called|labell?ed|marked|named|go to|see|field)\b[^.]{0,30})$/i;

const CAPITALS = /^[A-Z][A-Z\d _-]*$/;
const SHOUTED_X = /^X+$/;
const LINE = /^_+$/;

export const isBlank = (source: string): boolean =>
  /^(?:\[|<(?!attribute\b|%))/.test(source) || CAPITALS.test(source) || LINE.test(source);

const wordsIn = (source: string): string => source.replace(/^[[<]+|[\]>]+$/g, '').trim();

/** Whether somebody was to write something here. */
function asksToBeFilled(source: string, before: string): boolean {
  const words = wordsIn(source);
  const lower = words.toLowerCase().replace(/[_\s]+/g, ' ');
  if (/\d/.test(words) || /^[/!]/.test(words)) return false;
  if (ORDER.test(lower)) return true;
  if (LABEL.test(before)) return false;
  if (NOUN.test(lower)) return true;
  const isLoud = words === words.toUpperCase() || lower.includes(' ');
  return isLoud && LOUD_NOUN.test(lower) && lower.split(' ').length <= 4;
}

/** Blanks that say of themselves that somebody has yet to write, wherever they stand. */
const isUrgent = (source: string): boolean => {
  const words = wordsIn(source);
  return words === words.toUpperCase() || ORDER.test(words.toLowerCase().replaceAll('_', ' '));
};

const GREETS_A_PERSON =
  /^(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Dd]ear|[Gg]ood (?:morning|afternoon|evening|day)),? (?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? )?(?!There|All|Team|Everyone|Customer|Sir|Madam)\p{Lu}\p{Ll}+/u;

/** Whether somebody has written this to a person of flesh and blood, so that no blank is meant to stay. */
const isFinished = ({ sentences }: Reply): boolean =>
  sentences
    .slice(0, 2)
    .some(({ text }) => GREETS_A_PERSON.test(text) && /^\S+ [^\uFFFC]/.test(text));

/** So many different blanks in one text are a template's way, not a slip. */
const TEMPLATE = 4;

/** Whether blanks like this one are how the document marks what is filled in. */
function isHouseStyle({ isLibrary, placeholders }: House, source: string): boolean {
  if (isLibrary) return true;
  if ((placeholders.get(source) ?? 0) > 1) return true;
  const open = source[0]!;
  return [...placeholders.keys()].filter((other) => other.startsWith(open)).length >= TEMPLATE;
}

const HAIL = /(?:^|[.!?]\s)\s*(hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)) $/i;

const fillIn = (place: Place): Fix => rewrite(place, 'Fill it in', '${1:…}');

/** A blank that the reply would go out with. */
export function blankFault(place: Place): Fault | undefined {
  const { source, before, reply } = place;
  const { house } = reply;
  if (!isBlank(source) || !house) return undefined;
  if (SHOUTED_X.test(source)) return xFault(place, house);
  if (LINE.test(source)) return lineFault(place, house);
  if (!asksToBeFilled(source, before)) return undefined;
  const person = meaningOf(source) === 'name' ? personOf(house) : undefined;
  const use =
    person !== undefined && person !== source && isWhole(person)
      ? rewrite(place, `Use ${person}`, person)
      : undefined;
  if (isHouseStyle(house, source)) {
    // Among placeholders that fill themselves in, the one that doesn't will be forgotten.
    const isOdd =
      use && (house.placeholders.get(source) ?? 0) < (house.placeholders.get(person!) ?? 0);
    return isOdd
      ? { messageId: 'name', data: { source, person: person! }, fixes: [use] }
      : undefined;
  }
  if (!isUrgent(source) && !isFinished(reply)) return undefined;
  return {
    messageId: 'blank',
    data: { source },
    fixes: use ? [use, fillIn(place)] : withoutName(place),
  };
}

/** "Hi there" where a name is missing; else a place to write in. */
function withoutName(place: Place): readonly Fix[] {
  const greets = HAIL.test(place.before) && /^\s*[,!.:;–-]/.test(place.after);
  return greets ? [rewrite(place, 'Say “there”', 'there'), fillIn(place)] : [fillIn(place)];
}

/** Digits that are left out on purpose: a card's, a telephone's, a format's. */
const MASKED =
  /(?:[\dX)(/+-]|\b(?:format|form|like|ending|ends|starts?|starting|begins?|beginning|prefix|looks|pattern|rated|size))(?: (?:in|with|as|of|by|like))? ?$/i;

function xFault(place: Place, { isLibrary, placeholders }: House): Fault | undefined {
  const { source, before, after } = place;
  if (MASKED.test(before) || /^ ?[\dX(/\uFFFC-]/.test(after) || /\uFFFC ?$/.test(before))
    return undefined;
  if (isLibrary && (placeholders.get(source) ?? 0) > 1) return undefined;
  return { messageId: 'blank', data: { source }, fixes: [fillIn(place)] };
}

/** A line to write on in the middle of a sentence; forms have one behind each label. */
const lineFault = (place: Place, { isLibrary, placeholders }: House): Fault | undefined =>
  isLibrary || /:\s*$/.test(place.before) || [...placeholders.keys()].filter(isLine).length > 2
    ? undefined
    : { messageId: 'blank', data: { source: place.source }, fixes: withoutName(place) };

const isLine = (source: string): boolean => LINE.test(source);

/** A mark in the prose itself. */
export interface Note {
  readonly span: Span;
  readonly messageId: 'note';
  readonly data: Readonly<Record<string, string>>;
  readonly fixes: readonly Fix[];
}

const NOTE = /(?<![\w-])(?:TODO|FIXME)(?!\w| (?:list|app|item))|(?<!\w)lorem ipsum(?!\w)/gi;

/** Notes to oneself, and filler text. */
export function* notesIn(reply: Reply, sentences: readonly Sentence[]): Iterable<Note> {
  for (const sentence of sentences)
    for (const { 0: words, index } of sentence.text.matchAll(NOTE)) {
      const start = sentence.start + index;
      const isFiller = /lorem/i.test(words);
      if (!isFiller && words !== words.toUpperCase()) continue;
      const fix = isFiller
        ? { title: 'Take the filler text out', edits: [{ ...place(sentence), text: '' }] }
        : {
            title: 'Take the note out',
            edits: [{ ...noteSpan(reply, sentence, index), text: '' }],
          };
      const span = { start, end: start + words.length };
      yield { span, messageId: 'note', data: { source: words }, fixes: [{ ...fix, safe: false }] };
    }
}

const place = ({ start, end }: Span): Span => ({ start, end });

/** From the word to the end of its sentence: what the note says goes with it. */
function noteSpan(reply: Reply, { start, end }: Sentence, at: number): Span {
  const before = reply.text.slice(Math.max(0, start - 2), start + at);
  return { start: start + at - (/[ ([]+$/.exec(before)?.[0].length ?? 0), end };
}
