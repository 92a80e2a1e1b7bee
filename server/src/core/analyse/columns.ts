/** A 32-bit FNV-1a hash of a norm: enough to tell apart the words that patterns name. */
export function hashOf(norm: string): number {
  let hash = hashStart;
  for (let i = 0; i < norm.length; i++) hash = hashOn(hash, norm.charCodeAt(i));
  return hash;
}

export const hashStart = 0x811c9dc5 | 0;
export const hashOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/**
 * What is kept of a sentence's {@link TermColumns}: in plain arrays, since a small typed array is
 * many times dearer to make and to clear away.
 */
export interface KeptColumns {
  readonly count: number;
  readonly shapes: readonly number[];
  readonly hashes: readonly number[];
  /** Numbers of words; 0 where a word had none yet. */
  readonly ids: number[];
}

/**
 * The terms of one sentence in columns. One instance serves sentence after sentence, so that
 * reading a text that no rule cares about makes no objects.
 */
export class TermColumns {
  count = 0;
  starts = new Int32Array(128);
  ends = new Int32Array(128);
  /** Bits of `Shape`. */
  shapes = new Int32Array(128);
  /** {@link hashOf} each norm. */
  hashes = new Int32Array(128);
  /** The numbers of their words, where a sweep has looked them up. */
  ids = new Int32Array(128);
  /** Where the norm is more than the lower case of the term's characters. */
  norms: (string | undefined)[] = [];

  /** The sentence at hand, to be kept. */
  copy(): KeptColumns {
    const { count } = this;
    const shapes: number[] = [];
    const hashes: number[] = [];
    const ids: number[] = [];
    for (let i = 0; i < count; i++) {
      shapes.push(this.shapes[i]!);
      hashes.push(this.hashes[i]!);
      ids.push(this.ids[i]!);
    }
    return { count, shapes, hashes, ids };
  }

  clear(): void {
    this.count = 0;
  }

  add(start: number, end: number, shape: number, hash: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.shapes[at] = shape;
    this.hashes[at] = hash;
    this.norms[at] = undefined;
  }

  addSpelt(span: { readonly start: number; readonly end: number }, shape: number, norm: string) {
    this.add(span.start, span.end, shape, hashOf(norm));
    this.norms[this.count - 1] = norm;
  }

  #grow(): void {
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const column = new Int32Array(old.length * 2);
      column.set(old);
      return column;
    };
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.shapes = wider(this.shapes);
    this.hashes = wider(this.hashes);
    this.ids = wider(this.ids);
  }
}
