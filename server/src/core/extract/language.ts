/** Words that every English text is held together by, and that hardly any other language has. */
const ENGLISH = new Set(
  'the and you your we our us is are was were be been have has had will would can could to of for with from this that these those it its if not please thank thanks hi hello here there what when how which any about but or by as at on i my they their'.split(
    ' ',
  ),
);
const LEAST_WORDS = 20;
const LEAST_SHARE = 0.08;

/** @returns whether a text is in English, by its look; short texts get the benefit of the doubt */
export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return true;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return english >= words.length * LEAST_SHARE;
}

/** @returns whether a language tag or name, as exports write it, means English */
export const isEnglish = (language: string): boolean =>
  /^(?:en(?:[-_].*)?|eng|english.*|default|\d+)$/i.test(language.trim());
