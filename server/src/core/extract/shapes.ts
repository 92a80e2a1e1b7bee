import type { Format, Kind } from '../types.ts';

/** A field of a record that holds text for customers. */
export interface ShapeField {
  /** From the record. */
  readonly path: string;
  readonly format: Format;
  /** The same text once more, without markup: read only where none of these fields is present. */
  readonly twinOf?: readonly string[];
  /** A subject line. */
  readonly subject?: boolean;
}

/** A reason to leave a record out. */
export interface ShapeSkip {
  /** From the record. */
  readonly path: string;
  readonly is: readonly (string | boolean)[];
  /** Behind the record's title: "… isn't read: " and this. */
  readonly because: string;
}

/** An export that is known by its look. */
export interface Shape {
  /** What it is, for people. */
  readonly name: string;
  readonly kind: Kind;
  /** Where records may be, from the root. */
  readonly records: readonly string[];
  /** All of these lead to something in each record. */
  readonly has: readonly string[];
  readonly id: string;
  /** The first that is there. */
  readonly title: readonly string[];
  readonly fields: readonly ShapeField[];
  readonly skips: readonly ShapeSkip[];
}

const HTML_COMMENT = [
  'actions[field=comment_value_html].value',
  'actions[field=comment_value_html].value[-1]',
];

/** The first that fits is taken. */
export const shapes: readonly Shape[] = [
  {
    name: 'Zendesk macros',
    kind: 'reply',
    records: ['macros[*]', 'macro', '[*]', ''],
    has: ['actions[0].field'],
    id: 'id',
    title: ['title', 'raw_title'],
    fields: [
      { path: 'actions[field=subject].value', format: 'text', subject: true },
      ...HTML_COMMENT.map((path) => ({ path, format: 'html' as const })),
      { path: 'actions[field=comment_value].value', format: 'text', twinOf: HTML_COMMENT },
      // [channel, text]
      { path: 'actions[field=comment_value].value[-1]', format: 'text', twinOf: HTML_COMMENT },
    ],
    skips: [
      { path: 'active', is: [false, 'false'], because: 'it is switched off' },
      {
        path: 'actions[field=comment_mode_is_public].value',
        is: [false, 'false'],
        because: 'its comment is an internal note',
      },
    ],
  },
];
