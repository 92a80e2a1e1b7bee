import type { Steps } from '../steps.ts';
import type { Unit } from '../types.ts';

/** Words that hold every English text together, of two letters and more. */
const ENGLISH = new Set(
  'the and you your yours we our us is are was were be been have has had will would can could to of for with from this that these those it its if not please thank thanks hello here there what when how which any about but or by as at on in my me they their do so'.split(
    ' ',
  ),
);
const LEAST_WORDS = 25;
const LEAST_SHARE = 0.06;
/** Other languages don't come near it. */
const SURE_SHARE = 0.25;

/** @returns whether a text is in English, by its look; undefined for one too short to tell */
function looksEnglish(text: string): boolean | undefined {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english > 1 && english >= words.length * SURE_SHARE) return true;
  return words.length < LEAST_WORDS ? undefined : english >= words.length * LEAST_SHARE;
}

const looks = new WeakMap<Unit, { readonly look: boolean | undefined }>();

/** Kept by what a unit says. */
function lookOf(unit: Unit): boolean | undefined {
  const { origin } = unit;
  const known = origin && looks.get(origin);
  if (known) return known.look;
  const { segments } = origin ?? unit;
  const look = looksEnglish(segments.map(({ text }) => text).join(' '));
  if (origin) looks.set(origin, { look });
  return look;
}

/**
 * Leaves out the replies that aren't in English: every rule is about English words.
 * @param leaveOut called for each of them
 * @returns the others; short ones go the way of most of their file
 */
export function* onlyEnglish(
  units: readonly Unit[],
  leaveOut: (unit: Unit) => void,
): Steps<readonly Unit[]> {
  const all: (boolean | undefined)[] = [];
  for (const unit of units) {
    all.push(lookOf(unit));
    yield;
  }
  const no = all.filter((look) => look === false).length;
  if (no === 0) return units;
  const isForeign = no > all.filter((look) => look === true).length;
  return units.filter((unit, i) => {
    const stays = all[i] ?? !isForeign;
    if (!stays) leaveOut(unit);
    return stays;
  });
}

/** @returns whether a language tag or name, as exports write it, means English */
export const isEnglish = (language: string): boolean =>
  /^(?:en(?:[-_].*)?|eng|english.*|default|\d+)$/i.test(language.trim());
