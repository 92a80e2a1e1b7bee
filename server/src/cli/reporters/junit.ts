import { bySeverity } from '../../core/review/score.ts';
import type { FileReport, ReportedFinding, ReportedProblem, ReportedReply } from '../report.ts';
import type { ReportContext } from './context.ts';
import { counted } from './text.ts';

/**
 * A test suite a file, a test case a reply, for build servers. Errors and warnings are failures;
 * milder findings are in the output of a case that passes. A file that can't be read is an error.
 */
export function junit({ report, nameOf }: ReportContext): string {
  const suites = report.files.map((file) => suiteOf(file, nameOf(file.path)));
  const total = (count: (suite: Suite) => number): number =>
    suites.reduce((sum, suite) => sum + count(suite), 0);
  const attributes = attributesOf({
    name: 'reply-tone',
    tests: total(({ tests }) => tests),
    failures: total(({ failures }) => failures),
    errors: total(({ errors }) => errors),
  });
  const body = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes}>\n${body}</testsuites>\n`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

function suiteOf({ findings, problems, read }: FileReport, name: string): Suite {
  const found = new Map<number, ReportedFinding[]>();
  for (const finding of findings) {
    const own = found.get(finding.reply.index);
    if (own) own.push(finding);
    else found.set(finding.reply.index, [finding]);
  }
  const errors = problems.filter(({ level }) => level === 'error');
  const notes = problems.filter(({ level }) => level !== 'error');
  const cases = read.map((reply) => caseOf(reply, found.get(reply.place.index) ?? [], name));
  const counts = {
    tests: cases.length + errors.length,
    failures: cases.filter(({ failed }) => failed).length,
    errors: errors.length,
  };
  const xml = [
    `  <testsuite${attributesOf({ name, ...counts })}>\n`,
    ...errors.map((problem) => errorCase(problem, name)),
    ...cases.map((each) => each.xml),
    notes.length > 0 ? element('system-out', notes.map(problemLine).join('\n'), '    ') : '',
    '  </testsuite>\n',
  ];
  return { ...counts, xml: xml.join('') };
}

function caseOf(
  { place: { id, title, index, kind }, line }: ReportedReply,
  findings: readonly ReportedFinding[],
  file: string,
): { readonly xml: string; readonly failed: boolean } {
  const name = title ?? id ?? `${kind} ${index + 1}`;
  const start = `    <testcase${attributesOf({ name, classname: file, file, line })}`;
  if (findings.length === 0) return { xml: `${start}/>\n`, failed: false };
  const worst = findings.map(({ level }) => level).sort(bySeverity)[0]!;
  const failed = worst === 'error' || worst === 'warning';
  const text = findings.map(findingLines).join('\n');
  const message = counted(findings.length, 'finding');
  const inner = failed
    ? element('failure', text, '      ', { message, type: worst })
    : element('system-out', text, '      ');
  return { xml: `${start}>\n${inner}    </testcase>\n`, failed };
}

function findingLines({ line, column, level, ruleId, message, sentence }: ReportedFinding): string {
  return `${line}:${column} ${level} ${ruleId}: ${message}\n  ${sentence}`;
}

function errorCase(problem: ReportedProblem, file: string): string {
  const start = `    <testcase${attributesOf({ name: 'can be read', classname: file, file })}>`;
  const inner = element('error', problemLine(problem), '      ', {
    message: problem.message,
    type: 'problem',
  });
  return `${start}\n${inner}    </testcase>\n`;
}

function problemLine({ place, message }: ReportedProblem): string {
  return place ? `${place.line}:${place.column} ${message}` : message;
}

function element(
  name: string,
  text: string,
  indent: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return `${indent}<${name}${attributesOf(attributes)}>${escaped(text)}</${name}>\n`;
}

function attributesOf(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      // A parser would read a line break in an attribute as a space.
      const text = escaped(String(value)).replace(
        /[\t\n\r]/g,
        (each) => `&#${each.charCodeAt(0)};`,
      );
      return ` ${name}="${text}"`;
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML 1.0 has no place for control characters, lone surrogates and non-characters. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"]/g, (each) => entities[each]!);
}
