import type { Term } from '../../../../rules/api.ts';
import { TermColumns } from './columns.ts';
import { cut } from './cut.ts';

const columns = new TermColumns();

/** @returns the terms of a sentence in order; offsets are UTF-16 units from its start */
export function termsOf(sentence: string): readonly Term[] {
  cut(sentence, columns);
  const { count, starts, ends, shapes, norms } = columns;
  const terms: Term[] = [];
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    const norm = norms[i] ?? sentence.slice(start, end).toLowerCase();
    terms.push({ start, end, norm, shape: shapes[i]! });
  }
  return terms;
}
