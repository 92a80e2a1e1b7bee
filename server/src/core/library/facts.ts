/** Reads from a reply what a library needs to know of it. */
import { Shape, type Reply, type Sentence, type Term } from '../../../../rules/api.ts';
import { hashOf, signatureOf } from './hash.ts';
import { namingsOf } from './namings.ts';
import { promisesOf } from './promises.ts';
import { greetingOf, signOffOf, spellingsOf } from './style.ts';
import { titleWords } from './titles.ts';
import { stem } from './topics.ts';
import type { Choice, LibraryPlace, ReplyFacts } from './types.ts';

/** Words in a reply's body below which it is no copy of another, only as short. */
const leastWords = 8;
/** Words in a sentence from which it may be a reply's own. */
const leastOwn = 6;

/**
 * What a library needs to know of a reply: plain data of about a kilobyte, so that it can cross to
 * and from a worker, and be kept for a hundred thousand replies.
 */
export function factsOf(reply: Reply, place: LibraryPlace): ReplyFacts {
  const greeting = greetingOf(reply.sentences[0]);
  const signOff = signOffOf(reply.sentences);
  const body = bodyOf(reply, greeting, signOff);
  const terms = body.flatMap((sentence) => wordsOf(sentence));
  const title = titleWords(place.title);
  const around = { tokens: title.tokens, names: new Set<string>() };
  const isArticle = reply.kind === 'article';
  return {
    place,
    text: reply.text,
    promises: promisesOf(reply, around, body),
    choices: [
      ...(isArticle ? [] : [greeting, signOff]).filter((choice) => choice !== undefined),
      ...spellingsOf(reply),
    ],
    namings: body.flatMap((sentence) => namingsOf(sentence)),
    names: namesIn(body),
    body: { start: body[0]?.start ?? 0, end: body.at(-1)?.end ?? 0 },
    whole: terms.length < leastWords || isArticle ? 0 : hashOf(terms.join(' ')),
    sentences: isArticle ? [] : hashesOf(body),
    signature: terms.length < leastWords || isArticle ? [] : signatureOf(shinglesOf(terms)),
  };
}

/** The sentences between greeting and sign-off. */
function bodyOf(
  { sentences }: Reply,
  greeting: Choice | undefined,
  signOff: Choice | undefined,
): readonly Sentence[] {
  const isLone = (sentence: Sentence): boolean => sentence.terms.length <= 8;
  return sentences.filter(
    (sentence) =>
      sentence.role !== 'subject' &&
      !(sentence.start === greeting?.sentence.start && isLone(sentence)) &&
      !(signOff && sentence.start >= signOff.sentence.start),
  );
}

/** What is compared of a term: placeholders of any dialect are one. */
const wordOf = (term: Term): string => (term.shape & Shape.opaque ? '\uFFFC' : term.norm);

const wordsOf = ({ terms }: Sentence): readonly string[] =>
  terms.filter(({ shape }) => (shape & Shape.punctuation) === 0).map(wordOf);

const shinglesOf = (terms: readonly string[]): readonly number[] =>
  terms.slice(1).map((word, i) => hashOf(`${terms[i]!} ${word}`));

const hashesOf = (sentences: readonly Sentence[]): readonly number[] => [
  ...new Set(
    sentences.flatMap((sentence) => {
      const terms = wordsOf(sentence);
      return terms.length < leastOwn ? [] : hashOf(terms.join(' '));
    }),
  ),
];

/** Words written as names inside sentences. */
function namesIn(sentences: readonly Sentence[]): string {
  const names = new Set<string>();
  for (const { terms } of sentences)
    for (const term of terms)
      if (term.start > 0 && term.shape & Shape.capital && term.norm !== 'i')
        names.add(stem(term.norm));
  return [...names].join(' ');
}
