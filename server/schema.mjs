// Writes the schemas that editors complete and explain a project's own files with.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { evaluate } from '../rules/data.mjs';

/** The schemas by file name, beside this file. */
async function schemas() {
  const { configSchema, ignoreFileSchema, builtInRules } = await evaluate(`
    export { configSchema } from './server/src/core/config/schema.ts';
    export { ignoreFileSchema } from './server/src/core/silence/schema.ts';
    export { builtInRules } from './server/src/rules.ts';
  `);
  const rules = builtInRules.map(({ meta }) => meta);
  return {
    'replytone.schema.json': {
      title: 'Reply Tone project configuration',
      ...configSchema(rules),
    },
    'replytone-ignore.schema.json': {
      title: 'What is fine as it is, for Reply Tone',
      ...ignoreFileSchema(rules.map(({ id }) => id)),
    },
  };
}

/** Brings the schemas up to date; leaves unchanged files alone. */
export async function writeSchema() {
  for (const [name, schema] of Object.entries(await schemas())) {
    const $schema = 'http://json-schema.org/draft-07/schema#';
    const text = await format(JSON.stringify({ $schema, ...schema }), {
      ...{ parser: 'json', printWidth: 100 },
    });
    const target = fileURLToPath(new URL(name, import.meta.url));
    const before = await readFile(target, 'utf8').catch(() => '');
    if (before !== text) await writeFile(target, text);
  }
}
