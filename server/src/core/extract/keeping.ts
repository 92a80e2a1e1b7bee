/** What was read of the records of a document that somebody edits, kept for its next version. */
import type { ParseError } from 'jsonc-parser';
import type { Problem, Span, Unit } from '../types.ts';
import { Versions } from '../versions.ts';
import { ownCopy } from './ownCopy.ts';
import type { SkipReason } from './shapes/shape.ts';

/** What a record came to; places count from its start. */
export interface Reading {
  /** What it was read as: another kind or another shape make another reading. */
  readonly as: string;
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  readonly skips: readonly Skip[];
}

export interface Skip {
  readonly because: SkipReason;
  readonly called: string;
  readonly span: Span;
}

/** What is known of a record's text, wherever it stands. */
export interface KnownText {
  readonly text: string;
  /** Of a text in JSON, once it was parsed. */
  errors?: readonly ParseError[];
  /** The last ones, newest first. */
  readings: readonly Reading[];
}

/** One reading of a document from beginning to end. */
export interface Keeping {
  readonly known: (text: string) => KnownText;
  /** All was read: of what was not met, only the version before is kept. */
  readonly done: () => void;
}

const versions = new Versions<KnownText>();

/** @param owner the same object for each version of a document, and no longer alive than it */
export function keepingFor(owner: object): Keeping {
  const { get, set, done } = versions.of(owner);
  const known = (text: string): KnownText => {
    const found = get(text);
    if (found) return found;
    const made = { text: ownCopy(text), readings: [] };
    set(made.text, made);
    return made;
  };
  return { known, done };
}

/** A text is read as few things: it has a style, a kind, a shape. */
const MOST_READINGS = 2;

/** @returns the reading of a text as something, made if it is new */
export function readingOf(known: KnownText, as: string, read: () => Reading): Reading {
  const found = known.readings.find((reading) => reading.as === as);
  if (found) return found;
  const made = read();
  known.readings = [made, ...known.readings].slice(0, MOST_READINGS);
  return made;
}
