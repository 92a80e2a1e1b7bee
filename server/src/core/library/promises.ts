/** The promises of a reply: numbers in general statements, with what each is about. */
import { Shape, type Reply, type Sentence, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import { clausesOf } from './clauses.ts';
import { topicOf, type Around } from './promiseTopic.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import { addQualifiers } from './topics.ts';
import type { Promise } from './types.ts';

const pastAfter = words('ago old earlier before back');
const pastBefore = words('last past previous since another extra additional further other');
/** @param around the title's words; what was said before is added sentence by sentence */
export function promisesOf(
  reply: Reply,
  around: Around,
  sentences: readonly Sentence[],
): readonly Promise[] {
  const tokens = new Set(around.tokens);
  const names = new Set(around.names);
  const found: Promise[] = [];
  let before: readonly Term[] = [];
  for (const sentence of sentences) {
    if (
      sentence.role !== 'heading' &&
      hasNumber(sentence.terms) &&
      !sentence.text.trimEnd().endsWith('?')
    )
      found.push(...inSentence(sentence, { tokens, names, before }, reply));
    addQualifiers(tokens, names, sentence.terms, { start: 0, end: sentence.terms.length });
    before = sentence.terms;
  }
  return found;
}

const spelled =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|half|a|an|noon|midnight|midday)$/;
const hasNumber = (terms: readonly Term[]): boolean =>
  terms.some(({ shape, norm: word }) => (shape & Shape.number) !== 0 || spelled.test(word));

function inSentence(sentence: Sentence, around: Around, reply: Reply): readonly Promise[] {
  const { terms } = sentence;
  const quantities = quantitiesOf(terms);
  if (quantities.length === 0) return [];
  const clauses = clausesOf(terms, quantities);
  return quantities.flatMap((quantity) => {
    if (isPast(terms, quantity)) return [];
    const span = {
      start: sentence.start + terms[quantity.start]!.start,
      end: sentence.start + terms[quantity.end - 1]!.end,
    };
    if (
      reply.marks.some(
        ({ type, start, end }) =>
          /^(?:quote|quoted|code|strike)$/.test(type) && start < span.end && end > span.start,
      )
    )
      return [];
    const read = topicOf(terms, { quantity, quantities, clauses }, around);
    if (!read) return [];
    const { dimension, low, high, working } = quantity;
    return {
      span,
      sentence: { start: sentence.start, end: sentence.end },
      dimension,
      low,
      high,
      ...(working && { working }),
      ...read,
    };
  });
}

const isPast = (terms: readonly Term[], { start, end }: Quantity): boolean =>
  pastAfter.has(norm(terms, end)) && norm(terms, end + 1) === ''
    ? true
    : norm(terms, end) === 'ago' ||
      norm(terms, end) === 'old' ||
      pastBefore.has(norm(terms, start - 1));
