import type { Finding } from '../types.ts';

/** Rules that, on the same words, say the more useful thing. */
const first: readonly string[] = [
  'broken-placeholder',
  'policy-blame',
  'robotic-phrase',
  'coldness',
];

const rank = ({ ruleId }: Finding): number => {
  const at = first.indexOf(ruleId);
  return at < 0 ? first.length : at;
};

/** Sorts findings by place, and drops one whose words another rule has said more about. */
export function postprocess(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) => a.span.start - b.span.start || rank(a) - rank(b) || a.span.end - b.span.end,
  );
  return sorted.filter(
    (finding) =>
      !sorted.some(
        (other) =>
          other !== finding &&
          rank(other) < rank(finding) &&
          other.span.start <= finding.span.start &&
          other.span.end >= finding.span.end,
      ),
  );
}
