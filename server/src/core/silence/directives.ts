/** What comments say to Reply Tone: `reply-tone-disable-line jargon -- our own word for it`. */
import { closest } from '../config/suggest.ts';
import type { Problem, Span } from '../types.ts';
import type { Comment } from './comments.ts';
import { withoutComment } from './removals.ts';

export const directiveTypes = [
  'reply-tone-disable',
  'reply-tone-enable',
  'reply-tone-disable-line',
  'reply-tone-disable-next-line',
] as const;
export type DirectiveType = (typeof directiveTypes)[number];

/** Every silencing comment holds this. */
export const directivePrefix = 'reply-tone-';

/** Whether a text needs a closer look; the mark is rarer than the letter that the prefix begins with. */
export const mayHoldDirectives = (text: string): boolean =>
  text.includes('-tone-') && text.includes(directivePrefix);

export interface RuleName extends Span {
  readonly id: string;
}

export interface Directive {
  readonly type: DirectiveType;
  readonly comment: Comment;
  /** None for all rules. */
  readonly rules: readonly RuleName[];
  readonly reason?: string;
}

const COMMAND = /^\s*(reply-tone-[\w-]+):?(?=\s|$)/;
const REASON = /(?:^|\s)--(?:\s|$)/;

/**
 * Reads what comments say.
 * @param known ids of all rules; a name that is none of them is a problem
 */
export function readDirectives(
  text: string,
  comments: readonly Comment[],
  known: ReadonlySet<string>,
): { readonly directives: readonly Directive[]; readonly problems: readonly Problem[] } {
  const directives: Directive[] = [];
  const problems: Problem[] = [];
  for (const comment of comments) {
    const inside = text.slice(comment.inner.start, comment.inner.end);
    const command = COMMAND.exec(inside)?.[1];
    if (command === undefined) continue;
    const type = directiveTypes.find((each) => each === command);
    if (type === undefined) {
      const problem = unknownCommand(text, command, comment);
      if (problem) problems.push(problem);
      continue;
    }
    const start = inside.indexOf(command) + command.length;
    const dashes = REASON.exec(inside.slice(start));
    const names = inside.slice(start, dashes ? start + dashes.index : undefined);
    const reason = dashes
      ? inside
          .slice(start + dashes.index + dashes[0].length)
          .trim()
          .replace(/\s+/g, ' ')
      : '';
    const from = comment.inner.start + start;
    const rules = [...names.matchAll(/[^\s,:]+/g)].map(({ 0: id, index }) => ({
      ...{ id, start: from + index, end: from + index + id.length },
    }));
    problems.push(...rules.flatMap((rule) => unknownRule(rule, known) ?? []));
    directives.push({ type, comment, rules, ...(reason !== '' && { reason }) });
  }
  return { directives, problems };
}

/** Only where it is a slip: the comment may well be about something else. */
function unknownCommand(text: string, command: string, comment: Comment): Problem | undefined {
  const short = (name: string): string => name.slice(directivePrefix.length);
  const nearest = closest(short(command), directiveTypes.map(short));
  if (nearest === undefined) return undefined;
  const meant = directivePrefix + nearest;
  const start = text.indexOf(command, comment.inner.start);
  const span = { start, end: start + command.length };
  return {
    message: `There is no comment “${command}”. Did you mean “${meant}”?`,
    level: 'warning',
    span,
    fix: { title: `Write “${meant}”`, edits: [{ ...span, text: meant }] },
  };
}

function unknownRule(
  { id, start, end }: RuleName,
  known: ReadonlySet<string>,
): Problem | undefined {
  if (known.has(id)) return undefined;
  const meant = closest(id, [...known]);
  const span = { start, end };
  if (meant === undefined)
    return {
      message: `There is no rule “${id}”, so this silences nothing.`,
      level: 'warning',
      span,
    };
  return {
    message: `There is no rule “${id}”. Did you mean “${meant}”?`,
    level: 'warning',
    span,
    fix: { title: `Write “${meant}”`, edits: [{ ...span, text: meant }] },
  };
}

/** A comment, or the part of it that names one rule, as something that may be taken out. */
export function needless(
  text: string,
  directive: Directive,
  rules: readonly RuleName[],
): Problem[] {
  const { comment, type } = directive;
  const { start, end } = comment;
  if (rules.length === directive.rules.length) {
    const edits = [withoutComment(text, comment)];
    const what =
      type === 'reply-tone-enable'
        ? 'Nothing is turned off before this comment, so it is not needed.'
        : 'This comment silences nothing, so it is not needed.';
    const fix = { title: 'Remove this comment', edits };
    return [{ message: what, level: 'note', span: { start, end }, fix }];
  }
  const all = { start: directive.rules[0]!.start, end: directive.rules.at(-1)!.end };
  return rules.map((rule) => {
    const left = directive.rules.filter((each) => each !== rule).map(({ id }) => id);
    const fix = {
      title: `Remove “${rule.id}” from this comment`,
      edits: [{ ...all, text: left.join(', ') }],
    };
    const span = { start: rule.start, end: rule.end };
    return { message: `“${rule.id}” is not needed in this comment.`, level: 'note', span, fix };
  });
}
