import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { configSchema } from '../../../server/src/core/config/schema.ts';
import { builtInRules } from '../../../server/src/rules.ts';

test('the schema that ships is the one that configurations are checked against', async () => {
  const file = new URL('../../../server/replytone.schema.json', import.meta.url);
  const { $schema, title, ...shipped } = JSON.parse(await readFile(file, 'utf8')) as Record<
    string,
    unknown
  >;
  expect([$schema, title]).not.toContain(undefined);
  expect(shipped, 'Run `npm run build`.').toEqual(
    JSON.parse(JSON.stringify(configSchema(builtInRules.map(({ meta }) => meta)))),
  );
});
