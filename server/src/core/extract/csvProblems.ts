import type { Problem } from '../types.ts';
import type { Row, RowFault, Rows } from './csvRows.ts';
import type { Layer } from './layer.ts';

const FAULTS: Readonly<Record<RowFault['type'], string>> = {
  open: 'This quote is never closed. The file may have been cut off, or a quote is missing',
  lone: 'A quote inside a text in quotes is written twice (""). This one stands alone',
  endless: 'From here on this can’t be read as a table',
};

const more = (count: number): string => (count > 1 ? ` So it is at ${count} places.` : '');

/** @returns what is wrong with the rows of a table, each sort once, at its first place */
export function rowProblems(
  layer: Layer,
  { rows, faults }: Rows,
  columns: number,
  mostRows: number,
): readonly Problem[] {
  const at = (message: string, start: number): Problem => {
    const { start: place } = layer.map.toSource({ start, end: start });
    return { level: 'error', message, span: { start: place, end: place } };
  };
  const problems = (['open', 'lone', 'endless'] as const).flatMap((type) => {
    const own = faults.filter((fault) => fault.type === type);
    const message = `${FAULTS[type]}. What can be read is checked all the same.${more(own.length)}`;
    return own[0] ? [at(message, own[0].at)] : [];
  });
  const body = rows.slice(1);
  const hasMore = ({ cells }: Row): boolean =>
    cells.slice(columns).some((cell) => cell.end > cell.start);
  const long = body.filter(hasMore);
  if (long[0]) {
    const message = `This row has ${long[0].cells.length} cells where the header has ${columns}. If a text has the separator in it, put it in quotes.${more(long.length)}`;
    problems.push(at(message, long[0].start));
  }
  const last = body.at(-1);
  const isCut = (row: Row): boolean => row.cells.length < columns;
  if (faults.length === 0 && last && isCut(last) && body.filter(isCut).length === 1) {
    problems.push(
      at('The last row is shorter than the others. The file may have been cut off.', last.start),
    );
  }
  if (body.length >= mostRows) {
    const message = `Only the first ${mostRows.toLocaleString('en')} rows are read. Split the table into smaller ones.`;
    problems.push(at(message, body.at(-1)!.start));
  }
  return problems;
}
