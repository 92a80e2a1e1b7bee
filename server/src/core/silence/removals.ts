/** Taking comments out so that nothing of them is left: no empty line, no double space. */
import type { DocumentEdit, Span } from '../types.ts';

/** The line that an offset stands on: its start, and the start of the line below. */
export function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  return { start, end: feed < 0 ? text.length : feed + 1 };
}

/** The edit that takes a comment out: its lines if it stands alone on them, else only itself. */
export function withoutComment(text: string, { start, end }: Span): DocumentEdit {
  const first = lineAt(text, start);
  const last = lineAt(text, end - 1);
  const before = text.slice(first.start, start);
  const after = text.slice(end, last.end);
  if (before.trim() === '' && after.trim() === '')
    return { start: first.start, end: last.end, text: '' };
  const spaces = /[ \t]*$/.exec(before)![0].length;
  // One space stays between the words on both sides; at the end of a line none does.
  const lead = /^\S/.test(after) || before.trim() === '' ? 0 : spaces;
  const trail = before.trim() === '' ? /^[ \t]*/.exec(after)![0].length : 0;
  return { start: start - lead, end: end + trail, text: '' };
}
