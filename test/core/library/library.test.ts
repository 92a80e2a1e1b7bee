import { describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../server/src/core/library/library.ts';
import type { ReplyFacts } from '../../../server/src/core/library/types.ts';
import { factsIn } from '../../support/library.ts';
import { generate } from './generator/generate.ts';
import { chanceOf } from './generator/random.ts';
import { factsOfMacros } from './judge.ts';

const macros = generate(11, {
  ...{ macros: 400, contradictions: 20, drifted: 15, others: 4 },
  lookAlikes: [30, 20],
}).macros;
const facts = factsOfMacros(macros);

const libraryOf = (all: readonly (readonly ReplyFacts[])[]): Library => {
  const library = createLibrary();
  for (const file of all) library.replace(file[0]!.place.file, file);
  return library;
};

/** What a library of these texts says, a file for each: `file: words / file: other words`. */
const said = (texts: Readonly<Record<string, string>>): readonly string[] => {
  const library = createLibrary();
  for (const [file, text] of Object.entries(texts)) library.replace(file, factsIn(text, file));
  return library
    .findings()
    .map(
      ({ place, words, others: [other] }) =>
        `${place.file}: ${words} / ${other!.place.file}: ${other!.words}`,
    );
};

describe('what a library keeps', () => {
  test('crosses to a worker and back unchanged', () => {
    expect(structuredClone(facts)).toEqual(facts);
    expect(libraryOf(structuredClone(facts)).findings()).toEqual(libraryOf(facts).findings());
  });

  test('is a kilobyte or two for a reply', () => {
    const size = JSON.stringify(facts.map(([reply]) => ({ ...reply!, text: '' }))).length;
    expect(size / facts.length).toBeLessThan(2000);
  });
});

test('every place is where its words are, in one paragraph', () => {
  const findings = libraryOf(facts).findings();
  expect(new Set(findings.map(({ kind }) => kind)).size).toBe(7);
  for (const finding of findings)
    for (const { place, words, span } of [finding, ...finding.others]) {
      const { text } = facts[Number(place.file)]![0]!;
      expect(text.slice(span.start, span.end)).toBe(words);
      expect(words).not.toContain('\n\n');
      expect(words.trim()).not.toBe('');
    }
});

describe('a file that changes', () => {
  const five = 'Refunds take 5 days.';
  const ten = 'Refunds take 10 days.';

  test('is compared anew', () => {
    const library = createLibrary();
    library.replace('a', factsIn(five, 'a'));
    library.replace('b', factsIn(ten, 'b'));
    expect(library.findings()).toHaveLength(1);
    library.replace('b', factsIn(five, 'b'));
    expect(library.findings()).toEqual([]);
    library.replace('c', factsIn(ten, 'c'));
    expect(library.findings().map(({ place }) => place.file)).toEqual(['c']);
    library.remove('c');
    expect(library.findings()).toEqual([]);
    expect(library.size).toBe(2);
  });

  test('and changes back gives what there was', () => {
    const library = libraryOf(facts);
    const before = library.findings();
    library.replace(facts[3]![0]!.place.file, facts[4]!);
    expect(library.findings()).not.toBe(before);
    library.replace(facts[3]![0]!.place.file, facts[3]!);
    expect(library.findings()).toEqual(before);
  });

  test.each([1, 2, 3, 4])('again and again: all is as in a library made anew (%i)', (seed) => {
    const chance = chanceOf(seed);
    const shared = facts.slice(0, 150).flat();
    const files = new Map(
      Array.from({ length: 12 }, (_, i) => [`f${i}`, shared.filter((_, j) => j % 12 === i)]),
    );
    const library = createLibrary();
    const put = (file: string): void => {
      const all = (files.get(file) ?? []).map((reply, index) => ({
        ...reply,
        place: { ...reply.place, file, index },
      }));
      files.set(file, all);
      library.replace(file, all);
    };
    [...files.keys()].forEach(put);
    for (let round = 0; round < 25; round++) {
      const file = `f${chance.below(14)}`;
      const own = [...(files.get(file) ?? [])];
      const other = facts[chance.below(facts.length)]![0]!;
      if (chance.maybe(0.3)) own.splice(chance.below(own.length + 1), 2);
      else own.splice(chance.below(own.length + 1), chance.below(2), other);
      files.set(file, own);
      put(file);
      const anew = createLibrary();
      for (const [name, all] of files) anew.replace(name, all);
      expect(library.findings()).toEqual(anew.findings());
    }
  });

  test('while others are compared: what was found is not kept', () => {
    const library = createLibrary();
    library.replace('a', factsIn(five, 'a'));
    const steps = library.working();
    steps.next();
    library.replace('b', factsIn(ten, 'b'));
    while (!steps.next().done);
    expect(library.findings()).toHaveLength(1);
  });
});

describe('the rarer form is pointed at', () => {
  test.each([
    [
      'one against two',
      { a: 'Refunds take 5 days.', b: 'Refunds take ten days.', c: 'A refund takes 10 days.' },
      ['a: 5 days / b: ten days'],
    ],
    [
      'the later of two',
      { a: 'Delivery costs £3.95.', b: 'Delivery costs £4.95.' },
      ['b: £4.95 / a: £3.95'],
    ],
    [
      'none where so many differ that it must hang on something',
      {
        ...{ a: 'The deposit is £50.', b: 'The deposit is £60.' },
        ...{ c: 'The deposit is £70.', d: 'The deposit is £80.' },
      },
      [],
    ],
    [
      'none where a mail is in two formats',
      {
        'hi.txt': 'The lamp has left us and will ring your bell on Friday.',
        'hi.html': 'The lamp has left us and will ring your bell on Friday.',
      },
      [],
    ],
  ])('%s', (_, texts, expected) => {
    expect(said(texts)).toEqual(expected);
  });
});
