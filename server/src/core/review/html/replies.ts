/** The replies to fix first, each with its sentences; then all others, a line each. */
import { bestOf, reworded } from '../rewording.ts';
import type { ReplyReview, Review, ReviewedFinding, SentenceReview } from '../types.ts';
import { html, type Html } from './escape.ts';
import { andMore, levelTag, placeName } from './parts.ts';
import { markedSentence, renewed } from './sentence.ts';
import { counted, number } from '../words.ts';

const mostCards = 30;
const mostSentences = 8;
const mostRows = 1000;

export function repliesSection({ toFix, sent }: Review): Html | undefined {
  if (toFix.length === 0) return undefined;
  const rest = toFix.slice(mostCards);
  const order = sent
    ? 'In order of how serious the findings are and how often the reply is sent.'
    : 'In order of how serious the findings are.';
  return html`<section aria-labelledby="first">
    <h2 id="first">To fix first</h2>
    <p class="detail">${order}</p>
    <ol class="cards">
      ${toFix.slice(0, mostCards).map(card)}
    </ol>
    ${rest.length > 0 && others(rest)}
  </section>`;
}

function card(reply: ReplyReview): Html {
  const { sentences, findings, name } = reply;
  return html`<li class="card item" data-rules="${rulesOf(findings)}">
    <h3 dir="auto">${name}</h3>
    <p class="meta">${facts(reply)}</p>
    ${sentences.slice(0, mostSentences).map(sentence)}
    ${andMore(sentences.length - mostSentences, 'sentence')}
  </li>`;
}

function facts({ level, file, line, id, name, usage, findings }: ReplyReview): readonly Html[] {
  return [
    levelTag(level),
    placeName(file, line),
    ...(id !== undefined && id !== name ? [html`<span>no. <bdi>${id}</bdi></span>`] : []),
    ...(usage !== undefined ? [html`<span>sent ${counted(usage, 'time')}</span>`] : []),
    html`<span>${counted(findings.length, 'finding')}</span>`,
  ];
}

function sentence({ text, findings }: SentenceReview): Html {
  const better = reworded(text, findings);
  return html`<div class="sentence">
    <blockquote><p dir="auto">${markedSentence(text, findings)}</p></blockquote>
    ${
      better &&
      html`<blockquote class="better">
        <p dir="auto"><span class="label">Instead</span> ${renewed(better)}</p>
      </blockquote>`
    }
    <ul class="reasons">
      ${findings.map(reason)}
    </ul>
  </div>`;
}

/** Why; and what to do, where that is more than other words in the sentence. */
function reason(finding: ReviewedFinding): Html {
  const { ruleId, message } = finding;
  const best = bestOf(finding);
  const advice =
    best && best.sentence === undefined && html` <span class="advice">${best.title}.</span>`;
  return html`<li><span class="rule">${ruleId}</span> <span>${message}</span>${advice}</li>`;
}

function others(rest: readonly ReplyReview[]): Html {
  return html`<details>
    <summary>
      ${rest.length === 1 ? 'One more reply' : `${number(rest.length)} more replies`} with findings
    </summary>
    <table class="list">
      <thead>
        <tr>
          <th scope="col">Reply</th>
          <th scope="col">Place</th>
          <th scope="col">Rules</th>
          <th scope="col" class="count">Findings</th>
        </tr>
      </thead>
      <tbody>
        ${rest.slice(0, mostRows).map(row)}
      </tbody>
    </table>
    ${andMore(rest.length - mostRows, 'reply', 'replies')}
  </details>`;
}

const row = ({ name, file, line, findings, usage }: ReplyReview): Html =>
  html`<tr class="item" data-rules="${rulesOf(findings)}">
    <th scope="row" dir="auto">
      ${name}${usage !== undefined && html` <span class="detail">sent ${counted(usage, 'time')}</span>`}
    </th>
    <td>${placeName(file, line)}</td>
    <td>${rulesOf(findings).replaceAll(' ', ', ')}</td>
    <td class="count">${number(findings.length)}</td>
  </tr>`;

const rulesOf = (findings: readonly ReviewedFinding[]): string =>
  [...new Set(findings.map(({ ruleId }) => ruleId))].join(' ');
