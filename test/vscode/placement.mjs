/** Where extensions run: in the Node extension host, unless they are moved to the web-worker one. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The setting that moves extensions to the web-worker extension host. In the browser, VS Code has no
 * `--extensionDevelopmentKind`, and would prefer the Node one for an extension that has both.
 * @param {{ extensions: string[], extensionsFolder?: string }} of folders of extensions under
 *   development, and the folder where others are installed
 */
export async function inWebWorker({ extensions, extensionsFolder }) {
  const developed = await Promise.all(extensions.map(extensionId));
  const ids = [...developed, ...(await installedIds(extensionsFolder))];
  return { 'remote.extensionKind': Object.fromEntries(ids.map((id) => [id, ['web']])) };
}

/** @param {string} [folder] where extensions are installed */
async function installedIds(folder) {
  const list = folder && join(folder, 'extensions.json');
  if (!list || !existsSync(list)) return [];
  return JSON.parse(await readFile(list, 'utf8')).map(({ identifier }) => identifier.id);
}

/** @param {string} folder */
async function extensionId(folder) {
  const { publisher = 'undefined_publisher', name } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  return `${publisher}.${name}`;
}
