import type { Fix, Reply, Span } from '../api.ts';

const name = '${1:their name}';
const hail =
  /^(?:dear|dearest|hi|hello|hey|hiya|greetings|welcome|good (?:day|morning|afternoon|evening)|morning|afternoon|evening)(?: there)?,?(?= )/i;

/** A greeting with a stop for the name, or one that needs none. */
export function greetingFixes(reply: Reply, span: Span, leads: boolean): readonly Fix[] {
  const words = reply.text.slice(span.start, span.end);
  const use = (title: string, text: string): Fix => ({
    title,
    edits: [{ ...span, text }],
    safe: false,
  });
  if (!leads) return [use('Use their name', name)];
  const greeting = hail.exec(words)?.[0].replace(/(?: there)?,?$/i, '') ?? 'Hello';
  return [use('Use their name', `${greeting} ${name}`), use('Use “Hi there”', 'Hi there')];
}
