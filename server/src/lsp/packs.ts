/** The packs of the projects that documents belong to: read once, watched from then on. */
import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import type { Host } from '../host.ts';
import type { PackFolder } from '../packFiles.ts';
import { createPackLoader, noPacks, type ProjectPacks } from '../packs.ts';
import type { RuleInfo } from '../protocol.ts';
import type { ConfigFile } from './projects.ts';
import { baseName, joinUri, resolveUri } from './uris.ts';

export interface Packs {
  /** The packs that a configuration names; read anew for each new {@link ConfigFile}. */
  readonly of: (config: ConfigFile | undefined) => Promise<ProjectPacks>;
  /** The rules of all packs that were met, with the URIs of their pages. */
  readonly known: () => readonly RuleInfo[];
}

export interface PacksOptions {
  readonly host: Host;
  readonly rules: readonly RuleMeta[];
  readonly classes: WordClasses;
  /** Called once with every folder that a configuration names, there or not. */
  readonly watch: (folder: string) => void;
}

export function createPacks({ host, rules, classes, watch }: PacksOptions): Packs {
  const loader = createPackLoader({ rules, classes });
  const kept = new WeakMap<ConfigFile, Promise<ProjectPacks>>();
  const latest = new Map<string, ProjectPacks>();
  const watched = new Set<string>();

  const load = async (config: ConfigFile): Promise<ProjectPacks> => {
    const open = (path: string): PackFolder => folderOf(resolveUri(config.folder, path), host);
    const packs = await loader.load({ text: config.text, name: baseName(config.uri), open });
    latest.set(config.uri, packs);
    for (const folder of packs.folders)
      if (!watched.has(folder)) {
        watched.add(folder);
        watch(folder);
      }
    return packs;
  };

  return {
    of: (config) => {
      if (!config) return Promise.resolve(noPacks);
      const known = kept.get(config);
      if (known) return known;
      const loading = load(config);
      kept.set(config, loading);
      loading.catch(() => kept.delete(config));
      return loading;
    },
    known: () => {
      const all = [...latest.values()].flatMap(({ packs, pages }) =>
        packs.rules.map(({ meta: { id, summary } }): RuleInfo => {
          const page = pages.get(id);
          return { id, summary, ...(page !== undefined && { page }) };
        }),
      );
      return [...new Map(all.map((rule) => [rule.id, rule])).values()];
    },
  };
}

function folderOf(uri: string, host: Host): PackFolder {
  const locate = (below: string): string =>
    below === '' ? uri : joinUri(uri, below.split('/').map(encodeURIComponent).join('/'));
  return {
    list: (below) => host.list(locate(below)),
    read: (below) => host.readText(locate(below)),
    locate,
  };
}
