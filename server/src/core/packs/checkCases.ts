import { applyEdits } from '../fix/applyFixes.ts';
import type {
  DocumentEdit,
  Finding,
  Format,
  Kind,
  Linter,
  RuleLevel,
  RuleSetting,
  Settings,
} from '../types.ts';
import { drawMarks, readMarks } from './marks.ts';
import type { CaseSettings, RuleCase } from './types.ts';

/** Settings of a new project, but for what a case sets. */
export function caseSettings(
  given: CaseSettings = {},
  rules: ReadonlyMap<string, RuleSetting> = new Map(),
): Settings {
  return {
    rules,
    glossary: new Map(Object.entries(given.glossary ?? {})),
    accept: new Set(given.accept ?? []),
    replace: new Map(Object.entries(given.replace ?? {})),
    audience: given.audience ?? 'general',
    files: [],
  };
}

/** What a case needs besides the text. */
export interface CaseLint {
  readonly kind?: Kind;
  readonly format?: Format;
  readonly settings?: CaseSettings;
}

/** Lints a text of a case, as plain text unless the case says otherwise. */
export type LintCase = (text: string, line: CaseLint) => readonly Finding[];

/** A case that did not come out as it says: two texts for a reader to compare. */
export interface CaseFailure {
  /** What differs. */
  readonly what: 'found' | 'message' | 'fixed' | 'found again';
  readonly expected: string;
  readonly actual: string;
}

/**
 * Runs one case of a rule: exactly the marked words are found, with that message; after the first
 * fix of each finding the text reads as the case says, and the rule finds nothing more in it.
 * @param messages the rule's messages by id
 * @returns the first thing that differs, or undefined
 */
export function checkCase(
  id: string,
  line: RuleCase,
  messages: Readonly<Record<string, string>>,
  lint: LintCase,
): CaseFailure | undefined {
  const wanted = line.bad ?? line.good ?? '';
  const { text } = readMarks(wanted);
  const of = (source: string): readonly Finding[] =>
    lint(source, line).filter(({ ruleId }) => ruleId === id);
  const findings = of(text);
  const spans = (found: readonly Finding[]) => found.map(({ span }) => span);
  const drawn = drawMarks(text, spans(findings));
  if (drawn !== wanted) return { what: 'found', expected: wanted, actual: drawn };
  if (line.message !== undefined) {
    const template = messages[line.message] ?? '';
    const other = findings.find(({ message }) => !says(message, template));
    if (other) return { what: 'message', expected: template, actual: other.message };
  }
  if (line.fixed === undefined) return undefined;
  const fixed = applyEdits(text, findings.flatMap(firstEdits));
  if (fixed !== line.fixed) return { what: 'fixed', expected: line.fixed, actual: fixed };
  const again = of(fixed);
  return again.length === 0
    ? undefined
    : { what: 'found again', expected: fixed, actual: drawMarks(fixed, spans(again)) };
}

const firstEdits = (finding: Finding): readonly DocumentEdit[] =>
  (finding.fix ?? finding.suggestions[0])?.edits ?? [];

/** Whether a message was made from a template with `{placeholders}`. */
function says(message: string, template: string): boolean {
  const parts = template
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(message);
}

/** Lints with one rule of a pack alone, whatever its usual level is. */
export function lintWithRule(
  linter: Linter,
  id: string,
  around: { readonly ids: readonly string[]; readonly packs: NonNullable<Settings['packs']> },
): LintCase {
  const setting = (level: RuleLevel): RuleSetting => ({ level, options: {} });
  const rules = new Map(around.ids.map((each) => [each, setting('off')]));
  rules.set(id, setting('warning'));
  return (text, { kind, format = 'text', settings }) => {
    const document = { text, format, name: '', ...(kind && { kind }) };
    return linter.lint(document, { ...caseSettings(settings, rules), packs: around.packs })
      .findings;
  };
}
