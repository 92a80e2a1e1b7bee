// A row of the table: what was measured, beside whom, against which target.
import { cpus, loadavg } from 'node:os';
import { summary } from './timing.mjs';

const digits = (value) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
const spread = ({ median, min, max, n }, unit) =>
  `${digits(median)} [${digits(min)}–${digits(max)}] ${unit}${n < 7 ? ` (of ${n})` : ''}`;

/**
 * A row with samples of ours and of somebody else's, taken in turn.
 * The ratio is that of each turn's pair; its median is judged.
 * @param target `{ faster: n }`: theirs / ours ≥ n; `{ atMost: n }`: ours / theirs ≤ n
 */
export function pairRow({ ours, theirs, target, ...about }) {
  const ratio = summary(ours.map((mine, i) => ratioOf(mine, theirs[i], target)));
  return judged({ ...about, ours: summary(ours), theirs: summary(theirs), ratio, target });
}

/**
 * A row about one quantile of many samples.
 * @param at `median` or `p95`; shown in the median's place
 */
export function quantileRow({ at, ours, theirs, target, ...about }) {
  const [mine, peer] = [ours, theirs].map((samples) => {
    const all = summary(samples);
    return { ...all, median: all[at] };
  });
  const ratio = summary([ratioOf(mine.median, peer.median, target)]);
  return judged({ ...about, ours: mine, theirs: peer, ratio, target });
}

const ratioOf = (mine, theirs, { faster }) =>
  faster === undefined ? mine / theirs : theirs / mine;

const judged = (row) => {
  const { faster, atMost } = row.target;
  const { median } = row.ratio;
  return { ...row, held: faster === undefined ? median <= atMost : median >= faster };
};

/** A row about one figure of ours. @param target `{ atMost: n }` in `unit`, or none */
export function figureRow({ id, what, unit, ours, target, note }) {
  const figure = summary(Array.isArray(ours) ? ours : [ours]);
  const held = target && figure.median <= target.atMost;
  return { id, what, unit, ours: figure, ...(target && { target, held }), note };
}

/** A row about something that this build does not have. */
export const missingRow = (id, what, note) => ({ id, what, note });

/** What the figures were taken on. */
export function machine(sources) {
  const [load] = loadavg();
  const cores = cpus().length;
  const busy = load > cores / 4 ? ' (busy: trust the ratios, not the times)' : '';
  const line =
    `Node ${process.version}, ${process.platform}, ${cores} cores, load ${load.toFixed(1)}${busy}; ` +
    `texts from ${sources}.\nmedian [least–most]; a ratio is the median of the pairs of a turn.`;
  return { node: process.version, platform: process.platform, cores, load, sources, line };
}

const signOf = ({ held }) => (held === undefined ? '·' : held ? '✓' : '✗');

export function printRow(row) {
  const { what, unit, ours, peer, theirs, ratio, target, note } = row;
  const parts = [];
  if (ours) parts.push(ours.n > 1 ? spread(ours, unit) : `${digits(ours.median)} ${unit}`);
  if (theirs) parts.push(`${peer} ${spread(theirs, unit)}`);
  if (ratio) {
    const range = ratio.n > 1 ? ` [${digits(ratio.min)}–${digits(ratio.max)}]` : '';
    parts.push(`${digits(ratio.median)}×${range}`);
  }
  if (target) {
    const sign = target.faster === undefined ? '≤' : '≥';
    const amount = target.faster ?? target.atMost;
    parts.push(`target ${sign} ${amount}${ratio ? '×' : ` ${unit}`}`);
  }
  if (note) parts.push(note);
  console.log(`${signOf(row)} ${what}\n    ${parts.join('  |  ')}`);
}
