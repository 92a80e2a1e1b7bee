import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { builtCommand, ended } from './process.ts';
import { folderOf } from './support.ts';

// Processes take as long as the machine lets them.
vi.setConfig({ testTimeout: 120_000 });

const command = builtCommand();

const greetings = ['Hi Ada,', 'Hello,', 'Dear customer,'];
const bodies = [
  'Please provide your account number.',
  'The parcel left today.',
  'Your RMA is on its way.',
];

/** Some are cold, some are fine, one in fifty can't be read. */
const lineOf = (id: number): string => {
  if (id % 50 === 7) return id % 100 === 7 ? `{"id": ${id}, "te` : `{"id": ${id}}`;
  const greeting = greetings[id % greetings.length] ?? '';
  const body = bodies[(id >> 2) % bodies.length] ?? '';
  return JSON.stringify({ id, text: `${greeting}\n\n${body} “Order ${id}” 👍\n` });
};
const linesOf = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${lineOf(from + index)}\n`).join('');

async function answersTo(child: ChildProcessWithoutNullStreams, input: string): Promise<string> {
  child.stdin.end(input);
  const { code, out } = await ended(child);
  expect(code).toBe(0);
  return out;
}

test('several processes give together what one gives', async () => {
  const count = 2000;
  const start = () => command.start(tmpdir(), '--stream', '--no-config');
  const alone = await answersTo(start(), linesOf(0, count));
  expect(alone.split('\n')).toHaveLength(count + 1);
  const shares = [0, 300, 1100, 1107, count];
  const parts: string[] = [];
  for (const [index, to] of shares.slice(1).entries())
    parts.push(await answersTo(start(), linesOf(shares[index] ?? 0, to)));
  expect(parts.join('')).toBe(alone);
});

test('memory stays level, however much passes through', async () => {
  const folder = await folderOf({ 'probe.cjs': '' });
  const probe = join(folder, 'probe.cjs');
  await writeFile(
    probe,
    "process.on('exit', () => process.stderr.write(`${process.resourceUsage().maxRSS}`))",
  );
  /** @returns the most that it held, in MB. */
  const peak = async (count: number): Promise<number> => {
    const child = spawn(process.execPath, ['--require', probe, command.path, '--stream'], {
      cwd: folder,
    });
    const end = ended(child);
    const thread = 'An earlier letter that is not looked at. '.repeat(1250);
    for (let id = 0; id < count; id += 1) {
      const line = `${JSON.stringify({ id, text: 'Your RMA is on its way.', thread })}\n`;
      if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    const { code, out, err } = await end;
    expect({ code, answers: out.split('\n').length - 1 }).toEqual({ code: 0, answers: count });
    return Number(err) / 1024;
  };
  const few = await peak(500);
  // 375 MB more pass through.
  expect(await peak(8000)).toBeLessThan(few + 200);
});

/** Debian has it as a package. */
const hasParallel = (): boolean => {
  const { stdout } = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
  // Undefined where there is no such command; other programs have that name as well.
  return (stdout as string | undefined)?.startsWith('GNU parallel') ?? false;
};

test.skipIf(!hasParallel())(
  'GNU parallel with four jobs gives what one process gives',
  async () => {
    const input = linesOf(0, 2000);
    const own = [process.execPath, command.path, '--stream', '--no-config'];
    const alone = await answersTo(command.start(tmpdir(), '--stream', '--no-config'), input);
    const options = ['--will-cite', '--pipe', '--keep-order', '--jobs', '4', '--block', '50k'];
    const together = await answersTo(spawn('parallel', [...options, ...own]), input);
    expect(together).toBe(alone);
  },
);
