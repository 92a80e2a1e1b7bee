/** The first page: how much is clean, what comes up, and where. */
import type { Severity } from '../../../../../rules/api.ts';
import { severities } from '../score.ts';
import type { FileTally, Review, RuleTally } from '../types.ts';
import { bar, legend, ring, stack, type Share } from './charts.ts';
import { html, type Html } from './escape.ts';
import { counted, number, percent, texts } from '../words.ts';
import { andMore, levelTag } from './parts.ts';

const levelNames: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
};

/** What a text is counted under: the gravest in it. */
const worstNames: Readonly<Record<Severity, string>> = {
  error: 'with errors',
  warning: 'with warnings',
  information: 'with information only',
  hint: 'with hints only',
};

/** @param fixAll what makes all safe fixes at once */
export function overview(review: Review, fixAll: string): Html {
  const { replies, articles, clean } = review;
  const all = replies + articles;
  if (all === 0)
    return html`<section aria-labelledby="overview">
      <h2 id="overview">At a glance</h2>
      <p>Nothing was read: there are no replies or articles here.</p>
    </section>`;
  return html`<section aria-labelledby="overview">
    <h2 id="overview">At a glance</h2>
    <div class="hero">
      ${ring(percent(clean, all))}
      <div>
        <p class="lead">${leadOf(review)}</p>
        ${stack(sharesOf(review))} ${legend(sharesOf(review))}
      </div>
    </div>
    <dl class="tiles">${tiles(review, fixAll)}</dl>
  </section>`;
}

function leadOf({ replies, articles, clean, files }: Review): Html {
  const all = replies + articles;
  const read = html`Read: ${texts(replies, articles)} in ${counted(files, 'file')}.`;
  if (clean === all) return html`<strong>Nothing to change.</strong> ${read}`;
  const of = articles === 0 ? counted(all, 'reply', 'replies') : counted(all, 'text');
  return html`<strong>${number(clean)} of ${of}</strong> ${clean === 1 ? 'has' : 'have'} nothing to
    change. ${read}`;
}

function sharesOf({ worst, clean }: Review): readonly Share[] {
  return [
    { label: 'clean', count: clean, tone: 'clean' },
    ...severities.map((level) => ({
      label: worstNames[level],
      count: worst[level],
      tone: level,
    })),
  ];
}

function tiles(review: Review, fixAll: string): readonly Html[] {
  const { findings, levels, fixable, fixed, sent, accepted, contradictions } = review;
  const byLevel = severities
    .filter((level) => levels[level] > 0)
    .map((level) => counted(levels[level], ...levelNames[level]));
  return [
    tile('Findings', number(findings), byLevel.join(', ')),
    ...(fixable > 0 || fixed > 0
      ? [
          fixed > 0
            ? tile('Put right', number(fixed), 'safe changes, made in this run')
            : tile(
                'Safe to fix',
                number(fixable),
                html`put right at once with <span class="option">${fixAll}</span>`,
              ),
        ]
      : []),
    ...(sent
      ? [
          tile(
            'Sent with findings',
            `${percent(sent.withFindings, sent.all)}%`,
            `${number(sent.withFindings)} of ${counted(sent.all, 'time')}`,
          ),
        ]
      : []),
    ...(contradictions.length > 0
      ? [tile('Contradictions', number(contradictions.length), 'replies that do not agree')]
      : []),
    ...(accepted
      ? [
          tile(
            'Since the baseline',
            `${number(accepted.gone)} fixed`,
            `${number(findings)} new, ${number(accepted.still)} still there`,
          ),
        ]
      : []),
  ];
}

const tile = (label: string, figure: string, detail: string | Html): Html =>
  html`<div class="tile">
    <dt>${label}</dt>
    <dd><span class="figure">${figure}</span> <span class="detail">${detail}</span></dd>
  </div>`;

/** Rows of the tables of rules and files. */
const mostRows = 40;

export function rulesSection({ byRule, articles }: Review): Html | undefined {
  if (byRule.length === 0) return undefined;
  const most = byRule[0]!.findings;
  return html`<section aria-labelledby="rules">
    <h2 id="rules">What comes up</h2>
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Findings</th>
          <th scope="col" class="count">${articles > 0 ? 'Texts' : 'Replies'}</th>
        </tr>
      </thead>
      <tbody>
        ${byRule.slice(0, mostRows).map((tally) => ruleRow(tally, most))}
      </tbody>
    </table>
    ${andMore(byRule.length - mostRows, 'rule')}
  </section>`;
}

const ruleRow = ({ rule, level, findings, replies }: RuleTally, most: number): Html =>
  html`<tr>
    <th scope="row">
      <span class="rule">${rule.id}</span> ${levelTag(level)}<span class="detail"
        >${rule.summary}</span
      >
    </th>
    <td>
      <div class="measure">
        ${bar({ count: findings, tone: level }, most)}<span>${number(findings)}</span>
      </div>
    </td>
    <td class="count">${number(replies)}</td>
  </tr>`;

export function filesSection({ byFile }: Review): Html | undefined {
  if (byFile.length < 2) return undefined;
  return html`<section aria-labelledby="files">
    <h2 id="files">Where</h2>
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Clean</th>
          <th scope="col" class="count">Findings</th>
        </tr>
      </thead>
      <tbody>
        ${byFile.slice(0, mostRows).map(fileRow)}
      </tbody>
    </table>
    ${andMore(byFile.length - mostRows, 'file')}
  </section>`;
}

const fileRow = ({ name, texts: all, clean, findings }: FileTally): Html =>
  html`<tr>
    <th scope="row"><bdi class="path">${name}</bdi></th>
    <td>
      <div class="measure">
        ${stack([
          { label: '', count: clean, tone: 'clean' },
          { label: '', count: all - clean, tone: 'dirty' },
        ])}<span>${number(clean)} of ${number(all)}</span>
      </div>
    </td>
    <td class="count">${number(findings)}</td>
  </tr>`;
