// Runs the rows that were asked for and prints them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../install.mjs';
import { bundleForBench } from '../../esbuild.mjs';
import { machine, missingRow, printRow } from './report.mjs';
import { textMaker } from './texts.mjs';
import { bundleRows } from './rows/bundles.mjs';
import { draftRows } from './rows/draft.mjs';
import { keystrokeRows } from './rows/keystroke.mjs';
import { libraryRows } from './rows/library.mjs';
import { lintRows } from './rows/lint.mjs';
import { readyRows } from './rows/ready.mjs';
import { repliesRows } from './rows/replies.mjs';
import { streamRows } from './rows/stream.mjs';
import { taggedRows } from './rows/tagged.mjs';

const groups = {
  lint: lintRows,
  keystroke: keystrokeRows,
  ready: readyRows,
  draft: draftRows,
  replies: repliesRows,
  library: libraryRows,
  stream: streamRows,
  tagged: taggedRows,
  bundles: bundleRows,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    labelled: { type: 'string', default: join(root, '../shared/accuracy') },
    'no-build': { type: 'boolean', default: false },
  },
});
const wanted = values.only.flatMap((names) => names.split(','));
const unknown = wanted.find((name) => !Object.hasOwn(groups, name));
if (unknown !== undefined) {
  console.error(`There is no “${unknown}”. --only takes ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}

/** What a group found; a group that fails costs its own rows, never those of others. */
async function measured(name, group) {
  try {
    return await group();
  } catch (error) {
    const what = `${name}: could not be measured`;
    return [{ ...missingRow(name, what, error.message), held: false }];
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'reply-tone-bench-'));
try {
  const here = import.meta.dirname;
  const dist = join(root, 'dist');
  const bundle = async (source, name) => {
    const made = join(dist, 'bench', name);
    await bundleForBench(join(here, source), made);
    return made;
  };
  const context = {
    root,
    scratch,
    labelled: values.labelled,
    texts: textMaker(values.labelled),
    cli: join(dist, 'cli.js'),
    server: [join(dist, 'server.js'), '--stdio'],
    emptyServer: [await bundle('emptyServer.mjs', 'emptyServer.js'), '--stdio'],
    linter: await bundle('linter.ts', 'linter.js'),
    writeGood: join(here, 'peers/writeGood.mjs'),
    alex: join(here, 'peers/alex.mjs'),
  };
  const about = machine(context.texts.sources);
  const rows = [];
  if (!values.json) console.log(`\n${about.line}\n`);
  for (const [name, group] of Object.entries(groups)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const began = performance.now();
    const made = await measured(name, () => group(context));
    if (!values.json) made.forEach(printRow);
    rows.push(...made);
    process.stderr.write(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  }
  const judged = rows.filter(({ held }) => held !== undefined);
  const summary = { held: judged.filter(({ held }) => held).length, of: judged.length };
  if (values.json) console.log(JSON.stringify({ ...about, summary, rows }, null, 2));
  else console.log(`\n${summary.held} of ${summary.of} targets held.`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
