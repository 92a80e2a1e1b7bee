import MarkdownIt, {
  type Env,
  type MarkdownIt as Parser,
  type StateBlock,
  type Token,
} from 'markdown-it';
import type { Lines } from './layer.ts';

type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

/** A block of Markdown; containers have an opening and a closing one. */
export interface BlockToken extends Token {
  /** Where the lines of its content stand in the text. */
  lines: Lines | undefined;
  /** How it would end, if its end is missing and nothing around it ends it. */
  unended: RegExp | undefined;
}

/**
 * markdown-it knows the lines of a block, but not what stood before its content in each of them
 * (`> `, indentation). While a rule runs, its state does: so the rules that make content are wrapped.
 */
const record = (token: Token | undefined, lines: Lines): void => {
  if (token) (token as BlockToken).lines = lines;
};

/** The library's own rule of a name, through its public interface. */
const ruleOf = (name: string): BlockRule => {
  const { ruler } = new MarkdownIt().block;
  ruler.enableOnly([name]);
  return ruler.getRules('')[0]!;
};

function linesOf(state: StateBlock, first: number, end: number): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let line = first; line < end; line++) {
    starts.push(Math.min(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!));
    ends.push(state.eMarks[line]!);
  }
  return { starts, ends };
}

type Recorder = (state: StateBlock, start: number, firstToken: number) => void;

const recording = (name: string, recorder: Recorder): BlockRule => {
  const rule = ruleOf(name);
  return (state, start, end, silent) => {
    const firstToken = state.tokens.length;
    if (!rule(state, start, end, silent)) return false;
    if (!silent) recorder(state, start, firstToken);
    return true;
  };
};

const recordHeading: Recorder = (state, start, firstToken) => {
  const inline = state.tokens[firstToken + 1]!;
  const { starts, ends } = linesOf(state, start, start + 1);
  const marker = /^#{1,6}[ \t]*/.exec(state.src.slice(starts[0], ends[0]))?.[0].length ?? 0;
  const content = starts[0]! + marker;
  record(inline, { starts: [content], ends: [content + inline.content.length] });
};

const recordFence: Recorder = (state, start, firstToken) => {
  const token = state.tokens[firstToken]!;
  const count = token.content.split('\n').length - 1;
  record(token, linesOf(state, start + 1, Math.min(start + 1 + count, state.line)));
  const { starts, ends } = linesOf(state, state.line - 1, state.line);
  const last = state.src.slice(starts[0], ends[0]).trimEnd();
  const sign = token.markup[0]!;
  const isEnded =
    state.line - 1 > start &&
    state.sCount[state.line - 1]! - state.blkIndent < 4 &&
    last.length >= token.markup.length &&
    last === sign.repeat(last.length);
  const end = new RegExp(`^[ \\t]*${sign}{${token.markup.length},}[ \\t]*\\r?$`, 'm');
  if (state.level === 0 && !isEnded) (token as BlockToken).unended = end;
};

/** HTML that blank lines don't end, and what does. */
const HTML_UNTIL: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

const recordHtml: Recorder = (state, start, firstToken) => {
  const token = state.tokens[firstToken]!;
  const lines = linesOf(state, start, state.line);
  record(token, lines);
  const content = state.src.slice(lines.starts[0], lines.ends.at(-1));
  const end = HTML_UNTIL.find(([begins]) => begins.test(content))?.[1];
  if (state.level === 0 && end && !end.test(content)) (token as BlockToken).unended = end;
};

/** Cells of a table row, as GFM splits it: at pipes without a backslash, the outer ones left out. */
function cellsOf(state: StateBlock, line: number): readonly Lines[] {
  const { starts, ends } = linesOf(state, line, line + 1);
  const row = state.src.slice(starts[0], ends[0]).trimEnd();
  const bounds = [-1];
  for (let i = row.indexOf('|'); i >= 0; i = row.indexOf('|', i + 1)) {
    if (row[i - 1] !== '\\') bounds.push(i);
  }
  bounds.push(row.length);
  const cells = bounds.slice(1).map((end, i): Lines => {
    const raw = row.slice(bounds[i]! + 1, end);
    const start = starts[0]! + bounds[i]! + 1 + raw.length - raw.trimStart().length;
    return { starts: [start], ends: [start + raw.trim().length] };
  });
  if (row.startsWith('|')) cells.shift();
  if (row.endsWith('|') && !row.endsWith('\\|')) cells.pop();
  return cells;
}

const recordTable: Recorder = (state, _start, firstToken) => {
  let cells: readonly Lines[] = [];
  let column = 0;
  for (const token of state.tokens.slice(firstToken)) {
    if (token.type === 'tr_open' && token.map) {
      cells = cellsOf(state, token.map[0]);
      column = 0;
    } else if (token.type === 'inline') {
      const cell = cells[column++];
      if (cell && token.content !== '') record(token, cell);
    }
  }
};

const TERMINATES: Readonly<{ [rule: string]: string[] }> = {
  table: ['paragraph', 'reference'],
  fence: ['paragraph', 'reference', 'blockquote', 'list'],
  heading: ['paragraph', 'reference', 'blockquote'],
  html_block: ['paragraph', 'reference', 'blockquote'],
};

const RECORDS: Readonly<{ [rule: string]: Recorder }> = {
  paragraph: (state, start, firstToken) => {
    record(state.tokens[firstToken + 1], linesOf(state, start, state.line));
  },
  lheading: (state, start, firstToken) => {
    record(state.tokens[firstToken + 1], linesOf(state, start, state.line - 1));
  },
  html_block: recordHtml,
  heading: recordHeading,
  fence: recordFence,
  table: recordTable,
};

/** Block rules set fields of a token, and call nothing on it: a bare object is made much faster. */
const bareToken = (type: string, tag: string, nesting: -1 | 0 | 1, level: number): BlockToken => {
  const token: unknown = {
    type,
    tag,
    nesting,
    level,
    attrs: null,
    map: null,
    children: null,
    content: '',
    markup: '',
    info: '',
    meta: null,
    block: true,
    hidden: false,
    lines: undefined,
    unended: undefined,
  };
  return token as BlockToken;
};

function createParser(): Parser {
  const parser = new MarkdownIt({ html: true });
  parser.block.State = class extends parser.block.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (nesting < 0) this.level--;
      const token = bareToken(type, tag, nesting, this.level);
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
  for (const [name, record] of Object.entries(RECORDS)) {
    parser.block.ruler.at(name, recording(name, record), { alt: TERMINATES[name] ?? [] });
  }
  return parser;
}

const parser = createParser();

/** Line ends as the parser knows them, at the same offsets. */
const normalise = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n')) : text;

/**
 * @param env takes the link definitions, for the inline parser
 * @returns blocks in order
 */
export function parseBlocks(text: string, env: Env): readonly BlockToken[] {
  const tokens: BlockToken[] = [];
  parser.block.parse(normalise(text), parser, env, tokens);
  return tokens;
}
