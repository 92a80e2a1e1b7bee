import type { Finding } from '../types.ts';

/** Which rule says the more useful thing where two meet on the same words. */
export const goesBefore: Readonly<Record<string, readonly string[]>> = {
  coldness: ['condescension', 'customer-blame', 'jargon', 'robotic-phrase'],
  'policy-blame': ['jargon'],
  'robotic-phrase': ['jargon'],
  'empty-feedback': ['robotic-phrase'],
  'no-human-route': ['robotic-phrase'],
};

const meets = (a: Finding, b: Finding): boolean =>
  a.span.start < b.span.end && b.span.start < a.span.end;

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

/** So many findings to either side are compared. */
const REACH = 7;

/** Sorts findings by place, and drops one whose words another rule has said more about. */
export function postprocess(findings: readonly Finding[]): readonly Finding[] {
  const isSorted = findings.every((each, i) => i === 0 || byPlace(findings[i - 1]!, each) <= 0);
  const sorted = isSorted ? findings : [...findings].sort(byPlace);
  const isOutdone = (finding: Finding, other: Finding): boolean =>
    meets(finding, other) && (goesBefore[other.ruleId]?.includes(finding.ruleId) ?? false);
  let reached = 0;
  return sorted.filter((finding, i) => {
    const { start, end } = finding.span;
    const isApart = reached <= start;
    reached = Math.max(reached, end);
    for (let at = i + 1; at <= i + REACH && (sorted[at]?.span.start ?? end) < end; at++)
      if (isOutdone(finding, sorted[at]!)) return false;
    // Most often nothing before it goes on as far.
    if (isApart) return true;
    for (let at = i - 1; at >= Math.max(0, i - REACH); at--)
      if (isOutdone(finding, sorted[at]!)) return false;
    return true;
  });
}
