// Writes server/replytone.schema.json, which editors complete and explain configurations with.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { evaluate } from '../rules/data.mjs';

const target = fileURLToPath(new URL('replytone.schema.json', import.meta.url));

/** The text that server/replytone.schema.json should have. */
async function schemaText() {
  const { configSchema, builtInRules } = await evaluate(`
    export { configSchema } from './server/src/core/config/schema.ts';
    export { builtInRules } from './server/src/rules.ts';
  `);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Reply Tone project configuration',
    ...configSchema(builtInRules.map(({ meta }) => meta)),
  };
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
}

/** Brings the schema up to date; leaves an unchanged file alone. */
export async function writeSchema() {
  const text = await schemaText();
  const before = await readFile(target, 'utf8').catch(() => '');
  if (before !== text) await writeFile(target, text);
}
