import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../server/src/core/fix/applyFixes.ts';
import type { Finding, SourceDocument } from '../../server/src/core/types.ts';
import { linter } from '../support/lint.ts';
import { settingsOf } from '../support/settings.ts';

const file = join(import.meta.dirname, '../samples/macros/zendesk-macros.json');
const document: SourceDocument = { text: readFileSync(file, 'utf8'), format: 'json', name: file };
const settings = settingsOf({ glossary: { TPA: 'tyre pressure alert' } });

/** What JSON and HTML make of a stretch of the file: the words as the customer reads them. */
const read = (raw: string): string =>
  (JSON.parse(`"${raw}"`) as string)
    .replace(/<[^>]*>/g, '')
    .replace(/&rsquo;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/\{\{[^}]*\}\}/g, '\uFFFC');

const found = linter.lint(document, settings);
const drawn = ({ ruleId, span }: Finding): readonly [string, string] => [
  ruleId,
  document.text.slice(span.start, span.end),
];

describe('the Zendesk export of the samples', () => {
  test('has these findings at exactly these words of the file', () => {
    expect(found.findings.map(drawn)).toMatchSnapshot();
    for (const finding of found.findings)
      expect(read(document.text.slice(finding.span.start, finding.span.end))).toBe(finding.words);
  });

  test('says what it left out, and why', () => {
    expect(found.problems.map(({ level, message }) => [level, message])).toMatchSnapshot();
  });

  test('after Fix all it parses, and nothing else has changed', () => {
    const { text, applied } = applyFixes(document, settings, linter);
    expect(applied.length).toBeGreaterThan(1);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    // Undo by hand: put the old words back where each fix was, last one first.
    const edits = applied.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.start - b.start);
    let rebuilt = '';
    let from = 0;
    let shift = 0;
    for (const edit of edits) {
      const at = edit.start + shift;
      rebuilt += text.slice(from, at) + document.text.slice(edit.start, edit.end);
      expect(text.slice(at, at + edit.text.length)).toBe(edit.text);
      from = at + edit.text.length;
      shift += edit.text.length - (edit.end - edit.start);
    }
    expect(rebuilt + text.slice(from)).toBe(document.text);
    expect(linter.lint({ ...document, text }, settings).findings.filter(({ fix }) => fix)).toEqual(
      [],
    );
  });
});
