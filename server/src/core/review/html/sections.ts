/** Contradictions, what changed, and what was not checked. */
import type { Contradiction, ContradictionSide, Review } from '../types.ts';
import { legend, stack, type Share } from './charts.ts';
import { html, type Html } from './escape.ts';
import { andMore } from './overview.ts';
import { marked } from './sentence.ts';
import { counted, number } from '../words.ts';

const mostContradictions = 40;
const mostSides = 4;
const mostProblems = 100;

export function contradictionsSection({ contradictions }: Review): Html | undefined {
  if (contradictions.length === 0) return undefined;
  return html`<section aria-labelledby="contradictions">
    <h2 id="contradictions">Replies that do not agree</h2>
    <ol class="cards">
      ${contradictions.slice(0, mostContradictions).map(contradiction)}
    </ol>
    ${andMore(contradictions.length - mostContradictions, 'contradiction')}
  </section>`;
}

function contradiction({ kind, message, sides }: Contradiction): Html {
  return html`<li class="card item" data-rules="inconsistent-macros">
    <h3>${message}</h3>
    <p class="meta"><span class="tag plain">${kind}</span></p>
    <ul class="sides">
      ${sides.slice(0, mostSides).map(side)}
    </ul>
    ${andMore(sides.length - mostSides, 'place')}
  </li>`;
}

const side = ({ file, line, title, sentence, at }: ContradictionSide): Html =>
  html`<li>
    <p class="meta">
      ${title !== undefined && html`<strong dir="auto">${title}</strong> `}<bdi class="path"
        >${file}:${line}</bdi
      >
    </p>
    <blockquote><p dir="auto">${marked(sentence, at ? [at] : [])}</p></blockquote>
  </li>`;

export function baselineSection({ baseline }: Review): Html | undefined {
  if (!baseline) return undefined;
  const { fresh, still, fixed } = baseline;
  const shares: readonly Share[] = [
    { label: 'fixed', count: fixed, tone: 'clean' },
    { label: 'still there', count: still, tone: 'plain' },
    { label: 'new', count: fresh, tone: 'warning' },
  ];
  return html`<section aria-labelledby="changes">
    <h2 id="changes">Since the baseline</h2>
    <p class="lead">
      <strong>${number(fixed)} fixed</strong>, ${number(fresh)} new, ${number(still)} still there.
    </p>
    ${fixed + still + fresh > 0 && html`${stack(shares)}${legend(shares)}`}
  </section>`;
}

export function problemsSection({ problems, notes }: Review): Html | undefined {
  if (problems.length + notes.length === 0) return undefined;
  const failed = problems
    .slice(0, mostProblems)
    .map(
      ({ file, line, message }) =>
        html`<li>
          <bdi class="path">${file}${line !== undefined && `:${line}`}</bdi> ${message}
        </li>`,
    );
  const skipped = notes.slice(0, mostProblems).map(({ message, count, files }) => {
    const where =
      files.length === 1
        ? html`<bdi class="path">${files[0]}</bdi>`
        : html`${counted(files.length, 'file')}`;
    return html`<li>
      ${message}
      <span class="detail">${count > 1 && `${counted(count, 'time')}, in `}${where}</span>
    </li>`;
  });
  return html`<section aria-labelledby="unread">
    <h2 id="unread">Not checked</h2>
    ${
      failed.length > 0 &&
      html`<h3>Could not be checked</h3>
        <ul class="plain-list">
          ${failed}
        </ul>
        ${andMore(problems.length - mostProblems, 'problem')}`
    }
    ${
      skipped.length > 0 &&
      html`<h3>Left out on purpose</h3>
        <ul class="plain-list">
          ${skipped}
        </ul>
        ${andMore(notes.length - mostProblems, 'note')}`
    }
  </section>`;
}
