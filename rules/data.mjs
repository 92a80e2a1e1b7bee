// Rule data as modules: YAML becomes plain values at build time, so that nothing reads it at run time.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The text of a module whose default export is the value of a YAML file. */
export const yamlModule = async (file) =>
  `export default ${JSON.stringify(parse(await readFile(file, 'utf8')), withoutNotes)};`;

/** Why an entry is there is for those who edit it; it need not ship. */
const withoutNotes = (key, value) => (key === 'note' ? undefined : value);

/** The same for esbuild. */
export const ruleData = {
  name: 'rule-data',
  setup(build) {
    build.onLoad({ filter: /\.ya?ml$/ }, async ({ path }) => ({
      contents: await yamlModule(path),
      loader: 'js',
    }));
  },
};

/**
 * Bundles a few lines of TypeScript in the project's folder and runs them, for the scripts that
 * derive files from the rules.
 * @returns what the lines export
 */
export async function evaluate(lines) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: lines, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    plugins: [ruleData],
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
}
