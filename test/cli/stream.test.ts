import { describe, expect, test } from 'vitest';
import { stream } from '../../server/src/cli/stream.ts';
import { command, folderOf, linter, rules } from './support.ts';
import { resolveSettings } from '../../server/src/core/config/resolve.ts';

const settings = resolveSettings({ rules, project: {}, cli: {} });

async function answers(input: string, argv: readonly string[] = [], files = {}) {
  const { out, err, code } = await command(await folderOf(files), ['--stream', ...argv], {
    stdin: input,
  });
  const lines = out.split('\n');
  expect(lines.pop()).toBe('');
  return { lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), err, code };
}

/** One word for each finding: rule and level. */
const found = (line: Record<string, unknown>) =>
  (line['findings'] as { ruleId: string; level: string }[]).map((each) =>
    [each.ruleId, each.level].join(' '),
  );

test('an answer has places in the text, the safe fix and what a person may choose', async () => {
  const { lines, err, code } = await answers(
    '{"id": "m-1", "text": "👍 utilize\\nour policy"}\n{"id": 2, "text": "Fine."}',
  );
  expect(lines).toEqual([
    {
      id: 'm-1',
      findings: [
        {
          ruleId: 'stiff',
          level: 'warning',
          message: '“utilize” sounds like an office. Say “use”.',
          words: 'utilize',
          start: 3,
          end: 10,
          fix: { range: [3, 10], text: 'use' },
          suggestions: [],
        },
        {
          ruleId: 'cold',
          level: 'information',
          message: expect.stringContaining('policy') as string,
          words: 'policy',
          start: 15,
          end: 21,
          suggestions: [
            { desc: 'Use “rule”', fix: { range: [15, 21], text: 'rule' } },
            { desc: 'Say more', fix: { range: [15, 21], text: 'our policy here' } },
          ],
        },
      ],
    },
    { id: 2, findings: [] },
  ]);
  expect({ err, code }).toEqual({ err: '', code: 0 });
});

describe('a line that cannot be read has an answer, and the rest goes on', () => {
  const notJson = 'This is no JSON object. It should look like {"id": 1, "text": "Hello"}.';
  const noText = 'There is no "text", or it is not a string.';
  test.each<[string, object]>([
    ['{"id": 1, "te', { error: notJson, input: '{"id": 1, "te' }],
    ['[1]', { error: notJson, input: '[1]' }],
    ['null', { error: notJson, input: 'null' }],
    ['{"id": 1}', { id: 1, error: noText }],
    ['{"text": 1}', { error: noText, input: '{"text": 1}' }],
    [
      '{"id": 1, "text": "", "format": "markdwn"}',
      {
        id: 1,
        error:
          '"format" should be one of text, markdown, html, json, yaml, csv, xml, mail. Did you mean "markdown"?',
      },
    ],
    [
      '{"id": 1, "text": "", "kind": 7}',
      { id: 1, error: '"kind" should be one of reply, article.' },
    ],
    ['x'.repeat(100), { error: notJson, input: `${'x'.repeat(80)}…` }],
  ])('%s', async (line, expected) => {
    const good = '{"id": "good", "text": "policy"}';
    const { lines, err, code } = await answers(`${good}\n${line}\n${good}\n`);
    expect(lines[1]).toEqual(expected);
    expect([lines[0], lines[2]].map((each) => found(each!))).toEqual([
      ['cold information'],
      ['cold information'],
    ]);
    expect(err).toBe('1 of 3 could not be read (line 2). Their answers say why.\n');
    expect(code).toBe(0);
  });
});

test('blank lines have no answer; more fields than ours do no harm', async () => {
  const { lines } = await answers('\n{"id": 1, "text": "", "sent": "2026-01-01"}\r\n  \n');
  expect(lines).toEqual([{ id: 1, findings: [] }]);
});

test('a text that holds several replies names them, and its problems are told', async () => {
  const { lines } = await answers(
    '{"id": 1, "text": "# One\\nutilize <cut>", "format": "markdown"}\n',
  );
  expect(lines[0]).toMatchObject({
    findings: [{ ruleId: 'stiff', reply: { id: 'r1', title: 'One' } }],
    problems: [{ message: 'This is cut off.', level: 'error', start: 14, end: 19 }],
  });
});

describe('settings', () => {
  const line = '{"id": 1, "text": "utilize policy"}\n';
  const files = {
    '.replytone.yaml': 'rules: { stiff: off }',
    'other.yaml': 'rules: { stiff: error }',
    'broken.yaml': 'ruls: {}',
  };
  test.each<[readonly string[], readonly string[]]>([
    [[], ['cold information']],
    [['--no-config'], ['stiff warning', 'cold information']],
    [['--config=other.yaml'], ['stiff error', 'cold information']],
    [['--config=other.yaml', '--quiet'], ['stiff error']],
    [['--rule=stiff:hint'], ['stiff hint', 'cold information']],
  ])('%j', async (argv, expected) => {
    const { lines } = await answers(line, argv, files);
    expect(found(lines[0]!)).toEqual(expected);
  });

  test('--kind says what all texts are, else their lines do', async () => {
    const seen: (string | undefined)[] = [];
    const watched = {
      ...linter,
      lint: (document: Parameters<typeof linter.lint>[0]) => {
        seen.push(document.kind);
        return { findings: [], problems: [], replies: [] };
      },
    };
    const input = '{"text": "", "kind": "article"}\n{"text": ""}';
    for (const kind of [undefined, 'reply'] as const)
      await stream(ioOf([input]), { linter: watched, settings, kind });
    expect(seen).toEqual(['article', undefined, 'reply', 'reply']);
  });

  test('with a configuration that is wrong nothing is read', async () => {
    const { lines, err, code } = await answers(line, ['--config=broken.yaml'], files);
    expect(lines).toEqual([]);
    expect(err).toContain('1:1  problem  "ruls" is not a setting.');
    expect(code).toBe(2);
  });

  test.each<[readonly string[], string]>([
    [['a.txt'], '--stream reads standard input, so leave out the file names.'],
    [['--format=json'], 'leave out --format.'],
    [['--max-warnings=0'], 'leave out --max-warnings.'],
    [['--fix'], 'leave out --fix.'],
  ])('%j has no meaning here', async (argv, words) => {
    const { err, code } = await answers('', argv);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });
});

/** A process whose reader is slow: it takes `room` writes, then none until it is drained. */
function ioOf(chunks: readonly string[], { room = Infinity, goneAfter = Infinity } = {}) {
  const log: string[] = [];
  async function* stdin() {
    for (const chunk of chunks) {
      log.push('read');
      yield await Promise.resolve(chunk);
    }
  }
  let writes = 0;
  const stdout = {
    write: () => {
      writes += 1;
      log.push('write');
      return writes % room !== 0;
    },
    drained: async () => {
      await Promise.resolve();
      log.push('drained');
    },
    gone: () => writes >= goneAfter,
  };
  return { stdin: stdin(), stdout, stderr: { write: () => true }, log };
}

describe('the reader sets the pace', () => {
  const lines = ['{"text": ""}\n', '{"text": ""}\n{"te', 'xt": ""}\n'];

  test('the next chunk is read when there is room for its answers', async () => {
    const io = ioOf(lines, { room: 1 });
    await stream(io, { linter, settings });
    expect(io.log.join(' ')).toBe('read write drained read write drained read write drained');
  });

  test('when nobody reads any more, the rest is not looked at', async () => {
    const io = ioOf(lines, { goneAfter: 2 });
    await stream(io, { linter, settings });
    expect(io.log.join(' ')).toBe('read write read write');
  });
});
