import type { Fix, Mark, Reply, Sentence } from '../api.ts';
import type { Placeholder } from '../shared/placeholders.ts';

/** A placeholder where it stands. */
export interface Place {
  readonly mark: Mark;
  /** As written. */
  readonly source: string;
  /** What it is made of; undefined for forms without braces (`$name`). */
  readonly read: Placeholder | undefined;
  readonly sentence: Sentence;
  /** The sentence on both sides of it. */
  readonly before: string;
  readonly after: string;
  readonly reply: Reply;
}

export type MessageId =
  | 'unclosed'
  | 'noEnd'
  | 'noStart'
  | 'noTag'
  | 'field'
  | 'other'
  | 'fallback'
  | 'blank'
  | 'name'
  | 'note';

export interface Fault {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly fixes: readonly Fix[];
}

/** A fix that writes the placeholder anew. */
export const rewrite = ({ mark }: Place, title: string, text: string, safe = false): Fix => ({
  title,
  edits: [{ start: mark.start, end: mark.end, text }],
  safe,
});

/** A fix that takes the placeholder out, with the space on one side of it. */
export function takeOut({ mark, before, after }: Place, title: string): Fix {
  const closes = /^\s*(?:$|[.,;:!?])/.test(after);
  const start = closes && before.endsWith(' ') ? mark.start - 1 : mark.start;
  const end =
    !closes &&
    before.trimEnd() === before.trim() &&
    after.startsWith(' ') &&
    (before === '' || before.endsWith(' '))
      ? mark.end + 1
      : mark.end;
  return { title, edits: [{ start, end, text: '' }], safe: false };
}
