import { toEnd, type Steps } from '../steps.ts';
import type { Extraction, FileMapping, Problem, SourceDocument } from '../types.ts';
import { withHouse } from './house.ts';
import { readCsv } from './csv.ts';
import type { DataSource } from './data.ts';
import { readMail } from './eml.ts';
import { readJson } from './json.ts';
import { keepingFor } from './keeping.ts';
import { rootLayer, sliceLayer } from './layer.ts';
import { knownAgain } from './sameSaid.ts';
import { readText } from './text.ts';
import { readXml } from './xml.ts';
import { readYaml } from './yaml.ts';

export { formatOf } from './format.ts';
export { findPlaceholders, type Placeholder, type PlaceholderKind } from './placeholders.ts';
export { OPAQUE } from './collapse.ts';

const SAMPLE = 8192;

/** Neither white space nor the sign that begins a colour in terminals. */
const isControl = (code: number): boolean =>
  code < 0x20 ? code <= 8 || (code >= 0x0e && code !== 0x1b) : code === 0x7f || code === 0xfffd;

/** By its beginning: what no text begins with tells binary files apart well enough for Git, too. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes('\0')) return true;
  let controls = 0;
  for (let i = 0; i < sample.length; i++) if (isControl(sample.charCodeAt(i))) controls++;
  return controls * 10 > sample.length;
}

const failure = (message: string, level: Problem['level'] = 'error'): Extraction => ({
  units: [],
  problems: [{ level, message, span: { start: 0, end: 0 } }],
});

function* read(source: DataSource): Steps<Extraction> {
  const { document, mapping } = source;
  const root = rootLayer(document.text);
  const { length } = document.text;
  const layer = document.text.startsWith('\uFEFF')
    ? sliceLayer(root, { start: 1, end: length })
    : root;
  switch (document.format) {
    case 'json':
      return yield* readJson(layer, source);
    case 'csv':
      return yield* readCsv(layer, source);
    case 'yaml':
      return yield* readYaml(layer, source);
    case 'xml':
      return yield* readXml(layer, source);
    case 'mail':
      return readMail(layer, document, mapping);
    default:
      return readText(layer, mapping?.format ?? document.format, document, mapping);
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof RangeError
    ? 'Its parts are nested too deeply to be read. Split it, or flatten it.'
    : `Reading it failed (${error instanceof Error ? error.message : String(error)}). Please report this, with the file if you can share it.`;

/**
 * Reads the replies or the article of a document: prose in segments, each with a map back to the
 * document and a way to write replacements into it.
 * @param mapping what the project says about files of this name
 * @returns never throws: what couldn't be read is a problem
 */
export const extract = (document: SourceDocument, mapping?: FileMapping): Extraction =>
  toEnd(extracting(document, mapping));

/** {@link extract} in steps: of a data file, each reads about one reply. */
export function* extracting(document: SourceDocument, mapping?: FileMapping): Steps<Extraction> {
  if (isBinary(document.text)) {
    return failure(
      'This isn’t readable as text: it’s a binary file, or its characters aren’t in UTF-8. Save it as UTF-8 to have it checked.',
    );
  }
  try {
    const keeping = document.keptBy && keepingFor(document.keptBy);
    const all = yield* read({ document, mapping, keeping });
    const units = keeping ? yield* knownAgain(all.units, keeping) : all.units;
    keeping?.done();
    return yield* withHouse({ ...all, units }, document);
  } catch (error) {
    return failure(reasonOf(error));
  }
}
