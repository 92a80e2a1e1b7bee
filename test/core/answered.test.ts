import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Answered, ask, type Question } from '../../server/src/core/analyse/answered.ts';
import { settingsOf } from '../support/settings.ts';

/** Numbers in the place of sentences: even ones get an answer; one question is about threes alone. */
const sentences = fc.array(fc.nat(30), { maxLength: 12 });

const changes = fc.array(fc.record({ from: fc.nat(12), taken: fc.nat(4), put: sentences }), {
  maxLength: 6,
});

const key = {};

/** @param asked takes each number that is asked about */
function questions(numbers: readonly number[], asked: number[] = []): readonly Question<string>[] {
  const answer = (place: number): string | undefined => {
    const number = numbers[place]!;
    asked.push(number);
    return number % 2 === 0 ? `no. ${number}` : undefined;
  };
  const places = numbers.flatMap((number, place) => (number % 3 === 0 ? [place] : []));
  return [
    { key, answer },
    { key, about: 'threes', places, answer },
  ];
}

test('what is answered for one version after another is what a fresh one would answer', () => {
  fc.assert(
    fc.property(sentences, changes, (first, all) => {
      const settings = settingsOf();
      let numbers = first;
      let answered = new Answered(numbers.length);
      const check = (): void => {
        answered.under(settings);
        for (const question of questions(numbers))
          expect(answered.to(question)).toEqual(ask(question, 0, numbers.length));
      };
      check();
      for (const { from, taken, put } of all) {
        const head = Math.min(from, numbers.length);
        const tail = Math.max(0, numbers.length - head - taken);
        numbers = [...numbers.slice(0, head), ...put, ...numbers.slice(numbers.length - tail)];
        answered = new Answered(numbers.length, { answered, head, tail });
        check();
      }
    }),
  );
});

test('only what changed is asked about, and all of it under other settings', () => {
  const settings = settingsOf();
  const asked: number[] = [];
  const askAll = (answered: Answered, numbers: readonly number[], its = settings): void => {
    asked.length = 0;
    answered.under(its);
    for (const question of questions(numbers, asked)) answered.to(question);
  };
  const first = new Answered(6);
  askAll(first, [1, 2, 3, 4, 5, 6]);
  expect(asked).toEqual([1, 2, 3, 4, 5, 6, 3, 6]);
  const now = [1, 2, 9, 8, 5, 6];
  const next = new Answered(now.length, { answered: first, head: 2, tail: 2 });
  askAll(next, now);
  expect(asked).toEqual([9, 8, 9]);
  askAll(next, now);
  expect(asked).toEqual([]);
  askAll(next, now, settingsOf());
  expect(asked).toEqual([1, 2, 9, 8, 5, 6, 9, 6]);
});
