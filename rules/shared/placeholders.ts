/** What a placeholder is written like, and what will stand in its place, as far as its name tells. */
import type { Mark, Reply } from '../api.ts';

/** The braces of a dialect. */
export interface Braces {
  readonly open: string;
  readonly close: string;
}

/** The first that fits is taken. */
const BRACES: readonly Braces[] = [
  { open: '{{{', close: '}}}' },
  { open: '{{', close: '}}' },
  { open: '{%', close: '%}' },
  { open: '${!', close: '}' },
  { open: '#{', close: '}' },
  { open: '%{', close: '}' },
  { open: '${', close: '}' },
  { open: '{!', close: '}' },
  { open: '{$', close: '}' },
  { open: '{', close: '}' },
  { open: '%%', close: '%%' },
  { open: '%', close: '%' },
  { open: '[[', close: ']]' },
  { open: '[', close: ']' },
  { open: '<', close: '>' },
];

export interface Placeholder extends Braces {
  /** Without braces, as written. */
  readonly inner: string;
  /** `ticket.requester.first_name`; '' if there is none at its start. */
  readonly path: string;
  /** Where the path stands in `inner`. */
  readonly at: number;
}

const PATH = /^[-~+]?\s*([A-Za-z_][\w.-]*(?:\[[^\]]*\][\w.-]*)*)/;
/** Any of the closing braces that are there, and space before them. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '}': /\s*[-~+]?[%}]*(?:\s\})?$/,
  '%': /%*$/,
  ']': /\]*$/,
  '>': />*$/,
};
const ATTRIBUTE = /^<attribute\b[^>]*?\bkey=["']([\w.]+)["']/i;

/** Reads a placeholder that may lack some of its braces. */
export function readPlaceholder(source: string): Placeholder | undefined {
  const key = ATTRIBUTE.exec(source)?.[1];
  if (key !== undefined)
    return {
      open: '<',
      close: '>',
      inner: source.slice(1, -1),
      path: key,
      at: source.indexOf(key) - 1,
    };
  // "{ {x} }", and "{x}}", whose first brace was lost.
  const joined = source.replace(/^\{ \{/, '{{').replace(/^\{(?=[^{%]*\}\s?\}$)/, '{{');
  const braces = source.startsWith('<%')
    ? undefined
    : BRACES.find(({ open }) => joined.startsWith(open));
  if (!braces) return undefined;
  const inner = joined.slice(braces.open.length).replace(CLOSING[braces.close.at(-1)!]!, '');
  const path = PATH.exec(inner)?.[1]?.replace(/\.+$/, '') ?? '';
  return { ...braces, inner, path, at: path === '' ? 0 : inner.indexOf(path) };
}

/** What stands in its place once the reply is sent. */
export type Meaning = 'name' | 'agent' | 'number' | 'amount' | 'date' | 'link' | 'other';

const wordsOf = (path: string): readonly string[] =>
  path
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

const NAME = /^(?:name|first|last|fullname|firstname|lastname|forename|surname|username)$/;
const AGENT =
  /^(?:agent|assignee|owner|sender|staff|my|author|signature|signer|teammate|operator|assigner|current|poster|rep|representative)$/;
const OF_A_THING =
  /^(?:brand|group|organi[sz]ation|company|product|mailbox|inbox|team|file|shop|store|account|plan|item|topic|app|site|portal|dept|department|event|course|status|state|priority|channel|subscription|list|project|service|business|business|hotel|school|city|country)$/;
const BY_WORD: readonly (readonly [Meaning, RegExp])[] = [
  ['link', /^(?:url|link|href|website|page)$/],
  ['date', /^(?:date|at|datetime|time|timestamp|eta|deadline|due|day|when|weekday)$/],
  [
    'amount',
    /^(?:amount|total|price|balance|refund|fee|cost|sum|discount|subtotal|credit|payment)$/,
  ],
  ['number', /^(?:id|number|no|nr|num|count|reference|ref|code|key|digits|quantity|percent)$/],
];

const meanings = new Map<string, Meaning>();

function meaningOfPath(path: string): Meaning {
  const words = wordsOf(path);
  const last = words.at(-1) ?? '';
  for (const [meaning, test] of BY_WORD) if (test.test(last)) return meaning;
  const isName = words.some((word) => NAME.test(word));
  const isPerson = /^(?:customer|client|contact|recipient|requester|guest|user|signature)$/.test(
    last,
  );
  if (!isName && !isPerson) return 'other';
  if (words.some((word) => AGENT.test(word))) return 'agent';
  return words.some((word) => OF_A_THING.test(word)) ? 'other' : 'name';
}

/** @returns what a placeholder stands for; 'other' where its name doesn't say */
export function meaningOf(source: string): Meaning {
  const known = meanings.get(source);
  if (known) return known;
  const read = readPlaceholder(source);
  const isBlank = read?.open === '[' || read?.open === '<' || read?.open === '[[';
  const path = isBlank && !ATTRIBUTE.test(source) ? read.inner : (read?.path ?? '');
  // In Help Scout and Zammad, "user" is who answers.
  const isAgent = /^user\./.test(path) && (read?.open === '{%' || read?.open === '#{');
  const meaning = meaningOfPath(path);
  const settled = isAgent && meaning === 'name' ? 'agent' : meaning;
  if (meanings.size > 2000) meanings.clear();
  meanings.set(source, settled);
  return settled;
}

/** @returns the placeholder at an offset of `reply.text` */
export const placeholderAt = ({ marks }: Reply, offset: number): Mark | undefined =>
  marks.find(({ start, end, source }) => start <= offset && end > offset && source !== undefined);
