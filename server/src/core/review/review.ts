import type { Severity } from '../../../../rules/api.ts';
import type { ReplyPlace } from '../types.ts';
import { bySeverity, graver, scoreOf } from './score.ts';
import type {
  Contradiction,
  FileTally,
  NoteTally,
  PlacedProblem,
  ReplyReview,
  Review,
  ReviewedFile,
  ReviewedFinding,
  ReviewedRule,
  ReviewInput,
  RuleTally,
  SentenceReview,
} from './types.ts';

/** Counts, groups and orders what was found, for a report. Linear but for the sorting. */
export function reviewOf({ files, rules, accepted }: ReviewInput): Review {
  const read = files.filter((file) => file.read.length > 0);
  const texts = read.flatMap((file) => file.read.map(({ place }) => place));
  const findings = read.flatMap((file) => file.findings);
  const toFix = read.flatMap(repliesWithFindings).sort((a, b) => b.score - a.score);
  const articles = texts.filter(({ kind }) => kind === 'article').length;
  return {
    files: read.length,
    replies: texts.length - articles,
    articles,
    clean: texts.length - toFix.length,
    findings: findings.length,
    levels: countLevels(findings),
    worst: countLevels(toFix),
    fixable: findings.filter(({ fix }) => fix).length,
    fixed: files.reduce((sum, { fixed = 0 }) => sum + fixed, 0),
    ...sentOf(texts, toFix),
    byRule: tallyRules(toFix, rules),
    byFile: tallyFiles(read),
    toFix,
    contradictions: toFix.flatMap(contradictionsIn),
    ...(accepted && accepted.still + accepted.gone > 0 && { accepted }),
    silenced: files.reduce((sum, { silenced = 0 }) => sum + silenced, 0),
    problems: files.flatMap(problemsOf),
    notes: notesOf(files),
  };
}

function repliesWithFindings(file: ReviewedFile): readonly ReplyReview[] {
  const found = new Map<number, ReviewedFinding[]>();
  for (const finding of file.findings) {
    const own = found.get(finding.reply.index);
    if (own) own.push(finding);
    else found.set(finding.reply.index, [finding]);
  }
  return file.read.flatMap(({ place, line }): readonly ReplyReview[] => {
    const findings = found.get(place.index);
    if (!findings) return [];
    const { kind, id, usage } = place;
    return [
      {
        ...{ file: file.name, line, kind, name: nameOf(place, file), findings },
        ...(id !== undefined && { id }),
        ...(usage !== undefined && { usage }),
        level: findings.map(({ level }) => level).reduce(graver),
        score: scoreOf(findings, usage),
        sentences: bySentence(findings),
      },
    ];
  });
}

/** A draft is known by its file; a reply of a library by its title, its id or its number. */
function nameOf({ title, id, index, kind }: ReplyPlace, { name, read }: ReviewedFile): string {
  if (title !== undefined && title.trim() !== '') return title;
  if (id !== undefined && id !== '') return id;
  if (read.length === 1) return name.slice(name.lastIndexOf('/') + 1);
  return `${kind === 'reply' ? 'Reply' : 'Article'} ${index + 1}`;
}

function bySentence(findings: readonly ReviewedFinding[]): readonly SentenceReview[] {
  const groups = new Map<string, ReviewedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.sentence);
    if (group) group.push(finding);
    else groups.set(finding.sentence, [finding]);
  }
  return [...groups].map(([text, own]) => ({ text, findings: own }));
}

function countLevels(
  counted: readonly { readonly level: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { level } of counted) counts[level] += 1;
  return counts;
}

function sentOf(texts: readonly ReplyPlace[], toFix: readonly ReplyReview[]): Pick<Review, 'sent'> {
  const sum = (all: readonly { readonly usage?: number }[]): number =>
    all.reduce((total, { usage = 0 }) => total + usage, 0);
  const all = sum(texts);
  return all > 0 ? { sent: { all, withFindings: sum(toFix) } } : {};
}

function tallyRules(
  toFix: readonly ReplyReview[],
  rules: readonly ReviewedRule[],
): readonly RuleTally[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const tallies = new Map<
    string,
    { findings: number; replies: Set<ReplyReview>; level: Severity }
  >();
  for (const reply of toFix)
    for (const { ruleId, level } of reply.findings) {
      const tally = tallies.get(ruleId) ?? { findings: 0, replies: new Set(), level };
      tally.findings += 1;
      tally.replies.add(reply);
      tally.level = graver(tally.level, level);
      tallies.set(ruleId, tally);
    }
  return [...tallies]
    .map(([id, { findings, replies, level }]) => ({
      ...{ findings, level, replies: replies.size },
      rule: known.get(id) ?? { id, summary: '', why: '' },
    }))
    .sort(
      (a, b) =>
        b.findings - a.findings || bySeverity(a.level, b.level) || compare(a.rule.id, b.rule.id),
    );
}

function tallyFiles(read: readonly ReviewedFile[]): readonly FileTally[] {
  return read
    .map(({ name, findings, read: texts }) => ({
      ...{ name, texts: texts.length, findings: findings.length },
      clean: texts.length - new Set(findings.map(({ reply }) => reply.index)).size,
    }))
    .sort((a, b) => b.findings - a.findings || compare(a.name, b.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function contradictionsIn({ file, name, findings }: ReplyReview): readonly Contradiction[] {
  return findings.flatMap(({ related = [], message, level, line, sentence, at }) => {
    if (related.length === 0) return [];
    const own = { file, line, title: name, sentence, ...(at && { at }) };
    return [{ message, level, sides: [own, ...related] }];
  });
}

function problemsOf({ name, problems }: ReviewedFile): readonly PlacedProblem[] {
  return problems
    .filter(({ level }) => level === 'error')
    .map(({ message, place }) => ({ file: name, message, ...(place && { line: place.line }) }));
}

function notesOf(files: readonly ReviewedFile[]): readonly NoteTally[] {
  const notes = new Map<string, { count: number; files: Set<string> }>();
  for (const { name, problems } of files)
    for (const { level, message } of problems) {
      if (level === 'error') continue;
      const note = notes.get(message) ?? { count: 0, files: new Set() };
      note.count += 1;
      note.files.add(name);
      notes.set(message, note);
    }
  return [...notes]
    .map(([message, note]) => ({ message, count: note.count, files: [...note.files] }))
    .sort((a, b) => b.count - a.count);
}
