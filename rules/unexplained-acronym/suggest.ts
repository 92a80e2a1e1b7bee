import type { Edit, Fix, Sentence } from '../api.ts';
import { capitalise } from '../shared/wording.ts';
import type { Candidate } from './candidates.ts';
import { meaningsOf, pluralOf } from './known.ts';
import { lettersOf } from './setting.ts';

/** How many meanings of one acronym are offered. */
const MEANINGS = 3;
/** How far back the words before an acronym matter, in UTF-16 units. */
const REACH = 200;

/** What a person may choose: the full form with the acronym behind it, or a stop to fill in. */
export function fixesFor(candidate: Candidate, sentence: Sentence): readonly Fix[] {
  const meanings = meaningsOf(lettersOf(candidate.base)).slice(0, MEANINGS);
  const named = meanings.flatMap((meaning) => {
    const words = candidate.plural ? pluralOf(candidate.base, meaning) : meaning;
    return words === undefined ? [] : [fix(candidate, sentence, words)];
  });
  return [...named, stop(candidate, sentence)];
}

function fix(candidate: Candidate, sentence: Sentence, words: string): Fix {
  const edit = isCompound(candidate)
    ? insertion(candidate, sentence, words)
    : expansion(candidate, sentence, words);
  return { title: `Spell it out: “${words}”`, edits: [edit], safe: false };
}

function stop(candidate: Candidate, sentence: Sentence): Fix {
  const hint = '${1:what it stands for}';
  const edit = isCompound(candidate)
    ? insertion(candidate, sentence, hint)
    : replacement(candidate, sentence, candidate.start, inside(candidate, sentence, hint));
  return { title: 'Say what it stands for', edits: [edit], safe: false };
}

// "POD's" and "POD-related": the words go behind, where they leave the grammar alone.
const isCompound = ({ end, wordEnd, base }: Candidate): boolean => wordEnd > end && base.length > 0;

const insertion = ({ wordEnd }: Candidate, sentence: Sentence, words: string): Edit => {
  const at = sentence.start + wordEnd;
  return { start: at, end: at, text: ` (${words})` };
};

const replacement = (
  candidate: Candidate,
  sentence: Sentence,
  start: number,
  text: string,
): Edit => ({
  start: sentence.start + start,
  end: sentence.start + candidate.end,
  text,
});

// No brackets within brackets, or two pairs in a row.
const inside = ({ start, end, text }: Candidate, sentence: Sentence, words: string): string => {
  const after = sentence.text.slice(end, end + REACH);
  if (/^\s*\(/.test(after)) return `${words}, or ${text}`;
  if (!/\([^()]*$/.test(sentence.text.slice(Math.max(0, start - REACH), start)))
    return `${words} (${text})`;
  return `${words}, or ${text}${/^[\s]*\p{L}/u.test(after) ? ',' : ''}`;
};

function expansion(candidate: Candidate, sentence: Sentence, words: string): Edit {
  const from = Math.max(0, candidate.start - REACH);
  const before = sentence.text.slice(from, candidate.start);
  const text = inside(candidate, sentence, words);
  const article = /(^|[^\p{L}\p{N}])(an?)(\s+)$/iu.exec(before);
  if (article) {
    const [, lead, written, gap] = article;
    const right = /^[aeiou](?!ni[^nm]|s[ei]|ne\b|ne-|uro)/i.test(words) ? 'an' : 'a';
    const cased = /^A/.test(written ?? '') ? capitalise(right) : right;
    return replacement(
      candidate,
      sentence,
      from + article.index + (lead ?? '').length,
      `${cased}${gap ?? ' '}${text}`,
    );
  }
  const first = /^[\s"“'‘(•*-]*$/.test(before);
  return replacement(candidate, sentence, candidate.start, first ? capitalise(text) : text);
}
