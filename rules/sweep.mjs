// The built-in rules' patterns, measured at build time, in place of server/src/sweep.ts.
import { evaluate } from './data.mjs';

let made;

/** The text of the module that server/src/sweep.ts stands for. */
export const sweepModule = async () =>
  `export const sweepTexts = ${JSON.stringify(await (made ??= measure()))};`;

async function measure() {
  const { texts } = await evaluate(`
    import { builtInRules, shared } from './server/src/rules.ts';
    import { groupsOf, sweepOf } from './server/src/core/analyse/lists.ts';
    import { createLexicon } from './server/src/core/phrases/lexicon.ts';
    import { encodeSweep } from './server/src/core/phrases/sweepText.ts';
    import { summaryGroup } from './server/src/core/run/summariser.ts';
    const groups = { ...groupsOf(builtInRules, shared.lists), summary: summaryGroup };
    const textOf = (which) =>
      encodeSweep(sweepOf(builtInRules, groups, { lexicon: createLexicon(shared.classes), which }));
    export const texts = { waking: textOf('waking'), asked: textOf('asked') };
  `);
  return texts;
}

export const isSweep = (path) => /[\\/]server[\\/]src[\\/]sweep\.ts$/.test(path);

/** The same for esbuild. */
export const sweep = {
  name: 'sweep',
  setup(build) {
    build.onLoad({ filter: /[\\/]sweep\.ts$/ }, async ({ path }) =>
      isSweep(path) ? { contents: await sweepModule(), loader: 'js' } : undefined,
    );
  },
};
