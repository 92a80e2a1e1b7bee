/** The report as one HTML page that needs nothing else: no network, no file beside it. */
import type { Review } from '../types.ts';
import { html, verbatim, type Html } from './escape.ts';
import { filesSection, overview, rulesSection } from './overview.ts';
import { repliesSection } from './replies.ts';
import { script } from './script.ts';
import { acceptedSection, contradictionsSection, problemsSection } from './sections.ts';
import { style } from './style.ts';
import { counted } from '../words.ts';

export interface PageOptions {
  /** What was looked at: a folder's or a file's name. */
  readonly title: string;
  readonly made: Date;
  /** Of Reply Tone. */
  readonly version: string;
  /** What makes all safe fixes at once, where the report was made: an option or a command. */
  readonly fixAll: string;
  /** Hard to guess, fresh for each page: only the page's own script may run. */
  readonly nonce: string;
}

/** A whole document, from the doctype on. */
export function reviewPage(review: Review, options: PageOptions): string {
  const { title, nonce } = options;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>How our replies sound: ${title}</title>
        <style nonce="${nonce}">
          ${verbatim(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        ${banner(review, options)}
        <main id="main" tabindex="-1">${sections(review, options)}</main>
        <footer>
          <p>
            Made by Reply Tone ${options.version}. Nothing in it left this computer, and the page
            loads nothing from anywhere.
          </p>
        </footer>
        <script nonce="${nonce}">
          ${verbatim(script)};
        </script>
      </body>
    </html> `;
  return markup;
}

function sections(review: Review, { fixAll }: PageOptions): readonly Html[] {
  return [
    overview(review, fixAll),
    ...some(acceptedSection(review)),
    ...some(rulesSection(review)),
    ...some(filesSection(review)),
    ...some(search(review)),
    ...some(repliesSection(review)),
    ...some(contradictionsSection(review)),
    ...some(problemsSection(review)),
  ];
}

const some = (section: Html | undefined): readonly Html[] => (section ? [section] : []);

function banner(review: Review, { title, made }: PageOptions): Html {
  const { problems } = review;
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(made);
  return html`<header>
    <p class="brand">Reply Tone</p>
    <h1>How our replies sound</h1>
    <p class="detail"><bdi>${title}</bdi>, <time datetime="${made.toISOString()}">${date}</time></p>
    ${
      problems.length > 0 &&
      html`<p class="alert">
        ${counted(problems.length, 'problem')} kept something from being checked.
        <a href="#unread">See below</a>.
      </p>`
    }
    ${contents(review)}
  </header>`;
}

function contents(review: Review): Html {
  const { byRule, byFile, toFix, contradictions, accepted, problems, notes } = review;
  const places: readonly (readonly [shown: boolean, id: string, name: string])[] = [
    [true, 'overview', 'At a glance'],
    [accepted !== undefined, 'changes', 'Since the baseline'],
    [byRule.length > 0, 'rules', 'What comes up'],
    [byFile.length > 1, 'files', 'Where'],
    [toFix.length > 0, 'first', 'To fix first'],
    [contradictions.length > 0, 'contradictions', 'Replies that do not agree'],
    [problems.length + notes.length > 0, 'unread', 'Not checked'],
  ];
  const links = places
    .filter(([shown]) => shown)
    .map(([, id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<nav aria-label="Parts of the report">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

/** Works with the script only, so it is hidden until that runs. */
function search({ byRule, toFix, contradictions }: Review): Html | undefined {
  if (toFix.length + contradictions.length < 2) return undefined;
  const rules = byRule.map(({ rule }) => html`<option>${rule.id}</option>`);
  return html`<form role="search" aria-label="Narrow down" hidden>
    <label
      >Find
      <input type="search" name="text" autocomplete="off" placeholder="a word, a title, a file"
    /></label>
    <label
      >Rule
      <select name="rule">
        <option value="">all</option>
        ${rules}
      </select></label
    >
    <p role="status" class="detail"></p>
  </form>`;
}
