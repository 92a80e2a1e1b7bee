import type { Hit, PartOfSpeech, Term } from '../../../../rules/api.ts';
import type { Matchable } from '../phrases/matcher.ts';
import { startsOf, type Columns } from '../phrases/starts.ts';
import type { Swept } from '../phrases/sweep.ts';
import type { Numbering } from '../phrases/vocabulary.ts';
import { TermColumns } from './columns.ts';
import { cut } from './cut.ts';
import { termsOf } from './terms.ts';

const columns = new TermColumns();

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
  #columns: Columns | undefined;
  #numbered: NumberedSentence | undefined;
  /** How many words had a number then. */
  #known = 0;

  /** @param read its terms, where they will be asked for */
  constructor(text: string, swept: Swept, read?: Columns) {
    this.text = text;
    this.swept = swept;
    this.#columns = read;
  }

  get terms(): readonly Term[] {
    return (this.#terms ??= termsOf(this.text));
  }

  get columns(): Columns {
    if (this.#columns) return this.#columns;
    cut(this.text, columns);
    return (this.#columns = columns.copy());
  }

  /** The sentence with its words numbered; anew where more words have a number by now. */
  numberedBy(numbering: Numbering): Matchable {
    if (this.#numbered && this.#known === numbering.size) return this.#numbered;
    this.#known = numbering.size;
    return (this.#numbered = new NumberedSentence(this, numbering));
  }
}

class NumberedSentence implements Matchable {
  readonly shapes: Int32Array;
  readonly ids: Int32Array;
  readonly #sentence: SentenceAnalysis;
  #starts: readonly number[] | undefined;

  constructor(sentence: SentenceAnalysis, numbering: Numbering) {
    this.#sentence = sentence;
    const { count, shapes, hashes } = sentence.columns;
    this.shapes = shapes;
    this.ids = new Int32Array(count);
    for (let i = 0; i < count; i++)
      this.ids[i] = numbering.idOfHash(hashes[i]!) ?? numbering.idOf(this.terms[i]!.norm);
  }

  get terms(): readonly Term[] {
    return this.#sentence.terms;
  }

  get starts(): readonly number[] {
    return (this.#starts ??= startsOf(this.#sentence.columns));
  }
}
