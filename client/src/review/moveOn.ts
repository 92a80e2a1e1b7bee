/** Once a finding was dealt with, the one after it takes its place: nobody has to look for it. */
import { Disposable } from 'vscode';
import type { Panel } from './panel.ts';
import type { FindingNode } from './tree.ts';

/** Milliseconds in which a finding that is dealt with goes away; a reason has to be thought of. */
const mostThinking = 120_000;
/** Milliseconds without a change after which the panel is taken to be at rest. */
const quiet = 500;
/** The same while a file that was opened just now may be without its other findings. */
const inBetween = 2000;

/**
 * Waits for a finding to go.
 * @param focus whether the keyboard goes to the next one too
 */
export function moveOn(panel: Panel, target: FindingNode, focus: boolean): Disposable {
  const file = target.finding.uri.toString();
  const isTarget = ({ id }: FindingNode): boolean => id === target.id;
  const inFile = (): number =>
    panel.shown().filter(({ finding }) => finding.uri.toString() === file).length;
  const at = panel.shown().findIndex(isTarget);
  const before = inFile();
  let timer = setTimeout(end, mostThinking);
  const listening = panel.onDidChange(() => {
    if (panel.shown().some(isTarget)) return;
    clearTimeout(timer);
    timer = setTimeout(go, inFile() < before - 1 ? inBetween : quiet);
  });

  function go(): void {
    end();
    const all = panel.shown();
    const next = all[Math.min(at, all.length - 1)];
    if (next && panel.current() === undefined) void panel.offer(next, focus);
  }

  function end(): void {
    clearTimeout(timer);
    listening.dispose();
  }

  return new Disposable(end);
}
