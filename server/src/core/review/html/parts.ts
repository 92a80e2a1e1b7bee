/** Small pieces that all parts of the page use. */
import type { Severity } from '../../../../../rules/api.ts';
import { counted } from '../words.ts';
import { html, type Html } from './escape.ts';

/** A level as a word in its colour. */
export const levelTag = (level: Severity): Html => html`<span class="tag ${level}">${level}</span>`;

/** A file, with the line if there is one. */
export function placeName(file: string, line: number | undefined): Html {
  return html`<bdi class="path">${line === undefined ? file : `${file}:${line}`}</bdi>`;
}

/** What a list leaves out. */
export function andMore(count: number, one: string, many = `${one}s`): Html | undefined {
  if (count <= 0) return undefined;
  return html`<p class="more">… and ${counted(count, `more ${one}`, `more ${many}`)}.</p>`;
}
