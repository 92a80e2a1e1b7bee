import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Steps } from '../steps.ts';
import type { Extraction, FileMapping, Problem, SourceDocument, Span } from '../types.ts';
import { readData } from './data.ts';
import { parsable, type Parsable } from './jsonLimits.ts';
import { outlineOf, type Outline } from './jsonParts.ts';
import { jsonProblem, limitProblem } from './jsonProblems.ts';
import { styleOf } from './jsonString.ts';
import { jsonData, type JsonPart } from './jsonTree.ts';
import { sliceLayer, type Layer } from './layer.ts';

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

/** Reads the replies of an export in JSON. */
export function* readJson(
  layer: Layer,
  document: SourceDocument,
  mapping: FileMapping | undefined,
): Steps<Extraction> {
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
  const read: Parsed[] = [];
  for (const { start, end } of parts) {
    read.push(parse(text.slice(start, end)));
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
        { outer: layer, span: parts[number]!, root: () => read[number]!.root },
      ]),
    ),
  });
  return yield* readData(root, { document, mapping, problems, syntax: 'JSON' });
}

/** Strings that the parser was spared, where the outline has them. */
const longIn = ({ long }: Parsable, { at }: Outline): ReadonlyMap<number, number> =>
  new Map([...long].map(([start, end]) => [at(start), at(start) + end - start]));

interface AllParsed {
  readonly outline: Outline;
  readonly whole: Parsed;
  readonly parts: readonly Span[];
  readonly read: readonly Parsed[];
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
