import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import { configNames, ignoreFileName, settingsSection } from '../protocol.ts';
import type { ClientFeatures } from './features.ts';
import { baseName } from './uris.ts';

/** Asks the client to say when settings or a project's own files change. */
export async function registerWatches(
  connection: Connection,
  features: ClientFeatures,
): Promise<void> {
  if (features.configurationChanges)
    await connection.client.register(DidChangeConfigurationNotification.type, {
      section: settingsSection,
    });
  if (features.watchedFiles)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [...configNames, ignoreFileName].map((name) => ({ globPattern: `**/${name}` })),
    });
}

/** Asks the client to say when a file of a pack changes, wherever the pack stands. */
export async function watchPack(
  connection: Connection,
  features: ClientFeatures,
  folder: string,
): Promise<void> {
  if (!features.watchedFiles) return;
  const watchers = features.relativePatterns
    ? [{ globPattern: { baseUri: folder, pattern: '**' } }]
    : [{ globPattern: `**/${baseName(folder)}/**` }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

export function isConfigUri(uri: string): boolean {
  const name = baseName(uri);
  return configNames.some((each) => each === name);
}
