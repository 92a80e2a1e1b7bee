import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Fix,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from 'sarif';
import type { RuleMeta, Severity } from '../../../../rules/api.ts';
import type { Place, Replacement, ReportedFinding, ReportedProblem } from '../report.ts';
import type { ReportContext } from './context.ts';

/** Files are named from the folder that holds them all, whatever that is called where it is read. */
const root = 'SRCROOT';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning. */
export function sarif(context: ReportContext): string {
  const { report, rules, version, nameOf } = context;
  const numbers = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprint = createFingerprints();
  const results = report.files.flatMap((file) => {
    const name = nameOf(file.path);
    return file.findings.map((finding): Result => ({
      ...resultOf(finding, name, nameOf),
      ruleIndex: numbers.get(finding.ruleId) ?? -1,
      partialFingerprints: { 'replyToneSentence/v1': fingerprint(finding, name) },
    }));
  });
  const notifications = report.files.flatMap((file) =>
    file.problems.map((problem) => notificationOf(problem, nameOf(file.path))),
  );
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Reply Tone',
            version,
            semanticVersion: version,
            rules: rules.map((meta) => descriptorOf(meta, context)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [root]: { description: { text: 'The folder that Reply Tone was started in.' } },
        },
        artifacts: report.files.map(({ path }) => ({ location: artifactOf(nameOf(path)) })),
        invocations: [
          {
            executionSuccessful: !notifications.some(({ level }) => level === 'error'),
            toolExecutionNotifications: notifications,
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function descriptorOf(
  { id, summary, why, severity, status }: RuleMeta,
  { page }: ReportContext,
): ReportingDescriptor {
  const text = page(id);
  const configuration: ReportingConfiguration = {
    level: levels[severity],
    enabled: status !== 'trial',
  };
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary}\n\n${why}`, ...(text !== undefined && { markdown: text }) },
    defaultConfiguration: configuration,
    properties: { tags: ['tone', 'writing'] },
  };
}

function resultOf(finding: ReportedFinding, name: string, nameOf: ReportContext['nameOf']): Result {
  const { ruleId, level, message, reply, fix, suggestions, related } = finding;
  const logical = reply.title ?? reply.id;
  const location: Location = {
    physicalLocation: placed(name, finding),
    ...(logical !== undefined && {
      logicalLocations: [
        { name: logical, kind: reply.kind, fullyQualifiedName: `${name}#${logical}` },
      ],
    }),
  };
  const fixes = [...(fix ? [fix] : []), ...suggestions].map((each) => fixOf(each, name));
  return {
    ruleId,
    level: levels[level],
    message: { text: message },
    locations: [location],
    ...(related && {
      relatedLocations: related.map((each, id) => ({
        id,
        message: { text: each.sentence },
        physicalLocation: placed(nameOf(each.path), each),
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
    ...(reply.usage !== undefined && { properties: { usage: reply.usage } }),
  };
}

function placed(name: string, place: Place): PhysicalLocation {
  return { artifactLocation: artifactOf(name), region: regionOf(place) };
}

function regionOf({ line, column, endLine, endColumn }: Place): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf({ title, place, text }: Replacement, name: string): Fix {
  const replacements = [{ deletedRegion: regionOf(place), insertedContent: { text } }];
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifactOf(name), replacements }],
  };
}

function artifactOf(name: string): PhysicalLocation['artifactLocation'] & object {
  if (isAbsolute(name)) return { uri: pathToFileURL(name).href };
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

function notificationOf({ level, message, place }: ReportedProblem, name: string): Notification {
  const region = place && { startLine: place.line, startColumn: place.column };
  return {
    level: level === 'error' ? 'error' : 'note',
    message: { text: message },
    locations: [
      { physicalLocation: { artifactLocation: artifactOf(name), ...(region && { region }) } },
    ],
  };
}

/**
 * What a finding is known by from one run to the next: file, rule, words and sentence, not its
 * place nor the id of its reply. So it stays the same finding in an export that is written anew in
 * another order. The same sentence again in the same file is told apart by its number.
 */
function createFingerprints(): (finding: ReportedFinding, name: string) => string {
  const seen = new Map<string, number>();
  return ({ ruleId, words, sentence }, name) => {
    const key = [name, ruleId, words, sentence].join('\0');
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return createHash('sha256').update(`${key}\0${number}`).digest('hex').slice(0, 32);
  };
}
