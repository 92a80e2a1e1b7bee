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

/** Sorts findings by place, and drops one whose words another rule has said more about. */
export function postprocess(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  return sorted.filter((finding, i) => {
    for (const step of [-1, 1])
      for (let at = i + step; sorted[at] && Math.abs(at - i) < 8; at += step) {
        const other = sorted[at]!;
        if (meets(finding, other) && goesBefore[other.ruleId]?.includes(finding.ruleId))
          return false;
      }
    return true;
  });
}
