import type { Span } from '../../../../rules/api.ts';
import { reviewOf } from '../../core/review/review.ts';
import { bestOf, reworded } from '../../core/review/rewording.ts';
import type { ReplyReview, Review, ReviewedFinding } from '../../core/review/types.ts';
import { counted, number, percent, texts } from '../../core/review/words.ts';
import { reviewInputOf } from './context.ts';
import type { ReportContext } from './context.ts';

/** A comment on GitHub holds 65,536 characters; other places hold more. */
const longest = 60_000;
const mostReplies = 25;
const mostRows = 20;

/** A report for a pull request or a wiki (GitHub's Markdown). */
export function markdown(context: ReportContext): string {
  const review = reviewOf(reviewInputOf(context));
  const head = ['# Reply Tone', summary(review), ...ruleTable(review), ...fileTable(review)];
  const tail = [...problemList(review)];
  const room = longest - length(head) - length(tail);
  return `${[...head, ...replyList(review, room), ...tail].join('\n\n')}\n`;
}

const length = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + block.length + 2, 0);

function summary(review: Review): string {
  const { replies, articles, files, clean, findings, fixable, accepted } = review;
  const all = replies + articles;
  if (all === 0) return 'Nothing was read: no replies or articles here.';
  const lines = [
    `**${number(clean)} of ${number(all)} clean (${percent(clean, all)}%).** Read ${texts(replies, articles)} in ${counted(files, 'file')}; ${counted(findings, 'finding')}.`,
  ];
  if (fixable > 0) lines.push(`\`--fix\` can put ${number(fixable)} of these right.`);
  if (accepted)
    lines.push(
      `Since the baseline: ${number(accepted.gone)} fixed, ${number(findings)} new, ${number(accepted.still)} still there.`,
    );
  return lines.join(' ');
}

function ruleTable({ byRule }: Review): readonly string[] {
  const rows = byRule.map(
    ({ rule, level, findings, replies }) =>
      `| \`${rule.id}\` | ${cell(rule.summary)} | ${level} | ${number(findings)} | ${number(replies)} |`,
  );
  return table(
    [
      '| rule | what it points at | level | findings | replies |',
      '| --- | --- | --- | ---: | ---: |',
    ],
    { rows, noun: 'rule' },
  );
}

function fileTable({ byFile }: Review): readonly string[] {
  if (byFile.length < 2) return [];
  const rows = byFile
    .filter(({ findings }) => findings > 0)
    .map(
      ({ name, texts: all, clean, findings }) =>
        `| ${code(name).replaceAll('|', '\\|')} | ${number(clean)} of ${number(all)} | ${number(findings)} |`,
    );
  return table(['| file | clean | findings |', '| --- | ---: | ---: |'], { rows, noun: 'file' });
}

function table(
  head: readonly string[],
  { rows, noun }: { readonly rows: readonly string[]; readonly noun: string },
): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length - mostRows;
  const lines = [...head, ...rows.slice(0, mostRows)].join('\n');
  return more > 0 ? [lines, `… and ${counted(more, `more ${noun}`)}.`] : [lines];
}

function replyList({ toFix }: Review, room: number): readonly string[] {
  if (toFix.length === 0) return [];
  const blocks = ['## To fix first'];
  let left = room - 200;
  let shown = 0;
  for (const reply of toFix.slice(0, mostReplies)) {
    const block = replyBlock(reply);
    left -= block.length + 2;
    if (left < 0) break;
    blocks.push(block);
    shown += 1;
  }
  const more = toFix.length - shown;
  if (more > 0) blocks.push(`… and ${counted(more, 'more reply', 'more replies')} with findings.`);
  return blocks;
}

function replyBlock({ name, file, line, usage, sentences }: ReplyReview): string {
  const sent = usage === undefined ? '' : ` · sent ${counted(usage, 'time')}`;
  const lines = [`### ${inline(name)}`, '', `${code(`${file}:${line}`)}${sent}`];
  for (const { text, findings } of sentences) {
    const better = reworded(text, findings);
    lines.push('', `> ${strong(text, spansOf(findings))}`, '');
    if (better) lines.push(`Instead: ${strong(better.text, better.fresh)}`, '');
    lines.push(...findings.flatMap(reasonLines));
  }
  return lines.join('\n');
}

const spansOf = (findings: readonly ReviewedFinding[]): readonly Span[] =>
  findings.flatMap(({ at }) => at ?? []).sort((a, b) => a.start - b.start);

/** Why; and what to do, where that is more than other words in the sentence. */
function reasonLines(finding: ReviewedFinding): readonly string[] {
  const { ruleId, message, related = [] } = finding;
  const best = bestOf(finding);
  const advice = best && best.sentence === undefined ? ` ${inline(best.title)}.` : '';
  return [
    `- \`${ruleId}\` ${inline(message)}${advice}`,
    ...related.map(
      ({ file, line, sentence }) => `  - ${code(`${file}:${line}`)} says: ${inline(sentence)}`,
    ),
  ];
}

/** A sentence with some of its words in bold. */
function strong(sentence: string, spans: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from || end <= start) continue;
    out += `${inline(sentence.slice(from, start))}<strong>${inline(sentence.slice(start, end))}</strong>`;
    from = end;
  }
  return out + inline(sentence.slice(from));
}

function problemList({ problems, notes }: Review): readonly string[] {
  const blocks: string[] = [];
  const list = (lines: readonly string[], noun: string): string => {
    const more = lines.length - mostRows;
    const rest = more > 0 ? [`- … and ${counted(more, `more ${noun}`)}`] : [];
    return [...lines.slice(0, mostRows), ...rest].join('\n');
  };
  if (problems.length > 0) {
    const lines = problems.map(({ file, line, message }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `- ${code(place)} ${inline(message)}`;
    });
    blocks.push('## Not checked', list(lines, 'problem'));
  }
  if (notes.length > 0) {
    const lines = notes.map(({ message, count, files }) => {
      const where = files.length === 1 ? code(files[0]!) : counted(files.length, 'file');
      return `- ${inline(message)} (${count > 1 ? `${count} times, ` : ''}${where})`;
    });
    blocks.push('## Left out', list(lines, 'note'));
  }
  return blocks;
}

/** Text that must come out as it is: nothing in it is markup, and nobody is mentioned. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[@#](?=\w)/g, '$&\u2060')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=#>]/, '\\$&');
}

const cell = (text: string): string => inline(text);

/** Code, whatever backticks it holds. */
function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const longestRun = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const pad = longestRun > 0 ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}
