// Brings derived files up to date, then bundles everything that ships, into dist/.
// `--tests` adds the in-editor suites, `--watch` stays.
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ruleData } from './rules/data.mjs';
import { sweep } from './rules/sweep.mjs';
import { writeManifest } from './client/manifest.mjs';
import { writeRegistry } from './rules/generate.mjs';
import { writeSchema } from './server/schema.mjs';

const shared = {
  bundle: true,
  target: 'es2022',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  loader: { '.md': 'text' },
  plugins: [ruleData, sweep],
  logLevel: 'warning',
  // ESM builds of the language server libraries first: they shake better than their UMD twins.
  mainFields: ['module', 'main'],
};
/** compromise is a file of its own where files can be loaded at need: few sentences ask for it. */
const taggerApart = {
  name: 'tagger-apart',
  setup(build) {
    build.onResolve({ filter: /\/tagger\.ts$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: './tagger.js', external: true } : undefined,
    );
  },
};
/** The protocol's library is loaded once, by the greeting and by all that follows it. */
const protocolApart = {
  name: 'protocol-apart',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver(-textdocument|\/node)?$/ }, () => ({
      path: './protocol.js',
      external: true,
    }));
  },
};
/**
 * The client's library asks with a library of its own whether this VS Code is new enough. VS Code
 * has asked that before, by `engines` of package.json.
 */
const versionAsked = {
  name: 'version-asked',
  setup(build) {
    build.onResolve({ filter: /^semver\/functions\/(parse|satisfies)$/ }, ({ path }) => ({
      path,
      namespace: 'version-asked',
    }));
    build.onLoad({ filter: /./, namespace: 'version-asked' }, () => ({
      contents: 'module.exports = (version) => ({ version });',
    }));
  },
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const apart = { ...node, plugins: [...node.plugins, taggerApart] };
const server = { ...apart, plugins: [...apart.plugins, protocolApart] };
const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
const inEditor = { external: ['vscode'] };

const bundles = [
  { ...node, entryPoints: ['server/src/cli/bin.ts'], outfile: 'dist/cli.js' },
  { ...apart, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cliMain.js' },
  { ...server, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  { ...server, entryPoints: ['server/src/node/serve.ts'], outfile: 'dist/serve.js' },
  { ...node, entryPoints: ['server/src/node/protocol.ts'], outfile: 'dist/protocol.js' },
  { ...node, entryPoints: ['server/src/core/analyse/tagger.ts'], outfile: 'dist/tagger.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server.browser.js',
  },
  {
    ...node,
    ...inEditor,
    plugins: [...node.plugins, versionAsked],
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/client.js',
  },
  {
    ...browser,
    ...inEditor,
    format: 'cjs',
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/client.browser.js',
  },
];
const suites = [
  { ...node, ...inEditor, entryPoints: ['test/e2e/suite.ts'], outfile: 'dist/test/e2e.node.js' },
  {
    ...browser,
    ...inEditor,
    format: 'cjs',
    entryPoints: ['test/e2e/suite.ts'],
    outfile: 'dist/test/e2e.browser.js',
  },
];

/** Bundles one more entry as the command line is bundled, the tagger's file beside it. */
export async function bundleForBench(entry, outfile) {
  const { build } = await import('esbuild');
  const beside = join(dirname(outfile), 'tagger.js');
  await build({ ...apart, entryPoints: [entry], outfile });
  await build({ ...node, entryPoints: ['server/src/core/analyse/tagger.ts'], outfile: beside });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const esbuild = await import('esbuild');
  writeRegistry();
  await Promise.all([writeSchema(), writeManifest()]);
  const wanted = process.argv.includes('--tests') ? [...bundles, ...suites] : bundles;
  if (process.argv.includes('--watch')) {
    for (const options of wanted) await (await esbuild.context(options)).watch();
  } else {
    await Promise.all(wanted.map((options) => esbuild.build(options)));
  }
}
