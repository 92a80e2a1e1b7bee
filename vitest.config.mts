import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';
import { yamlModule } from './rules/data.mjs';
import { isSweep, sweepModule } from './rules/sweep.mjs';

export default defineConfig({
  plugins: [
    {
      name: 'rule-data',
      enforce: 'pre',
      async load(id) {
        if (/\.ya?ml$/.test(id)) return yamlModule(id);
        if (id.endsWith('.md'))
          return `export default ${JSON.stringify(await readFile(id, 'utf8'))};`;
        return isSweep(id) ? sweepModule() : undefined;
      },
      // It is made of other files, which may have changed though it has not.
      configureVitest({ defineCacheKeyGenerator }) {
        defineCacheKeyGenerator(({ id }) => (isSweep(id) ? false : undefined));
      },
    },
  ],
  test: {
    // How long something takes is for the bench to say; a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The compiled sweep hangs on all rules, which a cache by file does not see.
    fsModuleCache: false,
    setupFiles: ['test/support/seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
  },
});
