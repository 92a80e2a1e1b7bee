/** What was reviewed, as a page to look at together. */
import { reviewPage } from '../../core/review/html/page.ts';
import { reviewOf } from '../../core/review/review.ts';
import type { ReviewedRule } from '../../core/review/types.ts';
import type { ReportParams } from '../../protocol.ts';
import type { Review } from './review.ts';

/** @returns null if nothing was reviewed */
export function reportPage(
  review: Review,
  rules: readonly ReviewedRule[],
  { title, version }: ReportParams,
): string | null {
  if (review.isEmpty()) return null;
  const files = review.reviewed();
  return reviewPage(reviewOf({ files, rules }), {
    ...{ title, version, made: new Date(), nonce: crypto.randomUUID() },
    fixAll: 'Fix all in library',
  });
}
