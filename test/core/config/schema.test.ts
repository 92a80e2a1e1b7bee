import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { configSchema } from '../../../server/src/core/config/schema.ts';
import { ignoreFileSchema } from '../../../server/src/core/silence/schema.ts';
import { builtInRules } from '../../../server/src/rules.ts';

const metas = builtInRules.map(({ meta }) => meta);

test.each([
  ['replytone.schema.json', configSchema(metas)],
  ['replytone-ignore.schema.json', ignoreFileSchema(metas.map(({ id }) => id))],
])('%s is what the file is checked against', async (name, schema) => {
  const file = new URL(`../../../server/${name}`, import.meta.url);
  const { $schema, title, ...shipped } = JSON.parse(await readFile(file, 'utf8')) as Record<
    string,
    unknown
  >;
  expect([$schema, title]).not.toContain(undefined);
  expect(shipped, 'Run `npm run build`.').toEqual(JSON.parse(JSON.stringify(schema)));
});
