/** Contradictions, what changed, and what was not checked. */
import type { Contradiction, Review, ReviewedPlace } from '../types.ts';
import { legend, stack, type Share } from './charts.ts';
import { html, type Html } from './escape.ts';
import { andMore, levelTag, placeName } from './parts.ts';
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

function contradiction({ message, level, sides }: Contradiction): Html {
  return html`<li class="card item" data-rules="inconsistent-macros">
    <h3>${message}</h3>
    <p class="meta">${levelTag(level)}</p>
    <ul class="sides">
      ${sides.slice(0, mostSides).map(side)}
    </ul>
    ${andMore(sides.length - mostSides, 'place')}
  </li>`;
}

function side({ file, line, title, sentence, at }: ReviewedPlace): Html {
  return html`<li>
    ${title !== undefined && html`<p dir="auto"><strong>${title}</strong></p>`}
    <p class="meta">${placeName(file, line)}</p>
    <blockquote><p dir="auto">${marked(sentence, at ? [at] : [])}</p></blockquote>
  </li>`;
}

/** Progress: entries of ignore files against what is found now. */
export function acceptedSection({ accepted, findings }: Review): Html | undefined {
  if (!accepted) return undefined;
  const { still, gone } = accepted;
  const shares: readonly Share[] = [
    { label: 'fixed', count: gone, tone: 'clean' },
    { label: 'accepted, and still there', count: still, tone: 'plain' },
    { label: 'new', count: findings, tone: 'warning' },
  ];
  return html`<section aria-labelledby="changes">
    <h2 id="changes">Since the baseline</h2>
    <p class="lead">
      <strong>${number(gone)} fixed</strong>, ${number(findings)} new, ${number(still)} still there.
    </p>
    ${stack(shares)} ${legend(shares)}
  </section>`;
}

export function problemsSection({ problems, notes }: Review): Html | undefined {
  if (problems.length + notes.length === 0) return undefined;
  const failed = problems
    .slice(0, mostProblems)
    .map(({ file, line, message }) => html`<li>${placeName(file, line)} ${message}</li>`);
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
