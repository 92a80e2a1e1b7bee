import MarkdownIt from 'markdown-it';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../server/src/cli/reporters/markdown.ts';
import { command, folderOf } from '../support.ts';
import { contextOf, fileOf, nasty } from './support.ts';
import type { DrawnReply } from './support.ts';

const page = (replies: readonly DrawnReply[], file = 'macros.json'): string =>
  markdown(contextOf([fileOf(file, replies)]));

/** The text that a reader sees. */
function shown(source: string): string {
  const parts: string[] = [];
  const parser = new Parser({ ontext: (text) => parts.push(text) });
  // As on GitHub, HTML in it counts.
  parser.end(new MarkdownIt({ html: true, linkify: true }).render(source));
  return parts.join('');
}

describe('the report for a pull request', () => {
  test('how it looks', () => {
    const text = page([
      { title: 'Fine' },
      {
        ...{ title: 'Late parcel', usage: 1204 },
        found: [
          { says: 'Please ⟦utilize⟧ it.', fixed: 'Please use it.' },
          { says: 'A ⟦policy⟧.', rule: 'cold', level: 'information' },
        ],
      },
    ]);
    expect(`\n${text}`).toBe(`
# Reply Tone

**1 of 2 clean (50%).** Read 2 replies in 1 file; 2 findings. \`--fix\` can put 1 of these right.

| rule | what it points at | level | findings | replies |
| --- | --- | --- | ---: | ---: |
| \`stiff\` | What stiff finds. | warning | 1 | 1 |
| \`cold\` | What cold finds. | information | 1 | 1 |

## To fix first

### Late parcel

\`macros.json:11\` · sent 1,204 times

> Please <strong>utilize</strong> it.

Instead: Please <strong>use</strong> it.

- \`stiff\` “utilize” sounds like an office.

> A <strong>policy</strong>.

- \`cold\` “policy” sounds like an office.
`);
  });

  test.each([
    ['markup', nasty],
    ['a heading', '# not a heading'],
    ['a list', '- not a list'],
    ['a number', '1. not a list'],
    ['a rule', '---'],
    ['a table', 'a | b | c'],
    ['a link', '[text](https://a.example) <https://a.example> ![x](y)'],
    ['a mention', 'ask @team or #12'],
    ['an entity', '&lt; &amp;amp; &#60;'],
    ['emphasis', '*a* _b_ ~~c~~ `d` $e$'],
  ])('%s in a title, a sentence and a file name stays text', (_, text) => {
    const replies = [
      { title: text, found: [{ says: `${text} ⟦utilize⟧`, instead: `${text} use` }] },
    ];
    const plain = shown(page(replies, text)).replaceAll('\u2060', '');
    const flat = text.replace(/\s+/g, ' ');
    expect(plain).toContain(`${flat}\n`);
    expect(plain).toContain(`${flat} utilize`);
    expect(plain).toContain(`Instead: ${flat} use`);
    expect(plain).toContain(`${flat}:1`);
  });

  test('a large library still fits into a comment, and says what is left out', () => {
    const found = Array.from({ length: 8 }, () => ({
      says: `Please ⟦utilize⟧ ${'this and that '.repeat(30)}.`,
    }));
    const text = page(Array.from({ length: 500 }, () => ({ found })));
    expect(text.length).toBeLessThan(65_536);
    const blocks = text.split('\n### ').length - 1;
    expect(blocks).toBeGreaterThan(5);
    expect(text).toContain(`… and ${500 - blocks} more replies with findings.`);
  });

  test('many files and many problems are cut short', () => {
    const files = Array.from({ length: 30 }, (_, n) =>
      fileOf(
        `${n}.txt`,
        [{ found: [{ says: '⟦utilize⟧' }] }],
        [{ message: `Cut off (${n}).`, level: 'error' }],
      ),
    );
    const text = markdown(contextOf(files));
    expect(text).toContain('… and 10 more files.');
    expect(text).toContain('- … and 10 more problems');
  });

  test('nothing read, and what could not be', async () => {
    const folder = await folderOf({});
    const { out } = await command(folder, ['--format', 'markdown', 'gone.txt']);
    expect(out).toContain('Nothing was read');
    expect(out).toContain('## Not checked\n\n- `gone.txt` ');
  });
});
