import { parse, stringify, type ToStringOptions } from 'yaml';
import { describe, expect, test } from 'vitest';
import { extract } from '../../server/src/core/extract/index.ts';
import { applyFixes } from '../../server/src/core/fix/applyFixes.ts';
import type { Format } from '../../server/src/core/types.ts';
import { linter } from '../support/lint.ts';
import { settingsOf } from '../support/settings.ts';
import { readMarks } from '../support/marks.ts';
import { casesOf, ruleIds } from '../support/ruleFolders.ts';

/** Texts of the rules' cases that a safe fix changes, and what it makes of them. */
const fixed: readonly (readonly [before: string, after: string])[] = ruleIds
  .flatMap((id) => casesOf(id).filter(({ kind, format }) => !kind && !format))
  .flatMap(({ bad }) => (bad === undefined ? [] : readMarks(bad).text.trim()))
  .flatMap((text): readonly (readonly [string, string])[] => {
    const after = fix(text, 'text');
    return after === text ? [] : [[text, after]];
  })
  .slice(0, 60);

function fix(text: string, format: Format): string {
  return applyFixes({ text, format, name: '', kind: 'reply' }, settingsOf({}), linter).text;
}

const yaml =
  (options: ToStringOptions) =>
  (response: string): string =>
    stringify([{ title: 'T', response, notes: '' }], options);

const style = (defaultStringType: ToStringOptions['defaultStringType']): ToStringOptions => ({
  ...(defaultStringType && { defaultStringType }),
  defaultKeyType: 'PLAIN',
  lineWidth: 60,
});

const byte = (code: number): string => `=${code.toString(16).toUpperCase().padStart(2, '0')}`;

const quotedPrintable = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      [...Buffer.from(line)]
        .map((code) => (code > 126 || code === 61 ? byte(code) : String.fromCharCode(code)))
        .join('')
        .replace(/(.{60,70} )(?=.)/g, '$1=\r\n'),
    )
    .join('\r\n');

const wrappings: readonly (readonly [string, Format, (text: string) => string])[] = [
  ['plain YAML', 'yaml', yaml(style('PLAIN'))],
  ['YAML in single quotes', 'yaml', yaml(style('QUOTE_SINGLE'))],
  ['YAML in double quotes', 'yaml', yaml(style('QUOTE_DOUBLE'))],
  ['a literal of YAML', 'yaml', yaml(style('BLOCK_LITERAL'))],
  ['a folded text of YAML', 'yaml', yaml(style('BLOCK_FOLDED'))],
  [
    'CDATA',
    'xml',
    (text) =>
      `<EmailTemplate><name>T</name><textOnly><![CDATA[${text}]]></textOnly></EmailTemplate>`,
  ],
  [
    'quoted-printable',
    'mail',
    (text) =>
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}\r\n`,
  ],
];

const wordsOf = (text: string, format: Format): string =>
  extract({ text, format, name: '', kind: 'reply' })
    .units.flatMap(({ segments }) => segments.map((segment) => segment.text))
    .join('\n');

test('there is something to fix', () => {
  expect(fixed.length).toBeGreaterThan(20);
});

describe.each(wrappings)('%s', (_name, format, wrap) => {
  test('is fixed as the same text by itself', () => {
    const differing = fixed.flatMap(([before, after]) => {
      const here = wordsOf(fix(wrap(before), format), format);
      const alone = wordsOf(after, 'text');
      return here === alone ? [] : [{ before, here, alone }];
    });
    expect(differing).toEqual([]);
  }, 60_000);
});

test('and YAML says the same to other parsers', () => {
  const differing = fixed.flatMap(([before, after]) =>
    (['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const).flatMap(
      (type) => {
        const written = fix(yaml(style(type))(before), 'yaml');
        const [{ response }] = parse(written) as [{ response: string }];
        return response === after ? [] : [{ type, response, after }];
      },
    ),
  );
  expect(differing).toEqual([]);
}, 60_000);
