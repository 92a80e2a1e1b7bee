/** Names of places, teams and requests, that a library may have several of for one thing. */
import { Shape, type Sentence, type Span } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import { hashOf } from './hash.ts';
import { stem } from './topics.ts';
import type { Naming } from './types.ts';

/** Last word of a name → what kind of thing it is. */
const kinds = new Map<string, string>();
for (const [kind, list] of Object.entries({
  place: 'centre center portal hub area zone corner dashboard',
  team: 'team desk department dept office crew squad helpdesk',
  request: 'ticket case request enquiry inquiry query',
}))
  for (const word of words(list)) kinds.set(word, kind);

/** What may stand before it and mean the same: "help desk", "support team". */
const helping = new Map(
  ['support', 'help', 'customer', 'service', 'care', 'customers'].map((word) => [word, 'help']),
);
const openers = words(
  'your the our a this that open opened raise raised log logged submit submitted create created support service help',
);

/** @returns the things that a sentence names */
export function namingsOf(sentence: Sentence): readonly Naming[] {
  const { terms } = sentence;
  const found: Naming[] = [];
  for (let i = 0; i < terms.length; i++) {
    const word = terms[i]!.norm;
    const kind =
      word === 'helpdesk' ? 'team' : kinds.get(word.endsWith('s') ? word.slice(0, -1) : word);
    if (kind === undefined) continue;
    const start = startOf(sentence, i, kind);
    if (start === undefined) continue;
    const capital = isCapital(sentence, i) && i > start;
    const modifiers: string[] = terms
      .slice(start, i)
      .filter(({ norm: part }) => /^[^\s']{2}/.test(part))
      .map((term) =>
        kind === 'team' ? (helping.get(term.norm) ?? stem(term.norm)) : stem(term.norm),
      );
    if (word === 'helpdesk') modifiers.push('help');
    const thing = [...new Set(modifiers), kind].join(' ');
    found.push({
      thing,
      name: sentence.text
        .slice(terms[start]!.start, terms[i]!.end)
        .toLowerCase()
        .replaceAll('’', "'"),
      frame: frameOf(sentence, { start, end: i + 1 }),
      capital,
      span: { start: sentence.start + terms[start]!.start, end: sentence.start + terms[i]!.end },
      sentence: { start: sentence.start, end: sentence.end },
    });
  }
  return found;
}

const isCapital = ({ terms }: Sentence, at: number): boolean =>
  (terms[at]!.shape & Shape.capital) !== 0;

/** The first term of the name that ends here; undefined if it isn't one. */
function startOf(sentence: Sentence, end: number, kind: string): number | undefined {
  const { terms } = sentence;
  let start = end;
  if (isCapital(sentence, end))
    while (
      start > 0 &&
      (isCapital(sentence, start - 1) ||
        norm(terms, start - 1) === "'s" ||
        norm(terms, start - 1) === "'") &&
      norm(terms, start - 1) !== 'the' &&
      norm(terms, start - 1) !== 'our' &&
      norm(terms, start - 1) !== 'your'
    )
      start--;
  else while (start > 0 && start > end - 2 && helping.has(norm(terms, start - 1))) start--;
  if (kind === 'request') return openers.has(norm(terms, start - 1)) ? start : undefined;
  if (norm(terms, end) === 'helpdesk') return start;
  return start < end ? start : undefined;
}

/** The sentence without the name; small words that go with it are left out. */
function frameOf({ terms }: Sentence, { start, end }: Span): number {
  const rest = terms
    .filter(
      (term, i) =>
        (i < start || i >= end) &&
        (term.shape & Shape.punctuation) === 0 &&
        !/^(?:an?|the)$/.test(term.norm),
    )
    .map(({ norm: word }) => word);
  return rest.length >= 4 ? hashOf(rest.join(' ')) : 0;
}
