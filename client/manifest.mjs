// Brings the rules in package.json's settings up to date: run it after adding or rewording a rule.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ruleData } from '../rules/data.mjs';

const root = new URL('../', import.meta.url);
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('server/src/rules.ts', root))],
  ...{ bundle: true, write: false, format: 'esm', loader: { '.md': 'text' }, plugins: [ruleData] },
});
const bundle = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
const { builtInRules } = await import(bundle);

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

const file = new URL('package.json', root);
const manifest = JSON.parse(await readFile(file, 'utf8'));
const rules = manifest.contributes.configuration.properties['replyTone.rules'];
rules.properties = Object.fromEntries(builtInRules.map(({ meta }) => [meta.id, setting(meta)]));
await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
