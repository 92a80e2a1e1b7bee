/** Finds the project configuration of a document, from its folder upwards. */
import type { Host } from '../host.ts';
import { configNames } from '../protocol.ts';
import { foldersUp, joinUri } from './uris.ts';

export interface ConfigFile {
  readonly uri: string;
  /** The folder it stands in, as a URI without a slash at the end. */
  readonly folder: string;
  readonly text: string;
  /** Why it could not be read; `text` is '' then. */
  readonly unreadable?: string;
}

export interface Projects {
  /** The configuration that applies to a document; an open one counts as it stands in the editor. */
  readonly find: (uri: string) => Promise<ConfigFile | undefined>;
  /** Forgets what was found: some configuration came, went or changed. */
  readonly forget: () => void;
}

export interface ProjectsOptions {
  readonly host: Host;
  /** The text of a document that is open in the client. */
  readonly openText: (uri: string) => string | undefined;
  /** Folders of the workspace, as URIs: where documents without a folder of their own belong. */
  readonly workspaceFolders: () => readonly string[];
}

export function createProjects(options: ProjectsOptions): Projects {
  const found = new Map<string, Promise<ConfigFile | undefined>>();

  const inFolder = (folder: string): Promise<ConfigFile | undefined> => {
    const known = found.get(folder);
    if (known) return known;
    const search = readConfig(options, folder);
    found.set(folder, search);
    return search;
  };

  return {
    find: async (uri) => {
      const own = foldersUp(uri);
      const folders = own.length > 0 ? own : options.workspaceFolders().slice(0, 1);
      for (const folder of folders) {
        const config = await inFolder(folder);
        if (config) return config;
      }
      return undefined;
    },
    forget: () => {
      found.clear();
    },
  };
}

async function readConfig(
  { host, openText }: ProjectsOptions,
  folder: string,
): Promise<ConfigFile | undefined> {
  for (const name of configNames) {
    const uri = joinUri(folder, name);
    const open = openText(uri);
    if (open !== undefined) return { uri, folder, text: open };
    try {
      const text = await host.readText(uri);
      if (text !== undefined) return { uri, folder, text };
    } catch (error) {
      const unreadable = error instanceof Error ? error.message : String(error);
      return { uri, folder, text: '', unreadable };
    }
  }
  return undefined;
}
