// Lints with alex and prints a line for each finding: the least that a user of it would write.
import { markdown } from 'alex';
import { wantedTexts } from './texts.mjs';

for (const { name, text } of wantedTexts()) {
  const lines = markdown(text).messages.map(
    ({ line, column, reason }) => `${name}:${line}:${column}: ${reason}\n`,
  );
  process.stdout.write(lines.join(''));
}
