/** Silencing: what people have looked at and want as it is, by a comment or by an ignore file. */
import { mappingOf } from '../config/glob.ts';
import { libraryRule } from '../library/inconsistencies.ts';
import type { Format, Linter, LintResult, Problem, Settings, SourceDocument } from '../types.ts';
import { commentsOf } from './comments.ts';
import { mayHoldDirectives, needless, readDirectives } from './directives.ts';
import { matchEntries } from './entries.ts';
import { strayComments } from './strayComments.ts';
import { silencedBy } from './scopes.ts';

/**
 * A linter whose findings are those that nobody has silenced.
 * @param rules ids of the linter's own rules; those of packs are in the settings
 */
export function withSilencing(linter: Linter, rules: readonly string[]): Linter {
  return {
    ...linter,
    lint: (document, settings) =>
      silence(linter.lint(document, settings), { document, settings, rules }),
  };
}

export interface Silencing {
  readonly document: SourceDocument;
  readonly settings: Settings;
  readonly rules: readonly string[];
}

/**
 * Takes out what comments and the ignore file silence; adds what is wrong with the comments.
 * @returns the result itself where there is nothing that silences
 */
export function silence(result: LintResult, silencing: Silencing): LintResult {
  const commented = byComments(result, silencing);
  const { accepted = [] } = silencing.document;
  if (accepted.length === 0) return commented;
  const { kept, silenced } = matchEntries(commented.findings, accepted);
  if (silenced.length === 0) return commented;
  return { ...commented, findings: kept, silenced: [...(commented.silenced ?? []), ...silenced] };
}

function byComments(result: LintResult, silencing: Silencing): LintResult {
  if (!mayHoldDirectives(silencing.document.text)) return result;
  try {
    return withComments(result, silencing);
  } catch {
    // Nested too deeply to be read: whoever read the text has said so already.
    return result;
  }
}

function withComments(result: LintResult, { document, settings, rules }: Silencing): LintResult {
  const { text } = document;
  const format = formatOfFile(document, settings);
  const comments = commentsOf(text, format);
  const known = new Set([...rules, ...settings.rules.keys()]);
  const { directives, problems } = readDirectives(text, comments, known);
  const { by, unused } = silencedBy(text, format, directives, result.findings);
  const silenced = [...by].map(([finding, { reason }]) => ({
    ...{ finding, ...(reason !== undefined && { reason }) },
  }));
  // Of a text that was not read as a whole, nobody knows what would have been found.
  const isJudged =
    result.replies.length > 0 && !result.problems.some(({ level }) => level === 'error');
  // What its replies and those of other files don't agree on, no text knows by itself.
  const mayTell = (id: string): boolean =>
    id !== libraryRule && settings.rules.get(id)?.level !== 'off';
  const idle = [...unused].flatMap(([directive, rules]): Problem[] => {
    const told = rules.filter(({ id }) => known.has(id) && mayTell(id));
    const tells = rules.length === 0 || told.length > 0;
    return isJudged && tells ? needless(text, directive, told) : [];
  });
  return {
    ...result,
    findings: result.findings.filter((finding) => !by.has(finding)),
    problems: [...result.problems, ...problems, ...idle, ...strayComments(text, format, comments)],
    ...(silenced.length > 0 && { silenced }),
  };
}

/** What the file as a whole is written in; a mapping of data says what is inside the data. */
export function formatOfFile(
  { format, name }: Pick<SourceDocument, 'format' | 'name'>,
  { files }: Settings,
): Format {
  const isProse = format === 'text' || format === 'markdown' || format === 'html';
  return (isProse ? mappingOf(files, name)?.format : undefined) ?? format;
}
