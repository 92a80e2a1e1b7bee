// Lints with write-good and prints a line for each finding: the least that a user of it would write.
import writeGood from 'write-good';
import { wantedTexts } from './texts.mjs';

for (const { name, text } of wantedTexts()) {
  const lines = writeGood(text).map(({ index, reason }) => `${name}:${index}: ${reason}\n`);
  process.stdout.write(lines.join(''));
}
