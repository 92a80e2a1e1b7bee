import type { Hit } from '../../../../rules/api.ts';
import type { Matchable } from './matcher.ts';
import type { Measurer, Need } from './needs.ts';
import { parsePattern } from './parse.ts';
import { phraseOf, tryAll, type Candidate, type Phrase } from './phrase.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A phrase to try where its rarest word stands, so many terms before it. */
interface Lead {
  readonly phrase: Phrase;
  readonly least: number;
  readonly most: number;
}

/** One list of patterns, looked for only in sentences that a rule asks about. */
export class PhraseList {
  /** By word number: the phrases that need this word. */
  readonly #leads = new Map<number, Lead[]>();
  /** Phrases of shapes alone. */
  readonly #always: Phrase[] = [];

  /** @throws PatternError naming the pattern, if one can't be read */
  constructor(patterns: readonly string[], vocabulary: Vocabulary, measurer: Measurer) {
    patterns.forEach((pattern, index) => {
      const phrase = phraseOf(index, pattern, vocabulary);
      for (const [need] of measurer.needs(parsePattern(pattern), vocabulary).ways)
        if (need) this.#lead(phrase, need);
        else this.#always.push(phrase);
    });
  }

  #lead(phrase: Phrase, { sets, least, most }: Need): void {
    const lead = { phrase, least, most };
    for (const id of new Set(sets.flatMap(({ ids }) => [...ids.keys()]))) {
      const known = this.#leads.get(id);
      if (known) known.push(lead);
      else this.#leads.set(id, [lead]);
    }
  }

  /** @returns as {@link tryAll} does */
  find(sentence: Matchable): readonly Hit[] {
    const { ids } = sentence;
    let candidates: Candidate[] | undefined;
    for (const phrase of this.#always)
      (candidates ??= []).push({ phrase, first: 0, last: ids.length - 1 });
    for (let i = 0; i < ids.length; i++) {
      const leads = ids[i] === 0 ? undefined : this.#leads.get(ids[i]!);
      if (!leads) continue;
      for (const { phrase, least, most } of leads)
        if (i >= least)
          (candidates ??= []).push({ phrase, first: Math.max(0, i - most), last: i - least });
    }
    return candidates ? tryAll(candidates, sentence) : none;
  }
}

const none: readonly Hit[] = [];
