/** Runs drawn as data: what was found in which sentence of which reply. */
import type { ReportContext } from '../../../server/src/cli/reporters/context.ts';
import type {
  FileReport,
  Place,
  RelatedPlace,
  Replacement,
  ReportedFinding,
  ReportedProblem,
} from '../../../server/src/cli/report.ts';
import type { ReplyPlace } from '../../../server/src/core/types.ts';
import { rules } from '../support.ts';

export interface DrawnFinding {
  /** A sentence with the words in ⟦ ⟧. */
  readonly says: string;
  readonly rule?: string;
  readonly level?: ReportedFinding['level'];
  readonly message?: string;
  /** The sentence once the safe fix is made. */
  readonly fixed?: string;
  /** The sentence as a suggestion would have it. */
  readonly instead?: string;
  /** Sentences of other files, in line 7, that it does not agree with. */
  readonly against?: Readonly<Record<string, string>>;
}

export interface DrawnReply extends Partial<Omit<ReplyPlace, 'index'>> {
  readonly found?: readonly DrawnFinding[];
}

/** A sentence with everything that some format might trip over. */
export const nasty =
  '<script>alert("1")</script> & \'it\', `code` ]]> | **bold** {{name}} %41 :: ::error:: {0}; 🙈 مرحبا\u202E abc';

/** A file whose replies stand ten lines apart, a sentence a line. */
export function fileOf(
  path: string,
  replies: readonly DrawnReply[],
  problems: readonly ReportedProblem[] = [],
): FileReport {
  const read = replies.map(({ kind = 'reply', id, title, usage }, index) => ({
    place: {
      ...{ index, kind },
      ...(id !== undefined && { id }),
      ...(title !== undefined && { title }),
      ...(usage !== undefined && { usage }),
    },
    line: index * 10 + 1,
  }));
  const findings = replies.flatMap(({ found = [] }, index) =>
    found.map((each, at) => findingOf(each, read[index]!.place, index * 10 + 2 + at)),
  );
  const articles = read.filter(({ place }) => place.kind === 'article').length;
  return {
    ...{ path, findings, problems, read, articles, replies: read.length - articles },
    ...{ fixed: 0, changes: [] },
  };
}

/** What is marked in a sentence, and where that is if the sentence is the line. */
function marked(says: string, line: number) {
  const start = says.indexOf('⟦');
  const end = says.indexOf('⟧') - 1;
  const sentence = says.replace(/[⟦⟧]/g, '');
  const place = { line, column: start + 1, endLine: line, endColumn: end + 1 };
  return { place, sentence, words: sentence.slice(start, end), at: { start, end } };
}

function findingOf(drawn: DrawnFinding, reply: ReplyPlace, line: number): ReportedFinding {
  const { fixed, instead, against, rule = 'stiff', level = 'warning' } = drawn;
  const { place, words, sentence, at } = marked(drawn.says, line);
  const message = drawn.message ?? `“${words}” sounds like an office.`;
  return {
    ...{ ruleId: rule, level, message, words, sentence, at, reply, ...place },
    ...(fixed !== undefined && { fix: replacement(fixed, place) }),
    suggestions: instead === undefined ? [] : [replacement(instead, place)],
    ...(against && { related: Object.entries(against).map(relatedOf) }),
  };
}

function relatedOf([path, says]: readonly [string, string]): RelatedPlace {
  const { place, ...said } = marked(says, 7);
  return { path, ...said, ...place, reply: { index: 0, kind: 'reply', title: 'The other one' } };
}

const replacement = (sentence: string, place: Place): Replacement => ({
  ...{ title: 'Say it plainly', place, text: '…', sentence },
  range: [place.column - 1, place.endColumn - 1],
});

/** What a reporter gets, made at noon of an ordinary day. */
export function contextOf(
  files: readonly FileReport[],
  more: Partial<ReportContext> = {},
): ReportContext {
  return {
    report: { files, fix: 'no' },
    rules,
    page: (id) => (id === 'stiff' ? '# stiff\n' : undefined),
    nameOf: (path) => path,
    version: '1.2.3',
    made: new Date('2031-03-14T12:00:00Z'),
    title: 'macros',
    ...more,
  };
}
