/** Reads the arguments that a VS Code executable is given, as far as tests use them. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Options that take a value; all others are switches. Unknown ones are ignored. */
const VALUED = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensionDevelopmentKind',
  'user-data-dir',
  'extensions-dir',
  'install-extension',
  'locale',
  'log',
  'profile',
]);

/**
 * @typedef {object} CodeArguments
 * @property {string[]} extensions folders of the extensions under development
 * @property {string} [tests] the module whose `run()` is the suite
 * @property {boolean} web whether extensions run in the web-worker extension host
 * @property {string} [workspace] folder or `.code-workspace` file to open
 * @property {string} [file] file to open
 * @property {string} [userData]
 * @property {string} [extensionsFolder]
 * @property {boolean} disableExtensions whether to leave installed extensions out
 * @property {string[]} install `.vsix` files to install instead of opening a window
 */

/**
 * @param {string[]} argv without the executable
 * @returns {CodeArguments}
 */
export function parseArguments(argv) {
  const { options, positional } = split(argv);
  const last = (name) => options.get(name)?.at(-1);
  const path = (name) => (last(name) === undefined ? {} : { [KEYS[name]]: resolve(last(name)) });
  return {
    extensions: (options.get('extensionDevelopmentPath') ?? []).map((folder) => resolve(folder)),
    web: last('extensionDevelopmentKind') === 'web',
    disableExtensions: options.has('disable-extensions'),
    install: (options.get('install-extension') ?? []).map((file) => resolve(file)),
    ...path('extensionTestsPath'),
    ...path('user-data-dir'),
    ...path('extensions-dir'),
    ...opened(positional),
  };
}

const KEYS = {
  extensionTestsPath: 'tests',
  'user-data-dir': 'userData',
  'extensions-dir': 'extensionsFolder',
};

/**
 * @param {string[]} argv
 * @returns {{ options: Map<string, string[]>, positional: string[] }}
 */
function split(argv) {
  const options = new Map();
  const positional = [];
  for (let i = 0; i < argv.length; i++) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
    if (!name) {
      positional.push(argv[i]);
      continue;
    }
    const value = inline ?? (VALUED.has(name) ? argv[++i] : '');
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, positional };
}

/**
 * What the paths among the arguments open; those that are not there are ignored.
 * @param {string[]} paths
 */
function opened(paths) {
  const view = {};
  for (const path of paths.map((each) => resolve(each))) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() || (stat && path.endsWith('.code-workspace'))) view.workspace ??= path;
    else if (stat) view.file ??= path;
  }
  return view;
}
