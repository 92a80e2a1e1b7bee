/** A part of a text, which says the same wherever it stands. */
import type { Block } from './block.ts';
import { placeholderWaits, type Wait } from './chunks.ts';
import type { Env } from './inlineParser.ts';
import { rootLayer, type Layer } from './layer.ts';
import { mayPair } from './templateTags.ts';
import { findPlaceholders, maskPlaceholders, type Placeholder } from './placeholders.ts';

/** A part, and what it needs to know of the text around it. */
export interface PartPlace {
  readonly layer: Layer;
  readonly placeholders: readonly Placeholder[];
  /** Link definitions of the whole text. */
  readonly env: Env;
  readonly isFirst: boolean;
}

/** A part whose own text has been looked at. */
export interface PreparedPart {
  readonly waits: readonly Wait[];
  readonly definitions?: NonNullable<Env['references']>;
  readonly usesDefinitions: boolean;
  readonly read: (place: PartPlace) => readonly Block[];
}

/** A format that can be read part by part. */
export interface PartFormat {
  /** @param text of a part, with placeholders masked */
  readonly prepare: (text: string) => PreparedPart;
}

/** What all parts of a text have in common. */
export interface Whole {
  readonly lineEnd: string;
  readonly env: Env;
  /** Names of the link definitions. */
  readonly labels: string;
}

export class Part {
  readonly text: string;
  readonly waits: readonly Wait[];
  readonly definitions: PreparedPart['definitions'] | undefined;
  readonly placeholders: readonly Placeholder[];
  /** Placeholders as the pairing of tags wants them; undefined without a tag that may be paired. */
  readonly tags: readonly string[] | undefined;
  readonly #format: PartFormat;
  readonly #usesDefinitions: boolean;
  /** Until the part is read. */
  #read: PreparedPart['read'] | undefined;
  #around: string | undefined;
  #lineEnd = '';
  #blocks: readonly Block[] = [];

  constructor(text: string, format: PartFormat) {
    const found = findPlaceholders(text, true);
    const prepared = format.prepare(maskPlaceholders(text, found));
    this.text = text;
    this.placeholders = found;
    this.waits = [...prepared.waits, ...placeholderWaits(text, found)];
    this.definitions = prepared.definitions;
    this.tags =
      found.length === 0
        ? undefined
        : found.map(({ start, end, kind }) => (kind === 'comment' ? '' : text.slice(start, end)));
    this.#format = format;
    this.#usesDefinitions = prepared.usesDefinitions;
    this.#read = prepared.read;
  }

  /** Nothing in it bears on other parts: a tag that is unknown or not even closed may still open a block. */
  get standsAlone(): boolean {
    return (
      !this.definitions &&
      !this.placeholders.some(({ kind }) => kind === 'control') &&
      !this.tags?.some(mayPair)
    );
  }

  /** @param lone which of its placeholders lack their other half */
  blocks({ lineEnd, env, labels }: Whole, lone: readonly number[], isFirst: boolean) {
    const ownLabels = this.#usesDefinitions ? labels : '';
    const around =
      isFirst || lone.length > 0 || ownLabels !== ''
        ? `${isFirst ? 1 : 0}${lone.join()} ${ownLabels}`
        : '';
    if (this.#around === around && this.#lineEnd === lineEnd) return this.#blocks;
    const broken = new Set(lone);
    const { read } = this.#read
      ? { read: this.#read }
      : this.#format.prepare(maskPlaceholders(this.text, this.placeholders));
    this.#read = undefined;
    this.#blocks = read({
      layer: { ...rootLayer(this.text), lineEnd },
      placeholders:
        lone.length === 0
          ? this.placeholders
          : this.placeholders.map((each, i) =>
              broken.has(i) ? { ...each, kind: 'broken' } : each,
            ),
      env,
      isFirst,
    });
    this.#around = around;
    this.#lineEnd = lineEnd;
    return this.#blocks;
  }
}
