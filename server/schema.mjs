// Writes server/replytone.schema.json, which editors complete and explain configurations with.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';
import { ruleData } from '../rules/data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const target = fileURLToPath(new URL('replytone.schema.json', import.meta.url));

const source = `
  export { configSchema } from './server/src/core/config/schema.ts';
  export { builtInRules } from './server/src/rules.ts';
`;

/** The text that server/replytone.schema.json should have. */
export async function schemaText() {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    loader: { '.md': 'text' },
    plugins: [ruleData],
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { configSchema, builtInRules } = await import(`data:text/javascript;base64,${code}`);
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

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeSchema();
