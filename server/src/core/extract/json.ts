import { parseTree, type ParseError } from 'jsonc-parser';
import type { Extraction, FileMapping, SourceDocument } from '../types.ts';
import { readData } from './data.ts';
import { jsonProblem } from './jsonProblems.ts';
import { jsonData } from './jsonTree.ts';
import type { Layer } from './layer.ts';

/** Reads the replies of an export in JSON. */
export function readJson(
  layer: Layer,
  document: SourceDocument,
  mapping: FileMapping | undefined,
): Extraction {
  const errors: ParseError[] = [];
  const root = parseTree(layer.text, errors, { allowTrailingComma: true });
  const problem = jsonProblem(errors, layer);
  const problems = problem ? [problem] : [];
  if (!root) return { units: [], problems };
  return readData(jsonData(layer, root), { document, mapping, problems, syntax: 'JSON' });
}
