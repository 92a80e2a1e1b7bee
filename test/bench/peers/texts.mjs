// What the peers are given: the texts of files, of folders, and of a Zendesk export of macros.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (html) =>
  html
    .replace(/<\/p>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);

const commentOf = ({ actions }) =>
  plain(actions.find(({ field }) => field === 'comment_value_html').value);

function* textsIn(path) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) yield* textsIn(join(path, name));
  } else if (path.endsWith('.json')) {
    for (const macro of JSON.parse(readFileSync(path, 'utf8')).macros)
      yield { name: `${path}#${macro.id}`, text: commentOf(macro) };
  } else yield { name: path, text: readFileSync(path, 'utf8') };
}

/** Each text under the paths on the command line, with its name. */
export function* wantedTexts() {
  for (const path of process.argv.slice(2)) yield* textsIn(path);
}
