import { Shape, type Term } from '../../../../rules/api.ts';
import { irregularPast } from './inflect.ts';

/** The shapes that a pattern may name. */
const shapes: Readonly<Record<string, (term: Term) => boolean>> = {
  number: ({ shape }) => (shape & Shape.number) !== 0,
  caps: ({ shape }) => (shape & Shape.caps) !== 0,
  capital: ({ shape }) => (shape & Shape.capital) !== 0,
  opaque: ({ shape }) => (shape & Shape.opaque) !== 0,
  past: ({ norm, shape }) =>
    (shape & Shape.word) !== 0 && (/^[a-z]{2,}ed$/.test(norm) || irregularPast.has(norm)),
  ing: ({ norm }) => /^[a-z]{2,}ing$/.test(norm),
  adverb: ({ norm }) => /^[a-z]{2,}ly$/.test(norm),
  comma: ({ norm }) => norm === ',' || norm === '-' || norm === ';',
};

const bits: Readonly<Record<string, number>> = {
  number: Shape.number,
  caps: Shape.caps,
  capital: Shape.capital,
  opaque: Shape.opaque,
};

/** The bit of `Shape` that a term of the shape has; 0 if it has none. */
export const shapeBit = (name: string): number => bits[name] ?? 0;

export const isShape = (name: string): boolean => Object.hasOwn(shapes, name);

/** The test of a shape that {@link isShape} knows. */
export const shapeTest = (name: string): ((term: Term) => boolean) => shapes[name] ?? (() => false);
