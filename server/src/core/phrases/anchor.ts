import type { Node } from './parse.ts';
import type { Vocabulary, WordSet } from './vocabulary.ts';

/** Words of which one must be there, and how far after the start of the match it stands. */
export interface Anchor {
  readonly ids: ReadonlySet<number>;
  readonly least: number;
  readonly most: number;
  /** Rarer is better. */
  readonly weight: number;
}

/** How many terms a node takes. */
interface Length {
  readonly least: number;
  readonly most: number;
}

/** Words so common that looking for a phrase at each of them would cost too much. */
const common = new Set(
  `a an the i you we he she it they me us him her them my your our his its their this that these those
   is are was were be been am do does did have has had will would can could may might must should not no
   to of in on at by for with from as and or but if so than then there here what which who when where how
   please all any some just get got go up out about more 's 'd , . ? ! : ; - "`.split(/\s+/),
);

/**
 * Finds the rarest words that every match of a pattern must hold.
 * @returns undefined if there are none (a pattern of shapes alone)
 */
export function anchorOf(
  node: Node,
  vocabulary: Vocabulary,
  isCommon: (id: number) => boolean,
): Anchor | undefined {
  const visit = (part: Node): { length: Length; anchor: Anchor | undefined } => {
    switch (part.type) {
      case 'word':
        return ofSequences([vocabulary.word(part.text)]);
      case 'lemma':
        return ofSequences(vocabulary.lemma(part.text));
      case 'class': {
        const { words, rows } = vocabulary.members(part.name);
        const inner = rows.map(visit);
        return ofEither(words.ids.size ? [ofSequences([[words]]), ...inner] : inner);
      }
      case 'shape':
        return { length: { least: 1, most: 1 }, anchor: undefined };
      case 'gap':
        return { length: { least: part.least, most: part.most }, anchor: undefined };
      case 'start':
      case 'end':
      case 'open':
      case 'close':
        return { length: { least: 0, most: 0 }, anchor: undefined };
      case 'row':
        return ofRow(part.nodes.map(visit));
      case 'either':
        return ofEither(part.nodes.map(visit));
      case 'maybe':
        return { length: { least: 0, most: visit(part.node).length.most }, anchor: undefined };
    }
  };
  const ofSet = (set: WordSet): Anchor => {
    let weight = 0;
    for (const id of set.ids.keys()) weight += isCommon(id) ? 60 : 1;
    return { ids: new Set(set.ids.keys()), least: 0, most: 0, weight };
  };
  const ofSequences = (rows: readonly (readonly WordSet[])[]): ReturnType<typeof visit> =>
    ofEither(
      rows.map((row) =>
        ofRow(row.map((set) => ({ length: { least: 1, most: 1 }, anchor: ofSet(set) }))),
      ),
    );
  return visit(node).anchor;
}

function ofRow(parts: readonly { length: Length; anchor: Anchor | undefined }[]): {
  length: Length;
  anchor: Anchor | undefined;
} {
  let least = 0;
  let most = 0;
  let best: Anchor | undefined;
  for (const { length, anchor } of parts) {
    if (anchor && (!best || anchor.weight < best.weight))
      best = { ...anchor, least: least + anchor.least, most: most + anchor.most };
    least += length.least;
    most += length.most;
  }
  return { length: { least, most }, anchor: best };
}

function ofEither(parts: readonly { length: Length; anchor: Anchor | undefined }[]): {
  length: Length;
  anchor: Anchor | undefined;
} {
  const length = {
    least: Math.min(...parts.map((part) => part.length.least)),
    most: Math.max(...parts.map((part) => part.length.most)),
  };
  const anchors = parts.map((part) => part.anchor);
  if (anchors.some((anchor) => !anchor)) return { length, anchor: undefined };
  const all = anchors as readonly Anchor[];
  return {
    length,
    anchor: {
      ids: new Set(all.flatMap((anchor) => [...anchor.ids])),
      least: Math.min(...all.map((anchor) => anchor.least)),
      most: Math.max(...all.map((anchor) => anchor.most)),
      weight: all.reduce((sum, anchor) => sum + anchor.weight, 0),
    },
  };
}

export { common as commonWords };
