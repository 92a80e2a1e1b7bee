import type { Hit, PartOfSpeech, Term } from '../../../../rules/api.ts';
import type { Numbering } from '../phrases/vocabulary.ts';
import type { Swept } from '../phrases/sweep.ts';
import { termsOf } from './terms.ts';

/** What one sentence holds, whatever reply it stands in; read as far as somebody asks. */
export class SentenceAnalysis {
  readonly text: string;
  readonly swept: Swept;
  /** By key of the list. */
  readonly hits = new Map<string, readonly Hit[]>();
  /** The rules that were asked whether one of their triggers really occurs, a bit each … */
  asked = 0;
  /** … and those where one does. */
  woken = 0;
  /** Parts of speech; tagged when a rule first asks. */
  parts: readonly PartOfSpeech[] | undefined;
  #terms: readonly Term[] | undefined;
  #ids: Int32Array | undefined;
  /** How many words had a number when `#ids` was filled. */
  #numbered = 0;

  constructor(text: string, swept: Swept) {
    this.text = text;
    this.swept = swept;
  }

  get terms(): readonly Term[] {
    return (this.#terms ??= termsOf(this.text));
  }

  /** Word numbers, one for each term. */
  idsBy(numbering: Numbering): Int32Array {
    if (this.#ids && this.#numbered === numbering.size) return this.#ids;
    this.#numbered = numbering.size;
    return (this.#ids = Int32Array.from(this.terms, ({ norm }) => numbering.idOf(norm)));
  }
}
