import type { FileMapping, Format } from '../../../../server/src/core/types.ts';
import { csvCarriers } from './wrappings/csv.ts';
import { jsonCarriers } from './wrappings/json.ts';
import { mailCarriers } from './wrappings/mail.ts';
import { proses } from './wrappings/prose.ts';
import { markup, type Carrier, type Choices, type Prose, type Written } from './wrappings/types.ts';
import { xmlCarriers } from './wrappings/xml.ts';
import { yamlCarriers } from './wrappings/yaml.ts';

export { anyProse, plainProse } from './wrappings/prose.ts';
export type { Choices } from './wrappings/types.ts';

/** Paragraphs of prose, written in some format: the source, and where each character stands in it. */
export interface Wrapped {
  readonly format: Format;
  readonly mapping: FileMapping | undefined;
  readonly source: string;
  readonly paragraphs: readonly string[];
  /** For each paragraph, for each character of it: its raw form's start and end. */
  readonly places: readonly (readonly (readonly [start: number, end: number])[])[];
}

/** A way to write prose, in a file of its own or in something else. */
export interface Wrapping {
  readonly name: string;
  readonly prose: Prose;
  readonly carrier?: Carrier;
}

const carriers: Readonly<Record<string, Carrier>> = {
  ...jsonCarriers,
  ...csvCarriers,
  ...yamlCarriers,
  ...xmlCarriers,
  ...mailCarriers,
};

/** Every way to write prose: by itself, and in everything that can hold it. */
export const wrappings: readonly Wrapping[] = Object.entries(proses).flatMap(([name, prose]) => [
  { name, prose },
  ...Object.entries(carriers)
    .filter(([, { fits }]) => fits?.(prose) ?? true)
    .map(([outer, carrier]): Wrapping => ({ name: `${name} in ${outer}`, prose, carrier })),
]);

/** Writes paragraphs in one of the wrappings, in one of the many ways that each allows. */
export function wrap(
  { prose, carrier }: Wrapping,
  paragraphs: readonly string[],
  choices: Choices,
): Wrapped {
  const written = paragraphs.flatMap((paragraph, i): readonly Written[] => [
    ...(i > 0 ? [markup(prose.between)] : []),
    ...prose.write(paragraph, choices),
  ]);
  const whole = [markup(prose.before), ...written, markup(prose.after)];
  let source = '';
  const flat: [number, number][] = [];
  for (const { character, raw } of carrier?.carry(whole, prose, choices) ?? whole) {
    const start = source.length;
    source += raw;
    if (character !== undefined) flat.push([start, source.length]);
  }
  let from = 0;
  const places = paragraphs.map(({ length }) => flat.slice(from, (from += length)));
  const format = carrier?.format ?? prose.format;
  return { format, mapping: carrier?.mapping?.(prose), source, paragraphs, places };
}
