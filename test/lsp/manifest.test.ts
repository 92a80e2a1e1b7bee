/** What the extension's manifest says about rules and settings is what the code does. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layerSchema } from '../../server/src/core/config/schema.ts';
import { builtInRules } from '../../server/src/rules.ts';

interface RuleProperty {
  readonly description: string;
  readonly anyOf: readonly [{ readonly default: string }, object];
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope: string }>> & {
        readonly 'replyTone.rules': { readonly properties: Readonly<Record<string, RuleProperty>> };
      };
    };
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
  };
}

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;
const { properties } = manifest.contributes.configuration;
const metas = builtInRules.map(({ meta }) => meta);

describe('settings', () => {
  it('offer every rule, in its own words and at its own level', () => {
    const offered = Object.entries(properties['replyTone.rules'].properties).map(
      ([id, { description, anyOf }]) => ({ id, summary: description, severity: anyOf[0].default }),
    );
    expect(offered).toEqual(metas.map(({ id, summary, severity }) => ({ id, summary, severity })));
  });

  it('are the ones that are read, each for a folder of its own', () => {
    const read = Object.keys(layerSchema(metas).properties ?? {});
    const names = ['enable', 'codeLens', ...read].map((name) => `replyTone.${name}`);
    expect(Object.keys(properties).sort()).toEqual([...names, 'replyTone.trace.server'].sort());
    expect(names.filter((name) => properties[name]?.scope !== 'resource')).toEqual([]);
  });
});

it('every file that the manifest names is there', () => {
  const { main, browser, icon, bin, contributes } = manifest;
  const schemas = [...contributes.jsonValidation, ...contributes.yamlValidation];
  const named = [main, browser, icon, ...Object.values(bin), ...schemas.map(({ url }) => url)];
  const missing = named.filter((path) => !existsSync(fileURLToPath(new URL(path, root))));
  expect(missing).toEqual([]);
});

it('nothing from Node is in the bundles for the web', () => {
  for (const bundle of ['dist/server.browser.js', manifest.browser]) {
    const text = readFileSync(new URL(bundle, root), 'utf8');
    const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]);
    expect(required.filter((name) => name !== 'vscode')).toEqual([]);
  }
});
