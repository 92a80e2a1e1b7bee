import { writeFile } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { html } from '../../../server/src/cli/reporters/html.ts';
import { command, folderOf, textOf } from '../support.ts';
import { contextOf, fileOf, nasty } from './support.ts';
import type { DrawnReply } from './support.ts';

interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  /** With that of the elements inside. */
  text: string;
}

/** In the order in which they open. */
function elementsOf(page: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag: (name, attribs) => {
      const element = { name, attribs, text: '' };
      found.push(element);
      open.push(element);
    },
    ontext: (text) => {
      for (const element of open) element.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(page);
  return found;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const pageOf = (...replies: readonly DrawnReply[]): string =>
  html(contextOf([fileOf('macros.json', replies)]));

const everything = html(
  contextOf(
    [
      fileOf('macros.json', [
        { title: 'Fine' },
        {
          ...{ title: nasty, id: '36', usage: 1204 },
          found: [
            { says: `⟦${nasty}⟧ it.`, fixed: `Please ${nasty}.`, message: nasty },
            { says: 'A ⟦policy⟧.', rule: 'cold', level: 'information' },
          ],
        },
        { found: [{ says: '⟦utilize⟧', level: 'error' }] },
      ]),
      fileOf(
        nasty,
        [{ found: [{ says: '⟦utilize⟧', level: 'hint' }] }],
        [
          { message: nasty, level: 'error', place: { line: 3, column: 4 } },
          { message: nasty, level: 'note' },
        ],
      ),
    ],
    { title: nasty },
  ),
);

describe('the report for a team', () => {
  test('needs nothing from elsewhere', () => {
    for (const { name, attribs } of elementsOf(everything)) {
      expect(['link', 'img', 'iframe', 'object', 'base', 'video']).not.toContain(name);
      expect(Object.keys(attribs).filter((each) => /^(on|src|style|action)/.test(each))).toEqual(
        [],
      );
      if (attribs['href'] !== undefined) expect(attribs['href']).toMatch(/^#/);
    }
    expect(everything).not.toMatch(/url\(|@import|https?:/);
  });

  test('runs its own script only', () => {
    const elements = elementsOf(everything);
    const policy = elements.find(({ attribs }) => attribs['http-equiv'])!.attribs['content']!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('unsafe');
    const own = elements.filter(({ name }) => name === 'script' || name === 'style');
    expect(own.map(({ attribs }) => attribs['nonce'])).toEqual([nonce, nonce]);
    expect(pageOf()).not.toContain(nonce);
  });

  test.each(['title', 'mark', 'ins', 'h3', 'bdi', 'span', 'li'])(
    'shows text as text in <%s>',
    (name) => {
      const texts = elementsOf(everything).filter((each) => each.name === name);
      expect(texts.some(({ text }) => text.includes(nasty))).toBe(true);
    },
  );

  test('what no page may hold is replaced', () => {
    const page = pageOf({ title: 'a\u0000b \uFFFC \uD83D c', found: [{ says: '⟦utilize⟧' }] });
    expect(page).toContain('a\uFFFDb … \uFFFD c');
  });

  test('headings go down one step at a time; parts are named by theirs', () => {
    const elements = elementsOf(everything);
    const levels = elements
      .filter(({ name }) => /^h\d$/.test(name))
      .map(({ name }) => Number(name[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries())
      expect(level - levels[index]!).toBeLessThanOrEqual(1);
    const ids = elements.flatMap(({ attribs }) => attribs['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attribs } of elements) {
      if (attribs['aria-labelledby'] !== undefined)
        expect(ids).toContain(attribs['aria-labelledby']);
      if (attribs['href'] !== undefined) expect(ids).toContain(attribs['href'].slice(1));
    }
  });

  test('the words, and the sentence as it could read', () => {
    const page = pageOf({
      found: [{ says: 'Please ⟦utilize⟧ it.', fixed: 'Please use it.' }],
    });
    expect(page).toContain('Please <mark class="warning">utilize</mark> it.');
    expect(page).toContain('Please <ins>use</ins> it.');
  });

  test('contradictions stand side by side', () => {
    const page = pageOf(
      {
        title: 'This one',
        found: [
          {
            ...{ says: 'It takes ⟦5 days⟧.', message: 'The times differ.' },
            against: { 'b.json': 'It takes ⟦9 days⟧.' },
          },
        ],
      },
      {},
    );
    const texts = elementsOf(page)
      .filter(({ name }) => name === 'li')
      .map(({ text }) => flat(text));
    expect(texts).toContain('This one macros.json:2 It takes 5 days.');
    expect(texts).toContain('The other one b.json:7 It takes 9 days.');
    expect(page).toContain('<mark class="warning">9 days</mark>');
  });

  test('what became of accepted findings', async () => {
    const folder = await folderOf({ 'a.txt': 'utilize', 'b.txt': 'policy' });
    await command(folder, ['--write-baseline']);
    await writeFile(`${folder}/a.txt`, 'Use it by policy.');
    const { out } = await command(folder, ['--format', 'html']);
    const lead = elementsOf(out).filter(({ attribs }) => attribs['class'] === 'lead');
    expect(lead.map(({ text }) => flat(text))).toContain('1 fixed, 1 new, 1 still there.');
    expect(pageOf({ found: [{ says: '⟦utilize⟧' }] })).not.toContain('Since the baseline');
  });

  test('long lists are cut short, and say so', () => {
    const found = Array.from({ length: 20 }, (_, n) => ({ says: `⟦utilize⟧ ${n}` }));
    const page = pageOf(...Array.from({ length: 1500 }, () => ({ found })));
    expect(page).toContain('… and 12 more sentences.');
    expect(page).toContain('1,470 more replies');
    expect(page).toContain('… and 470 more replies.');
    expect(page.length).toBeLessThan(1_000_000);
  });

  test('a library with nothing to change, and a run with nothing to read', () => {
    expect(pageOf({}, {})).toContain(
      '<strong>Nothing to change.</strong> Read: 2 replies in 1 file.',
    );
    expect(pageOf()).toContain('Nothing was read');
  });

  test('from the command line, after a fix', async () => {
    const folder = await folderOf({ 'macros/a.md': '# One\nutilize\n# Two\npolicy\n' });
    const { out } = await command(folder, ['--fix', '--format=html', '--output=out/tone.html']);
    const page = await textOf(folder, 'out/tone.html');
    expect(out).toBe('');
    expect(page).toContain('<dt>Put right</dt>');
    expect(page).toContain('macros/a.md:3');
    expect(page).toContain('policy');
  });
});
