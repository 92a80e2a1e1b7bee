/** What to fix first. */
import type { Severity } from '../../../../rules/api.ts';

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const weights: Readonly<Record<Severity, number>> = {
  error: 8,
  warning: 4,
  information: 2,
  hint: 1,
};

/** For sorting, gravest first. */
export function bySeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

export function graver(a: Severity, b: Severity): Severity {
  return bySeverity(a, b) <= 0 ? a : b;
}

/**
 * How much a reply needs a hand: its findings by their weight, times how widely it is read.
 *
 * Usage counts by its logarithm. Sent a thousand times, a reply counts eleven times as much as one
 * that was never sent; taken as it is, usage would put every trifle of the three busiest replies
 * before everything else.
 * @param usage how often it was sent, if that is known
 */
export function scoreOf(
  findings: readonly { readonly level: Severity }[],
  usage: number | undefined,
): number {
  const gravity = findings.reduce((sum, { level }) => sum + weights[level], 0);
  return gravity * (1 + Math.log2(1 + Math.max(usage ?? 0, 0)));
}
