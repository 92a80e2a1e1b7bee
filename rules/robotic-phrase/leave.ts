/** Where the words of a formula are no formula. */
import { Shape, type Hit, type Sentence, type Term } from '../api.ts';

const irregular =
  /^(?:sent|gave|brought|took|let|lent|told|wrote|found|made|did|went|kept|held|came|paid|said|shown|taken|given)$/;
const actors =
  /^(?:you|he|she|they|who|it|have|has|had|was|were|is|are|be|been|so|very|most|too|as)$/;

/** "Ana kindly swapped rooms", "thank you for kindly waiting". */
function tellsOfKindness(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  const next = terms[at + 1];
  if (!next || next.shape & Shape.punctuation) return at > 0 || !next;
  if (next.norm === 'and' || next.norm === 'old') return true;
  if (
    before &&
    actors.test(before.norm) &&
    !/^(?:could|can|would|will)$/.test(terms[at - 2]?.norm ?? '')
  )
    return true;
  return /^[a-z]{3,}(?:ed|ing)$/.test(next.norm)
    ? next.norm !== 'proceed' && next.norm !== 'bring' && next.norm !== 'need'
    : irregular.test(next.norm) && next.norm !== 'let';
}

/** "We don't hesitate to replace a chair": somebody tells of themselves. */
function tellsOfOthers(terms: readonly Term[], start: number): boolean {
  const before = terms[start - 1]?.norm ?? '';
  return /^(?:we|i|they|who|he|she|it|that|which|did)$/.test(before);
}

/** Whether what was found is no formula after all. */
export function isLeft({ terms }: Sentence, { terms: place, span }: Hit): boolean {
  const found = terms.slice(place.start, place.end);
  const kindly = terms.findIndex((term) => term.start === span.start && term.end === span.end);
  if (terms[kindly]?.norm === 'kindly') return tellsOfKindness(terms, kindly);
  return (
    found.some(({ norm }) => norm === 'hesitate' || norm === 'hesitation') &&
    tellsOfOthers(terms, place.start)
  );
}
