import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const editor = ['vscode', 'vscode-languageclient*', 'vscode-languageserver*'];

/** Who may import what: one wall per folder. `group` patterns are gitignore style. */
const wall = (files, paths, patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { paths, patterns: patterns.map(([group, message]) => ({ group, message })) },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist', '.cache', '**/node_modules', 'rules/index.ts', '**/*.mjs', '**/*.mts'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // A module that the bundler loads at the first call, synchronously.
    files: ['server/src/linter.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  wall(
    ['rules/**/*.ts'],
    [...nodeModules, ...editor],
    [
      [
        ['**/server/**', '**/client/**', 'compromise*'],
        'rules/ is a leaf: it imports nothing outside.',
      ],
    ],
  ),
  wall(
    ['server/src/core/**/*.ts'],
    [...nodeModules],
    [
      [
        ['vscode*', '**/lsp/**', '**/cli/**', '**/node/**', '**/browser/**', '**/client/**'],
        'The core is pure: text in, findings out.',
      ],
    ],
  ),
  wall(
    ['server/src/lsp/**/*.ts'],
    [...nodeModules],
    [
      [
        ['**/cli/**', '**/node/**', '**/browser/**', '**/client/**'],
        'lsp/ sees core and host only.',
      ],
    ],
  ),
  wall(
    ['client/**/*.ts'],
    [],
    [
      [
        ['**/server/src/*', '!**/server/src/protocol.ts'],
        'client/ imports server/src/protocol.ts only.',
      ],
      [['**/rules/**'], 'client/ learns about rules from the server.'],
    ],
  ),
);
