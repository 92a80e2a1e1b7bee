/** The process as the command line sees it, and its exit code. */
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { runCommand } from './command.ts';
import type { Parts } from './command.ts';
import { exit } from './io.ts';
import type { Output } from './io.ts';
import type { ThreadData } from './thread.ts';
import type { Answer, Thread, ThreadListener } from './threads.ts';

async function load(): Promise<Parts> {
  const { builtInRules, pageOf, shared } = await import('../rules.ts');
  const { createDefaultLinter } = await import('../linter.ts');
  return {
    linter: createDefaultLinter(),
    rules: builtInRules.map(({ meta }) => meta),
    page: pageOf,
    classes: shared.classes,
    startThread,
  };
}

/** Another thread is this file once more. */
function startThread(data: ThreadData, listener: ThreadListener): Thread {
  const worker = new Worker(__filename, { workerData: data });
  worker.on('message', (answer: Answer) => {
    listener.answer(answer);
  });
  let reason = 'its thread stopped';
  worker.on('error', (error: Error) => {
    reason = error.message;
  });
  // By then all that it said has arrived.
  worker.on('exit', () => {
    listener.ended(reason);
  });
  return {
    send: (work) => {
      worker.postMessage(work);
    },
    stop: () => void worker.terminate(),
  };
}

async function beThread(port: MessagePort): Promise<void> {
  const { serveThread } = await import('./thread.ts');
  serveThread(port, workerData as ThreadData, await load());
}

/** The language server is a bundle of its own, beside this one. */
async function serve(): Promise<void> {
  const channel = /^--(stdio|node-ipc|socket|pipe)\b/;
  if (!process.argv.some((arg) => channel.test(arg))) process.argv.push('--stdio');
  await import(pathToFileURL(join(__dirname, 'server.js')).href);
}

async function main(): Promise<void> {
  if (parentPort) return beThread(parentPort);
  const argv = process.argv.slice(2);
  if (argv.includes('--lsp')) return serve();
  const { env, stdin, stderr } = process;
  const stdout = outputTo(process.stdout);
  process.exitCode = await runCommand(
    argv,
    { cwd: process.cwd(), env, stdin, stdout, stderr },
    load,
  );
}

/** Whoever reads may stop before the end (`reply-tone | head`): that is no fault. */
function outputTo(stream: NodeJS.WriteStream): Output {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return {
    isTTY: stream.isTTY,
    columns: stream.columns,
    write: (text) => gone || stream.write(text),
    gone: () => gone,
    drained: async () => {
      if (!gone && stream.writableNeedDrain) await once(stream, 'drain').catch(() => undefined);
    },
  };
}

main().catch((error: unknown) => {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Reply Tone stopped because of a mistake of its own:\n${why}\n`);
  process.exitCode = exit.broken;
});
