import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../../server/src/cli/reporters/sarif.ts';
import type { FileReport } from '../../../server/src/cli/report.ts';
import { command, folderOf } from '../support.ts';
import { contextOf, fileOf, nasty } from './support.ts';
import type { DrawnReply } from './support.ts';

const schema = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/lib[\\/].*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

/** Parses a log that the schema allows. */
function valid(text: string): Run {
  const log = JSON.parse(text) as Log;
  isValid(log);
  expect(isValid.errors).toBeNull();
  expect(log.version).toBe('2.1.0');
  return log.runs[0]!;
}

const runOf = (...files: readonly FileReport[]): Run => valid(sarif(contextOf(files)));

describe('SARIF', () => {
  test('the schema is one that says no', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  test('a finding has its rule, its place, its reply and its fixes', () => {
    const {
      results = [],
      tool,
      columnKind,
    } = runOf(
      fileOf('macros/späte pakete.json', [
        {
          ...{ id: '36', title: 'Late parcel', usage: 12 },
          found: [
            { says: 'Please ⟦utilize⟧ it.', fixed: 'Please use it.' },
            { says: '⟦policy⟧', rule: 'cold', level: 'information', instead: 'rule' },
          ],
        },
      ]),
    );
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver).toMatchObject({ name: 'Reply Tone', version: '1.2.3' });
    expect(tool.driver.rules![results[0]!.ruleIndex!]).toMatchObject({
      id: 'stiff',
      shortDescription: { text: 'What stiff finds.' },
      help: { markdown: '# stiff\n' },
      defaultConfiguration: { level: 'warning', enabled: true },
    });
    const region = { startLine: 2, startColumn: 8, endLine: 2, endColumn: 15 };
    const artifactLocation = { uri: 'macros/sp%C3%A4te%20pakete.json', uriBaseId: 'SRCROOT' };
    expect(results[0]).toMatchObject({
      ruleId: 'stiff',
      level: 'warning',
      message: { text: '“utilize” sounds like an office.' },
      locations: [
        {
          physicalLocation: { artifactLocation, region },
          logicalLocations: [{ name: 'Late parcel', kind: 'reply' }],
        },
      ],
      fixes: [
        {
          description: { text: 'Say it plainly' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: '…' } }],
            },
          ],
        },
      ],
      properties: { usage: 12 },
    });
    expect(results[1]).toMatchObject({ ruleId: 'cold', level: 'note' });
  });

  test('a finding is the same in an export that was written anew', () => {
    const twice: DrawnReply = { id: '1', found: [{ says: 'Please ⟦utilize⟧ it.' }] };
    const other: DrawnReply = { id: '2', found: [{ says: 'A ⟦policy⟧.', rule: 'cold' }] };
    const prints = (...replies: readonly DrawnReply[]): readonly string[] =>
      runOf(fileOf('a.json', replies)).results!.map(fingerprintOf);
    const before = prints(twice, other, twice);
    const after = prints({ ...other, id: '9' }, {}, { ...twice, title: 'New' }, twice);
    expect(new Set(before).size).toBe(3);
    expect([...after].sort()).toEqual([...before].sort());
  });

  test('a contradiction names the other place', () => {
    const { results = [] } = runOf(
      fileOf('a.json', [
        { found: [{ says: 'It takes ⟦5 days⟧.', against: { 'b c.json': 'It takes ⟦9 days⟧.' } }] },
      ]),
    );
    expect(results[0]!.relatedLocations).toEqual([
      {
        id: 0,
        message: { text: 'It takes 9 days.' },
        physicalLocation: {
          artifactLocation: { uri: 'b%20c.json', uriBaseId: 'SRCROOT' },
          region: { startLine: 7, startColumn: 10, endLine: 7, endColumn: 16 },
        },
      },
    ]);
  });

  test('problems and notes are notifications of the run', () => {
    const { invocations, results } = runOf(
      fileOf(
        'a.json',
        [],
        [
          { message: 'This is cut off.', level: 'error', place: { line: 3, column: 4 } },
          { message: 'A macro is inactive.', level: 'note' },
        ],
      ),
    );
    expect(results).toEqual([]);
    expect(invocations![0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'This is cut off.' },
          locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 4 } } }],
        },
        { level: 'note', message: { text: 'A macro is inactive.' } },
      ],
    });
  });

  test.each([
    ['nothing', []],
    ['a clean file', [fileOf('a.txt', [{}])]],
    ['text of all sorts', [fileOf(nasty, [{ title: nasty, found: [{ says: `⟦x⟧ ${nasty}` }] }])]],
    ['a rule of a pack that is gone', [fileOf('a', [{ found: [{ says: '⟦x⟧', rule: 'p/q' }] }])]],
    ['a file elsewhere', [fileOf('/else where/a.txt', [{ found: [{ says: '⟦x⟧' }] }])]],
  ])('%s is valid', (_, files) => {
    runOf(...files);
  });

  test('rules of packs are described, wherever their project is', async () => {
    const folder = await folderOf({
      'hotel/.replytone.yaml': 'packs: [words]\n',
      'hotel/words/pack.yml': 'name: house\nversion: 1.0.0\n',
      'hotel/words/units/rule.yml': `summary: A room is no unit.
why: It reads like a floor plan.
message: 'Say room.'
entries:
  - find: unit
`,
      'hotel/words/units/README.md': '# units\n',
      'hotel/a.txt': 'Your unit is ready.',
    });
    const { out } = await command(folder, ['--format', 'sarif']);
    expect(valid(out).tool.driver.rules).toContainEqual(
      expect.objectContaining({
        id: 'house/units',
        shortDescription: { text: 'A room is no unit.' },
        help: { text: expect.any(String) as string, markdown: '# units\n' },
      }),
    );
  });

  test('from the command line', async () => {
    const folder = await folderOf({ 'macros/a.md': '# One\nutilize policy\n', 'b.txt': '<cut>' });
    const { out, code } = await command(folder, ['--format', 'sarif']);
    const { results = [] } = valid(out);
    expect(results.map(uriOf)).toEqual(['macros/a.md', 'macros/a.md']);
    expect(code).toBe(2);
  });
});

const fingerprintOf = ({ partialFingerprints }: Result): string =>
  partialFingerprints!['replyToneSentence/v1']!;

const uriOf = ({ locations }: Result): string | undefined =>
  locations![0]!.physicalLocation!.artifactLocation!.uri;
