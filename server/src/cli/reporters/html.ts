import { randomBytes } from 'node:crypto';
import { reviewPage } from '../../core/review/html/page.ts';
import { reviewOf } from '../../core/review/review.ts';
import { reviewInputOf } from './context.ts';
import type { ReportContext } from './context.ts';

/** One page for a team to look at together: everything in one file, nothing from elsewhere. */
export function html(context: ReportContext): string {
  const { title, made, version } = context;
  const nonce = randomBytes(16).toString('base64');
  return reviewPage(reviewOf(reviewInputOf(context)), {
    title,
    made,
    version,
    nonce,
    fixAll: '--fix',
  });
}
