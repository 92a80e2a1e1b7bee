/** Fallbacks with nothing in them. */
import { rewrite, type Fault, type Place } from './faults.ts';

/** What is there for want of a name, and how it reads with a word in it. */
const EMPTY: readonly (readonly [empty: RegExp, filled: string])[] = [
  [/(,\s*fallback\s*[=:])\s*(?=%?\}$)/, '$1there'],
  [/(\|\s*(?:fallback|default)\s*:\s*)(["'])\2(?=\s*\}\}$)/, '$1$2there$2'],
  [/(\|\s*default\(\s*)(["'])\2(?=\s*\)\s*\}\}$)/, '$1$2there$2'],
  [/(\|\|\s*)(["'])\2(?=\s*\}\}$)/, '$1$2there$2'],
  [/(\|\|)\s*(?=\}\}$)/, "$1 'there'"],
  [/(:default=)(?=\}\}$)/, '$1there'],
  [/(^\{\w+=\w+\|)(?=\}$)/, '$1there'],
  [/(\bdefault=)(["'])\2/, '$1$2there$2'],
];

const HAIL =
  /(?:^|[.!?]\s)\s*(?:hi|hello|hey|hiya|dear|welcome|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)(?: there)?(?: again)?,? $/i;
const PAUSE = /^\s*(?:[,.!?:;–—-]|$)/;

/** An empty fallback whose absence would show: "Hi ,". */
export function fallbackFault(place: Place): Fault | undefined {
  const { source, before, after, mark } = place;
  const empty = EMPTY.find(([test]) => test.test(source));
  if (!empty || !PAUSE.test(after)) return undefined;
  if (HAIL.test(before)) {
    const filled = source.replace(...empty);
    const fix = rewrite(place, 'Say “there” without a name', filled);
    const isDear = /dear $/i.test(before);
    const edits = isDear
      ? [{ start: mark.start - 'dear '.length, end: mark.end, text: `Hi ${filled}` }]
      : fix.edits;
    return { messageId: 'fallback', data: left(before, after), fixes: [{ ...fix, edits }] };
  }
  if (!/, $/.test(before) || !/^[.!?]/.test(after)) return undefined;
  const edits = [{ start: mark.start - 2, end: mark.end, text: '' }];
  return {
    messageId: 'fallback',
    data: left(before, after),
    fixes: [{ title: 'Leave the name out', edits, safe: false }],
  };
}

/** What a reader without a name gets to see. */
const left = (before: string, after: string): Readonly<Record<string, string>> => ({
  left: `${/[^\s,]*,? $/.exec(before)?.[0] ?? ''}${/^\s*\S?/.exec(after)?.[0] ?? ''}`,
});
