// Writes rules/index.ts, the one list of rules, from the folders beside this file.
import { readdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The text that rules/index.ts should have. */
export function registry() {
  const ids = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'README.md')))
    .map((entry) => entry.name)
    .filter((id) => id !== 'shared')
    .sort();
  const name = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const file = (id) => (existsSync(join(here, id, 'rule.ts')) ? 'rule.ts' : 'rule.yml');
  const more = (id) =>
    file(id) === 'rule.ts'
      ? []
      : readdirSync(join(here, id))
          .filter((entry) => entry.endsWith('.yml') && !['rule.yml', 'cases.yml'].includes(entry))
          .sort();
  const part = (id, entry) => name(`${id}-${entry.replace('.yml', '')}`);
  const imports = ids.flatMap((id) => [
    `import ${name(id)} from './${id}/${file(id)}';`,
    ...more(id).map((entry) => `import ${part(id, entry)} from './${id}/${entry}';`),
    `import ${name(id)}Page from './${id}/README.md';`,
  ]);
  const rows = ids.map((id) => {
    const rule = file(id) === 'rule.ts' ? name(id) : `${name(id)} as PhraseRule`;
    const parts = more(id).map((entry) => `...(${part(id, entry)} as PhraseEntry[])`);
    const entries = parts.length ? ` entries: [${parts.join(', ')}],` : '';
    return `  { rule: ${rule},${entries} page: ${name(id)}Page },`;
  });
  const types = [
    ids.some((id) => more(id).length) && 'PhraseEntry',
    ids.some((id) => file(id) === 'rule.yml') && 'PhraseRule',
    'RuleModule',
  ]
    .filter(Boolean)
    .join(', ');
  return [
    '// Written by rules/generate.mjs from the folders beside it. Do not edit.',
    `import type { ${types} } from './api.ts';`,
    ...imports,
    '',
    'export const modules: readonly RuleModule[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

/** Brings rules/index.ts up to date; leaves an unchanged file alone. */
export function writeRegistry() {
  const target = join(here, 'index.ts');
  const text = registry();
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}
