#!/usr/bin/env node
/** `reply-tone`: hands the process to the command line, and its exit code back. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from './command.ts';
import type { Parts } from './command.ts';
import { exit } from './io.ts';

async function load(): Promise<Parts> {
  const { builtInRules, pageOf, shared } = await import('../rules.ts');
  const { createDefaultLinter } = await import('../linter.ts');
  return {
    linter: createDefaultLinter(),
    rules: builtInRules.map(({ meta }) => meta),
    page: pageOf,
    classes: shared.classes,
  };
}

/** The language server is a bundle of its own, beside this one. */
async function serve(): Promise<void> {
  const channel = /^--(stdio|node-ipc|socket|pipe)\b/;
  if (!process.argv.some((arg) => channel.test(arg))) process.argv.push('--stdio');
  await import(pathToFileURL(join(__dirname, 'server.js')).href);
}

async function main(): Promise<void> {
  // Whoever reads may stop before the end (`reply-tone | head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const argv = process.argv.slice(2);
  if (argv.includes('--lsp')) return serve();
  const { env, stdin, stdout, stderr } = process;
  process.exitCode = await runCommand(
    argv,
    { cwd: process.cwd(), env, stdin, stdout, stderr },
    load,
  );
}

main().catch((error: unknown) => {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Reply Tone stopped because of a mistake of its own:\n${why}\n`);
  process.exitCode = exit.broken;
});
