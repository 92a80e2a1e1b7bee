import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../server/src/core/types.ts';
import { lint } from '../support/lint.ts';
import { readMarks } from '../support/marks.ts';
import { casesOf, ruleIds } from '../support/ruleFolders.ts';

/** The labelled texts kept beside the project where there are any, else some of the rules' cases. */
const labelled = join(import.meta.dirname, '../../../shared/accuracy/challenge-dev.jsonl');
const ofCases = (): readonly string[] =>
  ruleIds
    .flatMap((id) => casesOf(id).filter(({ kind, format }) => !kind && !format))
    .flatMap(({ bad }) => (bad === undefined ? [] : readMarks(bad).text))
    .filter((_, i) => i % 10 === 0);
const texts: readonly string[] = existsSync(labelled)
  ? readFileSync(labelled, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : ofCases();

const json = (value: unknown): string => JSON.stringify(value);

const ascii = (text: string): string =>
  text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const entities = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What somebody else wrote ends where its marks do. */
const apart = (text: string): string => text.replace(/^(> ?.*)\n(?!>)/gm, '$1\n\n');

/** A paragraph for each, and a line break for each. */
const html = (text: string): string =>
  apart(text)
    .split(/\n{2,}/)
    .map((paragraph) => {
      const tag = paragraph.startsWith('>') ? 'blockquote' : 'p';
      const lines = entities(paragraph.replace(/^> ?/gm, ''));
      return `<${tag}>${lines.replaceAll('\n', '<br>\n')}</${tag}>`;
    })
    .join('\n');

/** Each line as it stands: what means something in Markdown is escaped. */
const markdown = (text: string): string =>
  apart(text)
    .replace(/[\\`*_[\]<#|~]|(?<!^)>/gm, '\\$&')
    .replace(/\n(?=[^\n])/g, '  \n')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(/^([-+])/gm, '\\$1');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const macro = (field: string, value: string): string =>
  json({ macros: [{ id: 1, title: 'T', actions: [{ field, value }] }] });

const zammad = (content: string): string =>
  `id;name;keywords;content;note;active\r\n1;T;;${quoted(content)};;true\r\n`;

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const escapedXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const wrappings: readonly (readonly [
  name: string,
  format: Format,
  wrap: (text: string) => string,
])[] = [
  ['HTML', 'html', html],
  ['Markdown', 'markdown', markdown],
  ['Zendesk JSON', 'json', (text) => macro('comment_value', text)],
  ['Zendesk JSON in ASCII', 'json', (text) => ascii(macro('comment_value', text))],
  ['Zendesk JSON with HTML', 'json', (text) => ascii(macro('comment_value_html', html(text)))],
  ['Chatwoot JSON', 'json', (text) => json([{ id: 1, short_code: 'T', content: markdown(text) }])],
  [
    'CSV with CRLF',
    'csv',
    (text) => `id,title,body\r\n1,T,${quoted(text.replaceAll('\n', '\r\n'))}\r\n`,
  ],
  ['Zammad CSV with HTML', 'csv', (text) => zammad(html(text))],
  [
    'osTicket YAML',
    'yaml',
    (text) => `- isenabled: 1\n  title: T\n  notes: ""\n  response: |\n${indented(text, '    ')}\n`,
  ],
  [
    'Salesforce XML',
    'xml',
    (text) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<EmailTemplate xmlns="http://soap.sforce.com/2006/04/metadata">\n    <name>T</name>\n    <htmlValue>${escapedXml(html(text))}</htmlValue>\n</EmailTemplate>\n`,
  ],
];

const found = (text: string, format: Format): readonly string[] =>
  lint(text, { kind: 'reply', format })
    .findings.map(({ ruleId, words, span }) => {
      const source = text.slice(span.start, span.end);
      // What is pointed at is the words, in whatever way the format writes them.
      return `${ruleId} “${words.replace(/\s+/g, ' ')}”${source === '' ? ' nowhere' : ''}`;
    })
    .sort();

describe.each(wrappings)('%s', (_name, format, wrap) => {
  test('has the findings of the same text by itself', () => {
    const differing = texts.flatMap((text) => {
      const here = found(wrap(text), format);
      const alone = found(text, 'text');
      return here.join() === alone.join() ? [] : [{ text, here, alone }];
    });
    expect(differing).toEqual([]);
  }, 120_000);
});
