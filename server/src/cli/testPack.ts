import { relative } from 'node:path';
import { checkCase, lintWithRule, type CaseFailure } from '../core/packs/checkCases.ts';
import { parsePack } from '../core/packs/parsePack.ts';
import type { Pack, PackFile, PlacedCase } from '../core/packs/types.ts';
import { packFolder } from '../node/folders.ts';
import { brokenFiles, readPackFiles } from '../packFiles.ts';
import { packRules } from '../packs.ts';
import type { Parts } from './command.ts';
import { exit } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { createLocator } from './report.ts';

/** Runs the cases of a pack's rules, and says what does not come out as they say. */
export async function testPack(path: string, io: Io, parts: Parts): Promise<ExitCode> {
  const folder = packFolder(path);
  const read = await readPackFiles(folder, true);
  const shown = relative(io.cwd, path) || '.';
  if (!read) {
    io.stderr.write(`There is no folder "${shown}". Check the name.\n`);
    return exit.broken;
  }
  const pack = parsePack(read.files, parts);
  const problems = [...read.problems, ...pack.problems];
  const broken = brokenFiles(folder, read.files, problems).flatMap((file) => {
    const locator = createLocator(file.text, false);
    return file.problems.map((problem) => {
      const { message, place } = locator.problem(problem);
      const at = place ? `:${place.line}:${place.column}` : '';
      return `${relative(io.cwd, file.location)}${at}\n  ${message}\n`;
    });
  });
  const { lines, count, failed } = runCases(pack, read.files, parts);
  io.stdout.write(
    [...broken, ...lines, summary(pack, { count, failed, problems: problems.length })].join('\n'),
  );
  if (problems.length > 0) return exit.broken;
  return failed > 0 ? exit.findings : exit.clean;
}

interface Outcome {
  readonly lines: readonly string[];
  readonly count: number;
  readonly failed: number;
}

function runCases(pack: Pack, files: readonly PackFile[], { linter, rules }: Parts): Outcome {
  const packs = packRules([pack]);
  const ids = [...rules.map(({ id }) => id), ...pack.rules.map(({ meta }) => meta.id)];
  const lines: string[] = [];
  let count = 0;
  let failed = 0;
  for (const { meta } of pack.rules) {
    const cases = pack.cases.get(meta.id) ?? [];
    if (cases.length === 0) lines.push(`${meta.id}: no cases yet. Add some in its cases.yml.\n`);
    const lint = lintWithRule(linter, meta.id, { ids, packs });
    for (const each of cases) {
      count += 1;
      const failure = checkCase(meta.id, each.line, meta.messages, lint);
      if (!failure) continue;
      failed += 1;
      lines.push(`${meta.id}  ${placeOf(each, files)}\n${describe(failure)}`);
    }
  }
  return { lines, count, failed };
}

const placeOf = ({ path, span }: PlacedCase, files: readonly PackFile[]): string => {
  const text = files.find((file) => file.path === path)?.text ?? '';
  return `${path}:${text.slice(0, span?.start ?? 0).split('\n').length}`;
};

const labels: Readonly<Record<CaseFailure['what'], readonly [string, string]>> = {
  found: ['the case says', 'is found'],
  message: ['the case says', 'the message'],
  fixed: ['the case says', 'is fixed to'],
  'found again': ['once fixed', 'is found'],
};

function describe({ what, expected, actual }: CaseFailure): string {
  const [wanted, got] = labels[what];
  const width = Math.max(wanted.length, got.length) + 2;
  const row = (label: string, text: string): string =>
    `  ${label.padEnd(width)}${text.trimEnd().replaceAll('\n', `\n  ${' '.repeat(width)}`)}\n`;
  return row(wanted, expected) + row(got, actual);
}

function summary(
  { name = 'This pack', version, rules, broken }: Pack,
  { count, failed, problems }: Omit<Outcome, 'lines'> & { readonly problems: number },
): string {
  const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  const head = version === undefined ? name : `${name} ${version}`;
  const read = `${head}: ${many(rules.length + broken.length, 'rule')}, ${many(count, 'case')}`;
  const wrong = [
    ...(failed > 0 ? [`${many(failed, 'case')} ${failed === 1 ? 'fails' : 'fail'}`] : []),
    ...(problems > 0 ? [`${many(problems, 'problem')} in its files`] : []),
  ];
  return `${read}; ${wrong.length === 0 ? 'all well' : wrong.join(', ')}.\n`;
}
