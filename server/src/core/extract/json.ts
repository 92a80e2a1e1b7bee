import { parseTree, type ParseError } from 'jsonc-parser';
import type { Extraction, FileMapping, SourceDocument } from '../types.ts';
import { readData } from './data.ts';
import { parsable } from './jsonLimits.ts';
import { jsonProblem, limitProblem } from './jsonProblems.ts';
import { jsonData } from './jsonTree.ts';
import type { Layer } from './layer.ts';

/** Reads the replies of an export in JSON. */
export function readJson(
  layer: Layer,
  document: SourceDocument,
  mapping: FileMapping | undefined,
): Extraction {
  const { text, long, tooDeepAt, tooManyAt } = parsable(layer.text);
  if (tooManyAt !== undefined) {
    return { units: [], problems: [limitProblem('many', tooManyAt, layer)] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problem =
    tooDeepAt === undefined ? jsonProblem(errors, layer) : limitProblem('deep', tooDeepAt, layer);
  const problems = problem ? [problem] : [];
  if (!root) return { units: [], problems };
  return readData(jsonData(layer, root, long), { document, mapping, problems, syntax: 'JSON' });
}
