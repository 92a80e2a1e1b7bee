import type { Hit, PartOfSpeech, Term } from '../../../../rules/api.ts';
import { wordStartsOf } from '../../../../rules/shared/wordStarts.ts';
import type { Matchable } from '../phrases/matcher.ts';
import { startsOf } from '../phrases/starts.ts';
import type { Swept } from '../phrases/sweep.ts';
import type { Numbering } from '../phrases/vocabulary.ts';
import { TermColumns, type KeptColumns } from './columns.ts';
import { cut } from './cut.ts';
import { termsOf } from './terms.ts';

const columns = new TermColumns();

/** What one sentence holds, whatever reply it stands in; read as far as somebody asks. */
export class SentenceAnalysis {
  readonly text: string;
  readonly swept: Swept;
  /** By number of the list. */
  readonly hits = new Map<number, readonly Hit[]>();
  /** What else it may hold, once somebody has asked. */
  alsoSwept: Swept | undefined;
  /** The rules that were asked whether one of their triggers really occurs, a bit each … */
  asked = 0;
  /** … and those where one does. */
  woken = 0;
  /** Parts of speech; tagged when a rule first asks. */
  parts: readonly PartOfSpeech[] | undefined;
  #wordStarts: number | undefined;
  #terms: readonly Term[] | undefined;
  #columns: KeptColumns | undefined;
  #numbered: NumberedSentence | undefined;
  /** How many words had a number when its own were looked up. */
  #known: number;

  /**
   * @param read its terms, where they will be asked for
   * @param known how many words had a number when they were read
   */
  constructor(text: string, swept: Swept, read?: KeptColumns, known = -1) {
    this.text = text;
    this.swept = swept;
    this.#columns = read;
    this.#known = read ? known : -1;
  }

  get terms(): readonly Term[] {
    return (this.#terms ??= termsOf(this.text));
  }

  get wordStarts(): number {
    return (this.#wordStarts ??= wordStartsOf(this.text));
  }

  get columns(): KeptColumns {
    if (this.#columns) return this.#columns;
    cut(this.text, columns);
    columns.ids.fill(0);
    return (this.#columns = columns.copy());
  }

  /** Its terms, to be swept; good until the next sentence is read. */
  readAgain(): TermColumns {
    cut(this.text, columns);
    return columns;
  }

  /** The sentence with its words numbered; again where more words have a number by now. */
  numberedBy(numbering: Numbering): Matchable {
    const sentence = (this.#numbered ??= new NumberedSentence(this));
    if (this.#known !== numbering.size || !numbering.isExact) {
      this.#known = numbering.size;
      sentence.number(numbering);
    }
    return sentence;
  }
}

class NumberedSentence implements Matchable {
  readonly shapes: readonly number[];
  readonly ids: number[];
  readonly #sentence: SentenceAnalysis;
  #starts: readonly number[] | undefined;

  constructor(sentence: SentenceAnalysis) {
    this.#sentence = sentence;
    ({ shapes: this.shapes, ids: this.ids } = sentence.columns);
  }

  /** A word that has a number keeps it. */
  number(numbering: Numbering): void {
    const { hashes } = this.#sentence.columns;
    const { ids } = this;
    if (numbering.isExact) {
      for (let i = 0; i < ids.length; i++) if (ids[i] === 0) ids[i] = numbering.idLike(hashes[i]!);
    } else this.terms.forEach(({ norm }, i) => (ids[i] = numbering.idOf(norm)));
  }

  get terms(): readonly Term[] {
    return this.#sentence.terms;
  }

  get starts(): readonly number[] {
    return (this.#starts ??= startsOf(this.#sentence.columns));
  }
}
