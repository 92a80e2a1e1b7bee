import type { CST } from 'yaml';
import type { DocumentEdit, Span } from '../types.ts';
import type { Decoded } from './decoding.ts';
import { nestLayer, type Layer } from './layer.ts';
import { lastAtOrBefore, Piece } from './offsetMap.ts';
import { blockStyle, flowStyle, type YamlStyle } from './yamlStyle.ts';

export type ScalarToken = CST.FlowScalar | CST.BlockScalar;

/** The text's span of a span of its writing; both ends are ends of pieces or inside copied ones. */
function spanInText({ text, pieces }: Decoded, { start, end }: Span): Span {
  const { at, from, kind } = pieces;
  const place = (offset: number): number => {
    if (offset <= (from[0] ?? 0)) return 0;
    const index = lastAtOrBefore(from, offset);
    if (offset === from[index]) return at[index]!;
    const next = at[index + 1] ?? text.length;
    return kind[index] === Piece.copy ? Math.min(at[index]! + offset - from[index]!, next) : next;
  };
  return { start: place(start), end: place(end) };
}

/** A scalar as it stands in the document. */
interface Scalar {
  /** Without quotes or header. */
  readonly raw: string;
  /** Of `raw`, in the document. */
  readonly start: number;
  /** With quotes. */
  readonly whole: Span;
  readonly decoded: Decoded;
  readonly style: YamlStyle;
}

/** Words for words inside a line: no style but the plain one can take that amiss. */
const isHarmless = (raw: string, { start, end, text }: DocumentEdit): boolean =>
  /^\S(?:.*\S)?$/.test(text) && !raw.slice(start, end).includes('\n');

/** Puts edits into a scalar, and makes sure that it then says what they mean. */
function settle(
  { raw, start, whole, decoded, style }: Scalar,
  edits: readonly DocumentEdit[],
): readonly DocumentEdit[] {
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  if (style.name !== 'plain' && own.every((edit) => isHarmless(raw, edit))) return edits;
  let written = '';
  let wanted = '';
  let lastRaw = 0;
  let lastText = 0;
  for (const edit of own) {
    const span = spanInText(decoded, edit);
    written += raw.slice(lastRaw, edit.start) + edit.text;
    wanted += decoded.text.slice(lastText, span.start) + style.decodePart(edit.text);
    lastRaw = edit.end;
    lastText = span.end;
  }
  written += raw.slice(lastRaw);
  wanted += decoded.text.slice(lastText);
  if (style.decode(written, wanted).text === wanted && style.isValid(written)) return edits;
  const rewritten = style.rewrite(written, wanted);
  return rewritten === undefined ? [] : [{ ...whole, text: rewritten }];
}

/** What a line that goes on with the scalar must be indented by: more than what it belongs to. */
const indentAt = (text: string, offset: number): string => {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return ' '.repeat(/^[ -]*/.exec(line)![0].length + 2);
};

/** Of something that reads otherwise than the parser said: one piece that nothing replaces. */
const unclear = (value: string, raw: string): Decoded => ({
  text: value,
  pieces: { at: [0], from: [0], to: [raw.length], kind: [Piece.torn] },
});

/**
 * @param outer the layer whose text is YAML
 * @param value what the parser says the scalar is
 * @returns the scalar's value as a layer
 */
export function readYamlScalar(
  outer: Layer,
  token: ScalarToken,
  value: string,
  inFlow: boolean,
): Layer {
  const { text } = outer;
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const isBlock = token.type === 'block-scalar';
  const header = isBlock
    ? token.props.map((part) => ('source' in part ? part.source : '')).join('')
    : '';
  const isQuoted = token.type.endsWith('-quoted-scalar');
  const quotes = isQuoted ? 1 : 0;
  const start = token.offset + header.length + quotes;
  const closed = isQuoted && token.source.length > 1 && token.source.endsWith(token.source[0]!);
  const raw = token.source.slice(quotes, closed ? -1 : undefined);
  const style = isBlock
    ? blockStyle(header, raw, { eol, outer: token.indent })
    : flowStyle(token, { eol, indent: indentAt(text, token.offset), inFlow });
  const read = style.decode(raw, value);
  const decoded = read.text === value ? read : unclear(value, raw);

  const origin = outer.map.toSource({ start: 0, end: 0 }).start;
  const whole = { start: origin + token.offset, end: origin + token.offset + token.source.length };
  const scalar = { raw, start: origin + start, whole, decoded, style };
  const { pieces } = decoded;
  const placed = {
    ...pieces,
    from: pieces.from.map((offset) => offset + start),
    to: pieces.to.map((offset) => offset + start),
  };
  return {
    ...nestLayer(outer, decoded.text, placed, style.encode),
    settle: (edits) => settle(scalar, edits),
  };
}
