import type { FileMapping, Format } from '../../../../../server/src/core/types.ts';

/** One character of prose and how a source writes it; markup has no character. */
export interface Written {
  readonly character: string | undefined;
  readonly raw: string;
}

/** Numbers to choose by, used over and over. */
export type Choices = readonly number[];

/** How prose itself is written. */
export interface Prose {
  readonly format: 'text' | 'markdown' | 'html';
  readonly write: (paragraph: string, choices: Choices) => readonly Written[];
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** What a text stands in, as a parser that isn't ours understands it. */
export interface Parsed {
  readonly text: string;
  /** Everything else in the file. */
  readonly rest: unknown;
}

/** A data format that prose of any sort is put into. */
export interface Carrier {
  readonly format: Format;
  /** The prose that it can hold; any if it isn't said. */
  readonly fits?: (prose: Prose) => boolean;
  /** Where the text is, if the file's look doesn't say. */
  readonly mapping?: (prose: Prose) => FileMapping;
  /** The whole file: pieces rewritten, and markup around them. */
  readonly carry: (
    written: readonly Written[],
    prose: Prose,
    choices: Choices,
  ) => readonly Written[];
  readonly parse: (source: string) => Parsed;
  /** What must hold of the file's own style, before and after a fix. */
  readonly isInStyle?: (source: string) => boolean;
}

export const markup = (raw: string): Written => ({ character: undefined, raw });

export const rawOf = (written: readonly Written[]): string =>
  written.map(({ raw }) => raw).join('');
