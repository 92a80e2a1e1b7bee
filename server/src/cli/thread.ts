/** The other end of a thread: files in, what is reported of them out. */
import type { Parts } from './command.ts';
import { judgeFile } from './judge.ts';
import { createProjects } from './projects.ts';
import type { RunOptions } from './run.ts';
import type { Answer, Work } from './threads.ts';

/** How a thread judges: plain data, so that it can be sent. */
export type ThreadData = Omit<
  RunOptions,
  'linter' | 'rules' | 'classes' | 'wanted' | 'stdin' | 'progress' | 'threads'
>;

export interface Port {
  postMessage(answer: Answer): void;
  on(event: 'message', listener: (work: readonly Work[]) => void): unknown;
}

/** Judges what comes through the port, in that order. */
export function serveThread(port: Port, data: ThreadData, parts: Parts): void {
  const { linter, rules, classes } = parts;
  const projects = createProjects({ ...data, rules, classes, cli: data.layer });
  let before: Promise<void> = Promise.resolve();
  port.on('message', (work) => {
    before = before.then(async () => {
      for (const { index, target } of work)
        port.postMessage({ index, report: await judgeFile({ ...data, linter }, target, projects) });
    });
  });
  port.postMessage('ready');
}
