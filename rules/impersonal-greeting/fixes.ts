import type { Fix, Reply, Span } from '../api.ts';
import { personOf } from '../shared/dialects.ts';

const name = '${1:their name}';
const hail =
  /^(?:dear|dearest|hi|hello|hey|hiya|greetings|welcome|good (?:day|morning|afternoon|evening)|morning|afternoon|evening)(?: there)?,?(?= )/i;

/**
 * A greeting with the name as the document's own placeholders write it; without such, with a stop for
 * the name; and one that needs none.
 */
export function greetingFixes(reply: Reply, span: Span, leads: boolean): readonly Fix[] {
  const words = reply.text.slice(span.start, span.end);
  const use = (title: string, text: string): Fix => ({
    title,
    edits: [{ ...span, text }],
    safe: false,
  });
  const person = personOf(reply.house);
  const title = person === undefined ? 'Use their name' : `Use ${person}`;
  if (!leads) return [use(title, person ?? name)];
  const greeting = hail.exec(words)?.[0].replace(/(?: there)?,?$/i, '') ?? 'Hello';
  // A first name, or "there" for want of one, goes with "Hi".
  const isFirst = person !== undefined && /first|fallback|\|\|/i.test(person);
  const hello = isFirst && /^dear/i.test(greeting) ? 'Hi' : greeting;
  return [use(title, `${hello} ${person ?? name}`), use('Use “Hi there”', 'Hi there')];
}
