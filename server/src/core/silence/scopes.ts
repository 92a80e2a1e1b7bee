/** Which comment silences which finding. */
import type { Finding, Format, Span } from '../types.ts';
import { directivePrefix, type Directive, type RuleName } from './directives.ts';
import { lineAt } from './removals.ts';

/** What one comment turns off: one rule, or all where it names none. */
interface Silencer {
  readonly directive: Directive;
  readonly rule: RuleName | undefined;
}

export interface Silenced {
  /** By finding: the comment that silences it. */
  readonly by: ReadonlyMap<Finding, Directive>;
  /** Comments that did nothing, each with those of its rules that did nothing. */
  readonly unused: ReadonlyMap<Directive, readonly RuleName[]>;
}

/** Applies comments to findings. @param findings sorted by place */
export function silencedBy(
  text: string,
  format: Format,
  directives: readonly Directive[],
  findings: readonly Finding[],
): Silenced {
  const by = new Map<Finding, Directive>();
  const used = new Set<RuleName | Directive>();
  const lines = directives.flatMap((directive) => lineSilencers(text, format, directive));
  const blocks = blockSilencers(directives.filter(isBlock), used);
  for (const finding of findings) {
    const line = lines.find(
      ({ span, silencer: { rule } }) =>
        span.start < Math.max(finding.span.end, finding.span.start + 1) &&
        finding.span.start < span.end &&
        (rule === undefined || rule.id === finding.ruleId),
    );
    // Both are asked, since a block has to know how far the text has come.
    const block = blocks(finding);
    const silencer = line?.silencer ?? block;
    if (!silencer) continue;
    by.set(finding, silencer.directive);
    used.add(silencer.rule ?? silencer.directive);
  }
  blocks(undefined);
  const unused = new Map(
    directives.flatMap((directive) => {
      const idle = directive.rules.filter((rule) => !used.has(rule));
      const isIdle = directive.rules.length > 0 ? idle.length > 0 : !used.has(directive);
      return isIdle ? [[directive, idle] as const] : [];
    }),
  );
  return { by, unused };
}

const isBlock = ({ type }: Directive): boolean =>
  type === 'reply-tone-disable' || type === 'reply-tone-enable';

const silencersOf = (directive: Directive): readonly Silencer[] =>
  directive.rules.length === 0
    ? [{ directive, rule: undefined }]
    : directive.rules.map((rule) => ({ directive, rule }));

function lineSilencers(
  text: string,
  format: Format,
  directive: Directive,
): readonly { readonly span: Span; readonly silencer: Silencer }[] {
  if (isBlock(directive)) return [];
  const span = linesOf(text, format, directive);
  return silencersOf(directive).map((silencer) => ({ span, silencer }));
}

/** The lines that a comment is about. */
function linesOf(text: string, format: Format, { type, comment }: Directive): Span {
  const own = { start: lineAt(text, comment.start).start, end: lineAt(text, comment.end - 1).end };
  const wanted = type === 'reply-tone-disable-line' ? own : lineBelow(text, own.end);
  return format === 'yaml' ? withInnerLines(text, wanted) : wanted;
}

/** The next line that says something: blank ones and further comments of this kind are passed over. */
function lineBelow(text: string, from: number): Span {
  let line = lineAt(text, from);
  while (line.end < text.length && isPassedOver(text.slice(line.start, line.end)))
    line = lineAt(text, line.end);
  return line;
}

function isPassedOver(line: string): boolean {
  const said = line.trim();
  if (said === '') return true;
  return /^(?:<!--|#)/.test(said) && said.includes(directivePrefix) && /^#|-->$/.test(said);
}

/** In YAML no comment fits into a block of text: its key's line stands for the lines indented below. */
function withInnerLines(text: string, span: Span): Span {
  const indentOf = (line: string): number => /^[ \t]*/.exec(line)![0].length;
  const indent = indentOf(text.slice(span.start, span.end));
  let { end } = span;
  while (end < text.length) {
    const line = lineAt(text, end);
    const content = text.slice(line.start, line.end);
    if (content.trim() !== '' && indentOf(content) <= indent) break;
    end = line.end;
  }
  return { start: span.start, end };
}

/**
 * Goes through the text once: told of each finding in order, it says what is turned off there;
 * told of none, it reads the remaining comments.
 */
function blockSilencers(
  directives: readonly Directive[],
  used: Set<RuleName | Directive>,
): (finding: Finding | undefined) => Silencer | undefined {
  let all: Silencer | undefined;
  /** By rule; undefined where it was turned on again while all others stay off. */
  const single = new Map<string, Silencer | undefined>();
  let next = 0;

  const enable = (directive: Directive): void => {
    if (directive.rules.length === 0) {
      if (all ?? single.size > 0) used.add(directive);
      all = undefined;
      single.clear();
    }
    for (const rule of directive.rules) {
      const off = single.has(rule.id) ? single.get(rule.id) : all;
      if (off) used.add(rule);
      if (all) single.set(rule.id, undefined);
      else single.delete(rule.id);
    }
  };
  const disable = (directive: Directive): void => {
    for (const silencer of silencersOf(directive)) {
      if (silencer.rule) single.set(silencer.rule.id, silencer);
      else {
        all = silencer;
        single.clear();
      }
    }
  };
  return (finding) => {
    const reached = finding?.span.start ?? Infinity;
    for (; next < directives.length && directives[next]!.comment.end <= reached; next += 1) {
      const directive = directives[next]!;
      if (directive.type === 'reply-tone-enable') enable(directive);
      else disable(directive);
    }
    if (!finding) return undefined;
    return single.has(finding.ruleId) ? single.get(finding.ruleId) : all;
  };
}
