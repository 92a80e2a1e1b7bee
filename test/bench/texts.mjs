// Texts to time with, made from the project's own cases; every call gives one never seen before.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const rules = join(import.meta.dirname, '../../rules');

/** Sentences of all rules' cases: four that sound right for each that does not. */
const cases = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => existsSync(join(rules, entry.name, 'cases.yml')))
  .flatMap(({ name }) => parse(readFileSync(join(rules, name, 'cases.yml'), 'utf8')));
const clean = (text) => text.replace(/[⟦⟧]/g, '').replace(/\s+/g, ' ');
const good = cases.flatMap(({ good }) => (good ? [clean(good)] : []));
const bad = cases.flatMap(({ bad }) => (bad ? [clean(bad)] : []));

const names = [
  'Ana',
  'Bola',
  'Chen',
  'Dina',
  'Emre',
  'Faye',
  'Goran',
  'Hana',
  'Ivo',
  'Jo',
  'Kai',
  'Lea',
];
const things = [
  'kettle',
  'parcel',
  'ticket',
  'jacket',
  'invoice',
  'router',
  'lamp',
  'booking',
  'bike',
  'meter',
];

let seed = 1;
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const filler = () =>
  pick([
    () =>
      `${pick(names)} put the ${pick(things)} on the van at ${1 + Math.floor(random() * 12)} this morning.`,
    () =>
      `The ${pick(things)} you chose costs ${Math.floor(random() * 900)} pounds and comes with a ${pick(things)}.`,
    () =>
      `Ring ${pick(names)} on 555-${1000 + Math.floor(random() * 9000)} if the ${pick(things)} is late, and she will look for it.`,
    () =>
      `We open at ${6 + Math.floor(random() * 4)} on the ${1 + Math.floor(random() * 28)}th, so there is time to try the ${pick(things)}.`,
  ])();

/** About `size` characters of prose in paragraphs, a tenth of it with a fault. */
export function textOf(size) {
  const paragraphs = [];
  for (let length = 0; length < size;) {
    const row = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
      const chance = random();
      return chance < 0.08 ? pick(bad) : chance < 0.4 ? pick(good) : filler();
    });
    paragraphs.push(row.join(' '));
    length += paragraphs.at(-1).length + 2;
  }
  return paragraphs.join('\n\n').slice(0, size);
}

/** The same as a help article: a heading for every few paragraphs. */
export const articleOf = (size) =>
  `# ${pick(things)}\n\n${textOf(size)}`
    .split('\n\n')
    .map((paragraph, i) =>
      i % 6 === 5 ? `## ${pick(names)}'s ${pick(things)}\n\n${paragraph}` : paragraph,
    )
    .join('\n\n');
