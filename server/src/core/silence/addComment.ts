/** Writing the comment that silences a finding, where its file has comments that reach nobody. */
import { applyEdits } from '../fix/applyFixes.ts';
import type { DocumentEdit, Finding, Format } from '../types.ts';
import { commentsOf } from './comments.ts';
import { readDirectives, type Directive } from './directives.ts';
import { lineAt } from './removals.ts';
import { silencedBy } from './scopes.ts';

/**
 * The edit that silences a finding by a comment on its line, else above it.
 * @param format of the file as a whole
 * @returns undefined where no comment can do that: in other formats, and inside code
 */
export function silencingEdit(
  text: string,
  format: Format,
  finding: Finding,
): DocumentEdit | undefined {
  if (format !== 'markdown' && format !== 'html' && format !== 'yaml') return undefined;
  const candidates = [
    ...moreRules(text, format, finding),
    ...onItsLine(text, format, finding),
    ...above(text, format, finding),
  ];
  return candidates.find((edit) => isSilencing(text, format, finding, edit));
}

const commentOf = (format: Format, words: string): string =>
  format === 'yaml' ? `# ${words}` : `<!-- ${words} -->`;

function directivesOf(text: string, format: Format): readonly Directive[] {
  return readDirectives(text, commentsOf(text, format), new Set()).directives;
}

/** One more rule in the comment that stands there already. */
function moreRules(text: string, format: Format, { span, ruleId }: Finding): DocumentEdit[] {
  const line = lineAt(text, span.start);
  return directivesOf(text, format).flatMap(({ type, comment, rules }) => {
    const last = rules.at(-1);
    const isHere = line.start <= comment.start && comment.end <= line.end;
    if (type !== 'reply-tone-disable-line' || !isHere || !last) return [];
    return [{ start: last.end, end: last.end, text: `, ${ruleId}` }];
  });
}

/** Before the spaces or the backslash that make a hard break of the line's end. */
function onItsLine(text: string, format: Format, { span, ruleId }: Finding): DocumentEdit[] {
  const { start, end } = lineAt(text, span.start);
  const line = text.slice(start, end);
  const said = line.replace(format === 'markdown' ? /(?:\\?\r?\n|\s)+$/ : /\s+$/, '');
  const at = start + said.length;
  return [
    { start: at, end: at, text: ` ${commentOf(format, `reply-tone-disable-line ${ruleId}`)}` },
  ];
}

/** Lines above which the comment may go: the finding's own, in YAML also those it is indented below. */
function above(text: string, format: Format, { span, ruleId }: Finding): DocumentEdit[] {
  const words = commentOf(format, `reply-tone-disable-next-line ${ruleId}`);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: DocumentEdit[] = [];
  let indent = Infinity;
  for (let line = lineAt(text, span.start); ; line = lineAt(text, line.start - 1)) {
    const content = text.slice(line.start, line.end);
    const lead = /^[ \t]*/.exec(content)![0];
    if (content.trim() !== '' && lead.length < indent) {
      indent = lead.length;
      edits.push({ start: line.start, end: line.start, text: lead + words + eol });
    }
    if (line.start === 0 || format !== 'yaml' || indent === 0) return edits;
  }
}

/** Whether the comment would be one, and would silence the finding. */
function isSilencing(text: string, format: Format, finding: Finding, edit: DocumentEdit): boolean {
  const after = applyEdits(text, [edit]);
  const shift = edit.start <= finding.span.start ? edit.text.length : 0;
  const { start, end } = finding.span;
  const moved: Finding = { ...finding, span: { start: start + shift, end: end + shift } };
  const { by } = silencedBy(after, format, directivesOf(after, format), [moved]);
  return by.size > 0;
}
