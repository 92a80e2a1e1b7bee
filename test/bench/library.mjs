// Libraries of replies on disk, as Zendesk exports and as Markdown files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const toHtml = (text) =>
  text
    .replace(/[&<>]/g, (sign) => entities[sign])
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');

/** What Zendesk answers when all macros are asked for. */
export function writeExport(file, replies) {
  const macros = replies.map((text, i) => ({
    id: i + 1,
    title: `Reply ${i + 1}`,
    active: true,
    actions: [
      { field: 'status', value: 'pending' },
      { field: 'comment_value_html', value: toHtml(text) },
    ],
  }));
  writeFileSync(file, JSON.stringify({ macros }, null, 1));
}

/** One Markdown file for each reply. */
export function writeFolder(folder, replies) {
  mkdirSync(folder, { recursive: true });
  replies.forEach((text, i) =>
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}.md`), text),
  );
}

/** One JSON value a line, as `--stream` reads them. */
export function writeLines(file, replies) {
  const lines = replies.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`);
  writeFileSync(file, lines.join(''));
}
