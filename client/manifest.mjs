// Names every rule in package.json's settings.
import { readFile, writeFile } from 'node:fs/promises';
import { evaluate } from '../rules/data.mjs';

const levels = {
  off: 'Not checked',
  hint: 'Three dots under the words',
  information: 'Blue underline',
  warning: 'Yellow underline',
  error: 'Red underline',
};
const level = {
  type: 'string',
  enum: Object.keys(levels),
  enumDescriptions: Object.values(levels),
};
const setting = ({ summary, severity }) => ({
  description: summary,
  anyOf: [
    { ...level, default: severity },
    { type: 'object', properties: { severity: level } },
  ],
});

const file = new URL('../package.json', import.meta.url);

/** Brings the settings of package.json up to date; leaves an unchanged file alone. */
export async function writeManifest() {
  const { builtInRules } = await evaluate(`export { builtInRules } from './server/src/rules.ts';`);
  const before = await readFile(file, 'utf8');
  const manifest = JSON.parse(before);
  const rules = manifest.contributes.configuration.properties['replyTone.rules'];
  rules.properties = Object.fromEntries(builtInRules.map(({ meta }) => [meta.id, setting(meta)]));
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (text !== before) await writeFile(file, text);
}
