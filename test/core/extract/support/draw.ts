import type { Segment, SourceDocument } from '../../../../server/src/core/types.ts';
import { extract, OPAQUE } from '../../../../server/src/core/extract/index.ts';

/** Draws a segment: opaque stretches as `<type=source>`, other marks as `<type>words</type>`. */
function drawSegment({ text, marks, map, role }: Segment, source: string): string {
  const at = (offset: number): string => {
    const closing = marks.filter(({ start, end }) => end === offset && !isOpaque(text, start, end));
    const opening = marks.filter(
      ({ start, end }) => start === offset && !isOpaque(text, start, end),
    );
    return [
      ...closing.toReversed().map(({ type }) => `</${type}>`),
      ...opening.map(({ type }) => `<${type}>`),
    ].join('');
  };
  const draw = (character: string, offset: number): string => {
    if (character !== OPAQUE) return at(offset) + character;
    const span = map.toSource({ start: offset, end: offset + 1 });
    const types = marks
      .filter(({ start, end }) => start === offset && isOpaque(text, start, end))
      .map(({ type }) => type);
    return `${at(offset)}<${types.join('+')}=${source.slice(span.start, span.end)}>`;
  };
  const drawn = text.split('').map(draw).join('') + at(text.length);
  return `${role}: ${drawn}`;
}

const isOpaque = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) === OPAQUE;

/** Draws what a document is read as: a line for each unit, each segment, each problem. */
export function draw(document: Pick<SourceDocument, 'text' | 'format'>): readonly string[] {
  const { units, problems } = extract({ name: '', ...document });
  return [
    ...units.flatMap((unit) => [
      `== ${[unit.kind, unit.title].filter(Boolean).join(' ')}`,
      ...unit.segments.map((segment) => drawSegment(segment, document.text)),
    ]),
    ...problems.map(({ level, message }) => `!! ${level}: ${message}`),
  ];
}

/** Like {@link draw}, of a text that is one reply: its segments only. */
export const drawReply = (document: Pick<SourceDocument, 'text' | 'format'>): readonly string[] => {
  const [first, ...rest] = draw({ ...document });
  return first?.startsWith('== reply') ? rest : [first ?? '', ...rest];
};
