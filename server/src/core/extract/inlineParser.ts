import MarkdownIt, { type Env, type MarkdownIt as Parser, type StateInline } from 'markdown-it';

export type Flavour = 'markdown' | 'text';

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * markdown-it says where blocks are, by line, but not where inline markup is. So each inline rule is
 * wrapped: what it passed over is written down, and what it would have built isn't built.
 */

/** What the parser met in inline content, in order; offsets in that content. */
export interface InlineEvent {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  /** Of emphasis and strikethrough: the delimiter, whose type says in the end what became of it. */
  readonly token?: { readonly type: string; readonly content: string };
}

/** Rules that leave the position behind them and nothing else that matters here. */
const LEAVES = ['newline', 'escape', 'backticks', 'image', 'autolink', 'html_inline', 'entity'];
const DELIMITERS = ['strikethrough', 'emphasis'];

/** What the rules of one run write down, by the run's environment. */
const recorded = new WeakMap<object, InlineEvent[]>();

const eventsOf = (state: StateInline): InlineEvent[] => recorded.get(state.env) ?? [];

/** The library's own rule of a name, through its public interface. */
const inlineRule = (name: string): InlineRule => {
  const { ruler } = new MarkdownIt().inline;
  ruler.enableOnly([name]);
  return ruler.getRules('')[0]!;
};

/** Silently a rule only moves on: no token is built, the position is all we need. */
const leaf = (name: string): InlineRule => {
  const rule = inlineRule(name);
  return (state, silent) => {
    const from = state.pos;
    if (!rule(state, true)) return false;
    if (!silent) eventsOf(state).push({ rule: name, from, to: state.pos });
    return true;
  };
};

const WORD = /[\p{L}\p{N}]/u;

/** "2*3*4": chats take a sign between letters or digits for the sign itself. */
const isInsideWord = ({ src, pos }: StateInline): boolean => {
  if (!/[*_~]/.test(src[pos] ?? '')) return false;
  let start = pos;
  while (src[start - 1] === src[pos]) start--;
  let end = pos;
  while (src[end] === src[pos]) end++;
  return WORD.test(src[start - 1] ?? '') && WORD.test(src[end] ?? '');
};

const delimiter = (name: string, flavour: Flavour): InlineRule => {
  const rule = inlineRule(name);
  return (state, silent) => {
    if (flavour === 'text' && isInsideWord(state)) return false;
    let from = state.pos;
    // Prose is known by its position. But some token must stand between delimiters: those without
    // are taken for one run.
    state.pending = ' ';
    const first = state.tokens.length + 1;
    if (!rule(state, silent)) return false;
    for (const token of state.tokens.slice(first)) {
      const to = from + token.content.length;
      eventsOf(state).push({ rule: name, from, to, token });
      from = to;
    }
    return true;
  };
};

const link = (): InlineRule => {
  const rule = inlineRule('link');
  return (state, silent) => {
    if (silent || state.src[state.pos] !== '[') return rule(state, silent);
    const events = eventsOf(state);
    const from = state.pos;
    const count = events.length;
    events.push({ rule: 'link_open', from, to: from + 1 });
    const labelEnd = state.md.helpers.parseLinkLabel(state, from, true);
    if (labelEnd < 0 || !rule(state, false)) {
      events.length = count;
      return false;
    }
    events.push({ rule: 'link_close', from: labelEnd, to: state.pos });
    return true;
  };
};

const PLAIN_TEXT_RULES = ['text', 'newline', 'backticks', 'strikethrough', 'emphasis', 'link'];

/**
 * @param flavour `text` is what chats and help desks honour in plain text: no escapes, no entities,
 *   no tags
 */
function createParser(flavour: Flavour): Parser {
  const parser = new MarkdownIt({ html: true });
  const { ruler, ruler2 } = parser.inline;
  for (const name of LEAVES) ruler.at(name, leaf(name));
  for (const name of DELIMITERS) ruler.at(name, delimiter(name, flavour));
  ruler.at('link', link());
  ruler.disable('linkify');
  ruler2.disable('fragments_join');
  if (flavour === 'text') ruler.enableOnly(PLAIN_TEXT_RULES);
  // Destinations are never followed, so there's nothing to guard or to normalise.
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  return parser;
}

const parsers = { markdown: createParser('markdown'), text: createParser('text') };

export type { Env };

/**
 * @param env shared by all content of one document: link definitions
 * @returns where markup stands in inline content; what no event covers is prose
 */
export function parseInline(content: string, flavour: Flavour, env: Env): readonly InlineEvent[] {
  const parser = parsers[flavour];
  const events: InlineEvent[] = [];
  recorded.set(env, events);
  parser.inline.parse(content, parser, env, []);
  recorded.delete(env);
  return events;
}

/** @returns the character that an entity stands for */
export const decodeEntity = (entity: string): string => parsers.markdown.utils.unescapeAll(entity);
