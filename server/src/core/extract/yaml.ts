import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import { hintFor } from '../config/yamlTree.ts';
import type { Steps } from '../steps.ts';
import type { Extraction, Problem, Span } from '../types.ts';
import { readData, type DataSource } from './data.ts';
import type { Layer } from './layer.ts';
import { MOST_FILE, tooLong } from './limits.ts';
import { yamlData } from './yamlData.ts';

/** Nobody nests replies deeper; the parser, which calls itself, couldn't go on much longer. */
const MOST_DEEP = 200;

const placed = (layer: Layer, { start, end }: Span): Span => {
  const { length } = layer.text;
  const place = layer.map.toSource({
    start: Math.min(start, length),
    end: Math.min(Math.max(start, end), length),
  });
  return { start: place.start, end: place.end };
};

/** Where something begins that is nested too deeply, if it is. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  let level = tokens.flatMap((token) => ('value' in token ? [token.value] : []));
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEEP) return level[0]!.offset;
    level = level.flatMap((token) =>
      'items' in token
        ? token.items.flatMap(({ key, value }) => [key, value].filter((each) => each != null))
        : [],
    );
  }
  return undefined;
}

/** So many of the lexer's words take well under a millisecond. */
const STEP = 500;

function* tokensOf(text: string): Steps<readonly CST.Token[]> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let words = 0;
  for (const word of new Lexer().lex(text)) {
    tokens.push(...parser.next(word));
    words++;
    if (words % STEP === 0) yield;
  }
  tokens.push(...parser.end());
  return tokens;
}

/** The composer makes a document in one go. */
const parse = (tokens: readonly CST.Token[], text: string): readonly Document[] => [
  ...new Composer({ keepSourceTokens: true, prettyErrors: false, uniqueKeys: false }).compose(
    tokens,
    false,
    text.length,
  ),
];

/** The first error: those behind it mostly follow from it. */
function errorOf(layer: Layer, documents: readonly Document[]): readonly Problem[] {
  const error = documents.find(({ errors }) => errors.length > 0)?.errors[0];
  if (!error) return [];
  const [start, end] = error.pos;
  return [
    {
      level: 'error',
      message: `${hintFor(error.code, error.message)} What can be read is checked all the same.`,
      span: placed(layer, { start, end: Math.max(end, start + 1) }),
    },
  ];
}

const nested = (layer: Layer, at: number): Problem => ({
  level: 'error',
  message: `From here on values are nested more than ${MOST_DEEP} deep, so nothing in the file was checked. Split it, or flatten it.`,
  span: placed(layer, { start: at, end: at + 1 }),
});

/** Several documents may say the same. */
const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    problems.map((problem) => [`${problem.message} ${problem.span?.start ?? ''}`, problem]),
  ).values(),
];

/** Reads the replies of a file in YAML, which may hold several documents. */
export function* readYaml(layer: Layer, source: DataSource): Steps<Extraction> {
  const { length } = layer.text;
  if (length > MOST_FILE) {
    return { units: [], problems: [tooLong('This file', { length, most: MOST_FILE }, 0)] };
  }
  const tokens = yield* tokensOf(layer.text);
  const deep = tooDeep(tokens);
  if (deep !== undefined) return { units: [], problems: [nested(layer, deep)] };
  yield;
  const documents = parse(tokens, layer.text);
  const problems = errorOf(layer, documents);
  const read: Extraction[] = [];
  for (const each of documents) {
    yield;
    const root = yamlData(layer, each);
    if (root) read.push(yield* readData(root, { ...source, problems, syntax: 'YAML' }));
  }
  return {
    units: read.flatMap(({ units }) => units),
    problems: once([...problems, ...read.flatMap((each) => each.problems)]),
  };
}
