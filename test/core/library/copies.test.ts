import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../server/src/core/library/library.ts';
import type { LibraryFinding, ReplyFacts } from '../../../server/src/core/library/types.ts';
import { factsIn } from '../../support/library.ts';
import { generate, type Macro } from './generator/generate.ts';

const { macros } = generate(23, {
  ...{ macros: 300, contradictions: 12, drifted: 10, others: 3 },
  lookAlikes: [20, 10],
});

/** An export: macros in one file. */
const exported = (file: string, all: readonly Macro[]): readonly ReplyFacts[] =>
  all.flatMap(({ title, text }, index) =>
    factsIn(text, file, { title }).map((facts) => ({ ...facts, place: { ...facts.place, index } })),
  );

const findingsOf = (
  files: Readonly<Record<string, readonly Macro[]>>,
): readonly LibraryFinding[] => {
  const library = createLibrary();
  for (const [file, all] of Object.entries(files)) library.replace(file, exported(file, all));
  return library.findings();
};

const drawn = ({ kind, place, words, others }: LibraryFinding): string =>
  `${place.file}#${place.index} ${kind} “${words}” / ${others.map((o) => o.place.index).join()}`;

const october = 'exports/macros-2026-10.json';
const november = 'exports/macros-2026-11.json';
const alone = findingsOf({ [october]: macros });

/** What is said of the later export. */
const later = (all: readonly LibraryFinding[], file = november): readonly LibraryFinding[] =>
  all.filter(({ place }) => place.file === file);

const courier = (days: string): Macro => ({
  title: 'Courier',
  text: `Hi Ana,\n\nOur courier brings your new armchair right into the living room of your choice. He calls you half an hour before he is there. Please have someone at home who can sign for it.${days}\n\nTom`,
});

describe('two exports of one library', () => {
  test('the later one gets one finding, and nothing is found twice', () => {
    const found = findingsOf({ [october]: macros, [november]: macros });
    expect(later(found).map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      expect.stringMatching(
        /^duplicate: \d+ macros in this file are also in macros-2026-10\.json, word for word\. /,
      ),
    ]);
    expect(later(found, october).map(drawn)).toEqual(alone.map(drawn));
  });

  test('in another order, and with other ids and titles, they are the same', () => {
    const shuffled = macros.map(({ text }, i) => ({ title: `Macro ${i}`, text })).reverse();
    expect(later(findingsOf({ [october]: macros, [november]: shuffled }))).toHaveLength(1);
  });

  test('what has drifted since is still told', () => {
    const found = findingsOf({
      [october]: [...macros, courier('')],
      [november]: [...macros, courier(' He takes the old one away and sweeps up after himself.')],
    });
    expect(later(found).map(({ kind }) => kind)).toEqual(['duplicate', 'drifted']);
    expect(later(found)[1]!.others[0]!.place.file).toBe(october);
  });

  test('a promise that has changed since is told once', () => {
    const takes = (days: number): Macro => ({
      title: 'Piano tuning',
      text: `Hi Ana,\n\nThank you for your patience. Piano tuning takes ${days} days.\n\nTom`,
    });
    const found = findingsOf({
      [october]: [...macros, takes(4)],
      [november]: [...macros, takes(9)],
    });
    expect(
      later(found)
        .map(({ kind, words }) => `${kind} ${words}`)
        .slice(1),
    ).toEqual(['number 9 days']);
  });

  test('of three, each later one gets one finding', () => {
    const december = 'exports/macros-2026-12.json';
    const found = findingsOf({
      [october]: macros,
      [november]: macros.slice(0, 250),
      [december]: macros.slice(20),
    });
    expect([november, december].map((file) => later(found, file).length)).toEqual([1, 1]);
  });

  test('files of one name are told apart by their folders', () => {
    const found = findingsOf({ '10/all/macros.json': macros, '11/all/macros.json': macros });
    expect(found.find(({ place }) => place.file.startsWith('11'))?.message).toContain(
      'are also in 10/all/macros.json, word for word',
    );
  });
});

describe('files that are no copies', () => {
  const some = macros.slice(0, 40);
  const others = macros.slice(100, 140);

  test.each([
    ['most macros are their own', [...some.slice(0, 10), ...others], 10],
    ['only four macros', some.slice(0, 4), 4],
  ])('%s: each copy is told by itself', (_, all, copies) => {
    const found = findingsOf({ [october]: some, [november]: all });
    const duplicates = later(found).filter(({ kind }) => kind === 'duplicate');
    expect(duplicates.map(({ message }) => message.slice(0, 21))).toEqual(
      Array.from({ length: copies }, () => 'This is the same text'),
    );
  });

  test('a folder with a file for each macro', () => {
    const files = Object.fromEntries(
      ['a', 'b'].flatMap((folder) => some.map((macro, i) => [`${folder}/${i}.md`, [macro]])),
    );
    const found = findingsOf(files).filter(({ kind }) => kind === 'duplicate');
    expect(found).toHaveLength(40);
  });
});
