/** A folder on disk, a process that isn't one, and a linter whose findings anyone can predict. */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RuleMeta } from '../../rules/api.ts';
import { runCommand } from '../../server/src/cli/command.ts';
import { withSilencing } from '../../server/src/core/silence/index.ts';
import type { Finding, Linter, Problem, ReplyPlace } from '../../server/src/core/types.ts';

/** Files by their path in the folder; removed after the test. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reply-tone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export interface Outcome {
  readonly code: number;
  /** With the folder written as `~`. */
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
}

/** Runs the command line in a folder. */
export async function command(
  folder: string,
  argv: readonly string[],
  { stdin = '', env = {}, terminal = false }: Circumstances = {},
): Promise<Outcome> {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    isTTY: terminal,
    columns: terminal ? 80 : undefined,
    write: (text: string) => {
      written[name] += text;
    },
  });
  async function* input() {
    yield await Promise.resolve(stdin);
  }
  const io = { cwd: folder, env, stdin: input(), stdout: sink('out'), stderr: sink('err') };
  const parts = {
    linter: withSilencing(
      linter,
      rules.map(({ id }) => id),
    ),
    rules,
    page: (id: string) => (id === 'stiff' ? '# stiff\n' : undefined),
    classes: {},
  };
  const code = await runCommand(argv, io, () => Promise.resolve(parts));
  const short = (text: string): string => text.replaceAll(folder, '~');
  return { code, out: short(written.out), err: short(written.err) };
}

export const textOf = (folder: string, name: string): Promise<string> =>
  readFile(join(folder, name), 'utf8');

export const allow = (folder: string, name: string, mode: number): Promise<void> =>
  chmod(join(folder, name), mode);

const meta = (id: string, more: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  summary: `What ${id} finds.`,
  why: `Why ${id} matters.`,
  severity: 'warning',
  kinds: ['reply', 'article'],
  status: 'stable',
  messages: {},
  ...more,
});

export const rules: readonly RuleMeta[] = [
  meta('stiff', { options: { allow: { type: 'array', items: { type: 'string' } } } }),
  meta('cold', { severity: 'information', kinds: ['reply'] }),
  meta('fresh', { status: 'trial' }),
];

/**
 * "utilize" is stiff (safe fix: "use"); "policy" is cold (suggestion only). A line `# Title` starts
 * another reply. JSON and CSV have replies only if it says "macros".
 */
export const linter: Linter = {
  summarise: (_, __, { replies }) =>
    replies
      .filter(({ kind }) => kind === 'reply')
      .map(({ index, span }) => ({
        ...{ index, anchor: span, lacks: ['time'], sentences: 1, words: 3, findings: {} },
        does: [{ quality: 'engages-first', words: 'Sorry it broke', span }],
      })),
  lint: ({ text, format, kind = 'reply' }, settings) => {
    const broken: Problem = {
      message: 'This is cut off.',
      level: 'error',
      span: at(text, '<cut>'),
    };
    const problems = text.includes('<cut>') ? [broken] : [];
    if (['json', 'csv'].includes(format) && !text.includes('macros')) {
      const note: Problem = { message: 'No replies are known in this file.', level: 'note' };
      return { findings: [], replies: [], problems: [...problems, note] };
    }
    const titles = [...text.matchAll(/^# (.+)$/gm)];
    const starts = titles.length > 0 ? titles.map(({ index }) => index) : [0];
    const places = starts.map((start, index): ReplyPlace & { readonly start: number } => ({
      start,
      index,
      kind,
      ...(titles[index] && { title: titles[index][1]!, id: `r${index + 1}` }),
    }));
    const replies = places.map((place, index) => ({
      ...place,
      span: { start: place.start, end: starts[index + 1] ?? text.length },
    }));
    const placeOf = (offset: number): ReplyPlace =>
      places.findLast(({ start }) => start <= offset) ?? places[0]!;
    const findings = [...text.matchAll(/utilize|policy/g)].flatMap(({ 0: word, index }) => {
      const ruleId = word === 'utilize' ? 'stiff' : 'cold';
      const severity = settings.rules.get(ruleId)!.level;
      if (severity === 'off' || settings.accept.has(word)) return [];
      return [findingOf({ ruleId, severity, word, index, reply: placeOf(index) })];
    });
    return { findings, problems, replies };
  },
};

function findingOf(parts: {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly word: string;
  readonly index: number;
  readonly reply: ReplyPlace;
}): Finding {
  const { ruleId, severity, word, index, reply } = parts;
  const span = { start: index, end: index + word.length };
  const fix = (text: string) => ({ title: `Use “${text}”`, edits: [{ ...span, text }] });
  return {
    ruleId,
    severity,
    message:
      word === 'utilize'
        ? '“utilize” sounds like an office. Say “use”.'
        : '“policy” puts the rulebook in front of the person who wrote. Say what you can do for them instead.',
    span,
    words: word,
    sentence: word,
    reply,
    ...(word === 'utilize' && { fix: fix('use') }),
    suggestions:
      word === 'policy' ? [fix('rule'), { title: 'Say more', edits: twoEdits(index) }] : [],
  };
}

/** Round the word, with the word between them untouched. */
const twoEdits = (index: number) => [
  { start: index, end: index, text: 'our ' },
  { start: index + 6, end: index + 6, text: ' here' },
];

function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
