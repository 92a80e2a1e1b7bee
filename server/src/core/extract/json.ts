import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Steps } from '../steps.ts';
import type { Extraction, Problem, Span } from '../types.ts';
import { readData, type DataSource } from './data.ts';
import { parsable, type Parsable } from './jsonLimits.ts';
import { outlineOf, type Outline } from './jsonParts.ts';
import { jsonProblem, limitProblem } from './jsonProblems.ts';
import { styleOf } from './jsonString.ts';
import { jsonData, type JsonPart } from './jsonTree.ts';
import type { Keeping } from './keeping.ts';
import { sliceLayer, type Layer } from './layer.ts';
import { lazy } from '../lazy.ts';

/** So much of a file shows how it is written. */
const STYLE_SAMPLE = 200_000;

interface Parsed {
  readonly root: Node | undefined;
  readonly errors: readonly ParseError[];
}

function parse(text: string): Parsed {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return { root, errors };
}

interface ParsedPart extends Pick<JsonPart, 'text' | 'known' | 'root'> {
  readonly errors: readonly ParseError[];
}

/** What was parsed in an earlier version is parsed only if somebody wants to look into it. */
function parsePart(text: string, keeping: Keeping | undefined): ParsedPart {
  const known = keeping?.known(text);
  if (known?.errors)
    return { text, known, root: lazy(() => parse(text).root), errors: known.errors };
  const { root, errors } = parse(text);
  if (known) known.errors = errors;
  return { text, known, root: () => root, errors };
}

/** Reads the replies of an export in JSON. */
export function* readJson(layer: Layer, source: DataSource): Steps<Extraction> {
  const limited = yield* parsable(layer.text);
  if (limited.tooManyAt !== undefined) {
    return { units: [], problems: [limitProblem('many', limited.tooManyAt, layer)] };
  }
  const { text, parts } = limited;
  const outline = outlineOf(layer, parts);
  const masked = text === layer.text ? outline : outlineOf({ ...layer, text }, parts);
  yield;
  const whole = parse(masked.layer.text);
  yield;
  const read: ParsedPart[] = [];
  for (const { start, end } of parts) {
    read.push(parsePart(text.slice(start, end), source.keeping));
    yield;
  }
  const problem =
    limited.tooDeepAt === undefined
      ? firstProblem(layer, { outline, whole, parts, read })
      : limitProblem('deep', limited.tooDeepAt, layer);
  const problems = problem ? [problem] : [];
  if (!whole.root) return { units: [], problems };
  const root = jsonData({
    ...{ layer: outline.layer, root: whole.root, long: longIn(limited, outline) },
    style: styleOf(layer.text.slice(0, STYLE_SAMPLE)),
    parts: new Map(
      [...outline.parts].map(([at, number]): [number, JsonPart] => [
        at,
        { ...read[number]!, outer: layer, span: parts[number]! },
      ]),
    ),
  });
  return yield* readData(root, { ...source, problems, syntax: 'JSON' });
}

/** Strings that the parser was spared, where the outline has them. */
const longIn = ({ long }: Parsable, { at }: Outline): ReadonlyMap<number, number> =>
  new Map([...long].map(([start, end]) => [at(start), at(start) + end - start]));

interface AllParsed {
  readonly outline: Outline;
  readonly whole: Parsed;
  readonly parts: readonly Span[];
  readonly read: readonly ParsedPart[];
}

/** What is wrong first, in the parts or around them. */
function firstProblem(
  layer: Layer,
  { outline, whole, parts, read }: AllParsed,
): Problem | undefined {
  const number = read.findIndex(({ errors }) => errors.length > 0);
  const inPart =
    number >= 0 ? jsonProblem(read[number]!.errors, sliceLayer(layer, parts[number]!)) : undefined;
  const around = jsonProblem(whole.errors, outline.layer);
  if (!inPart || !around) return inPart ?? around;
  return inPart.span!.start < around.span!.start ? inPart : around;
}
