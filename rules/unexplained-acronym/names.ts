import type { RuleContext } from '../api.ts';
import { ordinaryWords } from './known.ts';
import { lettersOf, modifiesNoun } from './setting.ts';
import type { Setting } from './setting.ts';

const PREVIOUS = /(^|[^\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}.'’&]*)[ \u00a0]$/u;
const NEXT = /^[ \u00a0]([\p{L}\p{N}][\p{L}\p{N}'’&]*)/u;
const NAME_LIKE = /^\p{Lu}[\p{L}\p{N}]*\p{Ll}/u;
const DAY_OR_TITLE =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$|^(?:Hi|Hello|Hey|Dear|Thanks|OK|Okay|Yes|No)$/;
const STARTER = new Set(
  (
    'actually additionally afterwards although another apparently attach because besides both ' +
    'cannot certainly could currently did do does earlier every everyone finally first further hence ' +
    'hopefully however indeed instead last lastly later meanwhile might moreover most nearly neither ' +
    'next normally nothing obviously often once originally otherwise per perhaps provide regarding ' +
    'remind request resend same second secondly several share should similarly since sometimes ' +
    'submit such thankfully therefore though thus typically unfortunately unless unlike upload ' +
    'usually verify via whatever whenever wherever whether would yesterday enable disable download ' +
    'install configure restart complete forward fill sign scan print renew issue hand bring using ' +
    'having being getting sending checking missing waiting basic monthly annual premium extra ' +
    'digital electronic physical personal mobile wireless wired external internal international ' +
    'domestic existing previous expired signed separate standard additional commercial corporate'
  ).split(' '),
);

const LONG = 2000;

const previousWord = (before: string): string | undefined => PREVIOUS.exec(before)?.[2];
const nextWord = (after: string): string | undefined => NEXT.exec(after)?.[1];
const isCaps = (word: string | undefined): boolean =>
  word !== undefined && /^[\p{Lu}\d&'’]{2,}s?$/u.test(word) && /\p{Lu}{2}/u.test(word);

/** Part of a name of several capitalised words: "the Arduino IDE", "AXA Insurance". */
export function isPartOfName(setting: Setting, context: RuleContext): boolean {
  const { candidate, before, after, titled, common } = setting;
  if (candidate.plural || titled) return false;
  const previous = previousWord(before);
  const next = nextWord(after);
  if (next !== undefined && NAME_LIKE.test(next) && !DAY_OR_TITLE.test(next)) return true;
  if (!common && candidate.wordEnd === candidate.end && (isCaps(previous) || isCaps(next)))
    return true;
  if (previous === undefined || !isName(previous)) {
    // "Arduino PLC IDE": the name goes on over several words in capitals.
    return isCaps(previous) && isNamedRun(before);
  }
  return !startsSentence(before, previous) || isUnusualWord(setting, previous, context);
}

const isName = (word: string): boolean =>
  NAME_LIKE.test(word) && !DAY_OR_TITLE.test(word) && !/['’]s$/.test(word);

const isNamedRun = (before: string): boolean =>
  /\s\p{Lu}\p{L}*\p{Ll}\p{L}*(?: [\p{Lu}\d]{2,})+ $/u.test(before);

const startsSentence = (before: string, previous: string): boolean =>
  /(?:^|[.:?!"“”(–—•*-]\s*)$/.test(before.slice(0, before.lastIndexOf(previous)));

/** A sentence's first word is a name only if it is no word that sentences begin with. */
function isUnusualWord({ sentence, common }: Setting, word: string, context: RuleContext): boolean {
  const lower = word.toLowerCase();
  if (ordinaryWords.has(lower) || STARTER.has(lower) || common) return false;
  // A very long sentence is no prose that the tagger could judge.
  if (sentence.text.length > LONG) return false;
  const term = sentence.terms.findIndex(({ norm }) => norm === lower);
  return term < 0 || ['noun', 'name'].includes(context.partOfSpeech(sentence, term));
}

/** Initials of a person: after a greeting, as a sign-off, or doing what people do. */
export function isPerson({ candidate: { base, plural }, before, after, isEnd }: Setting): boolean {
  if (/(?:^|\W)(?:hi|hello|hey|dear|mr|ms|mrs|mx|dr|prof|thanks|cheers)\.?,?\s+$/i.test(before))
    return true;
  const nothingAfter = /^\W?\s*$/.test(after);
  if (isEnd && nothingAfter && base.length <= 3 && /(?:^|[,–—\-^/~])\s*$/.test(before)) return true;
  if (isEnd && /^\W*$/.test(before) && /^,\s\p{Lu}/u.test(after)) return true;
  if (base.length !== 2 || plural) return false;
  if (/\b(?:asked|told|with|colleagues?|manager|agent|adviser|advisor|teammate)\s+$/i.test(before))
    return !/^\s+\p{Ll}+/u.test(after) || /^\s+(?:and|to|who|about|at|in|from)\b/.test(after);
  return (
    /(?:^|[.,;:!?]\s+|\band\s+)$/.test(before) &&
    /^\s+(?:and\s+I|will|said|says|wrote|called|asked|told|mentioned|spoke|confirmed|found|sent|from\s+our|in\s+(?:our|accounts|billing|support)|here)\b/.test(
      after,
    )
  );
}

// "from XYZ", "called XYZ": without an article, an unknown firm rather than a term.
const FIRM =
  /\b(?:from|at|by|via|called|named|company|firm|brand|carrier|courier|bank|broker|supplier|store|shop)\s+$/i;

/** A firm or brand that the lists don't know. */
export function isFirm({ candidate, before, after, common }: Setting): boolean {
  if (common || candidate.plural) return false;
  const base = lettersOf(candidate.base);
  if (base.length > 4 && isPronounceable(base)) return true;
  if (base.length > 5) return true;
  return FIRM.test(before) && !modifiesNoun(after);
}

const isPronounceable = (word: string): boolean =>
  /[AEIOUY]/.test(word) && !/[^AEIOUY]{4}|^[^AEIOUY]{3}|[AEIOU]{4}/.test(word);

/** Ordinary words in capitals for emphasis, and lines that are wholly in capitals. */
export function isShouted({ candidate, before, after, shouted, common }: Setting): boolean {
  if (shouted) return true;
  if (common) return inShoutedRun(before, after);
  return isOrdinary(lettersOf(candidate.base));
}

const isOrdinary = (word: string): boolean => {
  const lower = word.toLowerCase();
  return [lower, lower.replace(/(?:s|es|d|ed|ing|ly|er)$/, '')].some((form) =>
    ordinaryWords.has(form),
  );
};

// "PLEASE SEND THE POD FIRST, then …": capitals on both sides, or three in a row.
const inShoutedRun = (before: string, after: string): boolean => {
  const left = /(?:\b[\p{Lu}']{2,}[ ,]+)+$/u.exec(before)?.[0].match(/\p{Lu}+/gu) ?? [];
  const right = /^(?:[ ,]+[\p{Lu}']{2,}\b)+/u.exec(after)?.[0].match(/\p{Lu}+/gu) ?? [];
  const around = [...left, ...right];
  return around.length > 1 && around.some((word) => ordinaryWords.has(word.toLowerCase()));
};
