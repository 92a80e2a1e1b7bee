/** Reads again what has changed since it was reviewed. */
import type { DocumentSettings } from '../settings.ts';
import { compareAll } from './compareAll.ts';
import { isWanted } from './find.ts';
import type { Review } from './review.ts';
import type { Scanner } from './scan.ts';

export type Watcher = Pick<
  Review,
  'documentChanged' | 'documentClosed' | 'fileChanged' | 'settingsChanged'
>;

export interface WatchOptions extends Scanner {
  /** One piece of work after another. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createWatcher({ options, shelf, reader, breathe, inTurn }: WatchOptions): Watcher {
  const { documents, runner, rest } = options;
  const { files, roots } = shelf;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const again = (changed: readonly string[]): void => {
    runner.background('Reviewing', () =>
      inTurn(async () => {
        for (const uri of changed) await reader.read(uri, { breathe });
        await compareAll(options, shelf, { breathe });
      }),
    );
  };

  const isInside = async (uri: string): Promise<boolean> => {
    if (files.has(uri)) return true;
    for (const root of roots.values()) if (await isWanted(uri, root)) return true;
    return false;
  };

  return {
    documentChanged: (uri) => {
      if (roots.size === 0) return;
      clearTimeout(waiting.get(uri));
      const timer = setTimeout(() => {
        waiting.delete(uri);
        runner.background('Reviewing', async () => {
          if (documents.get(uri) && (await isInside(uri))) again([uri]);
        });
      }, rest);
      waiting.set(uri, timer);
    },
    documentClosed: (uri) => {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      if (files.has(uri)) again([uri]);
    },
    fileChanged: (uri, deleted) => {
      const known = files.get(uri);
      if (roots.size > 0 && !documents.get(uri))
        runner.background('Reviewing', async () => {
          if (deleted ? known : await isInside(uri)) again([uri]);
        });
      return (known?.reviewed.read.length ?? 0) > 0;
    },
    settingsChanged: () => {
      if (files.size === 0) return;
      runner.background('Reviewing', async () => {
        const stale = await staleFiles({ options, shelf, reader, breathe });
        const open = documents.all().map(({ uri }) => uri);
        const all = [...stale, ...open.filter((uri) => files.has(uri))];
        if (all.length > 0) again(all);
      });
    },
  };
}

/** Files that nobody has open and that would be judged in another way now. */
async function staleFiles({ options, shelf, breathe }: Scanner): Promise<readonly string[]> {
  const { documents, settings } = options;
  const stale: string[] = [];
  for (const file of [...shelf.files.values()]) {
    if (documents.get(file.uri)) continue;
    const its = await settings.of(file.uri);
    settings.forget(file.uri);
    if (file.settings && !isSettled(file.settings, its)) stale.push(file.uri);
    await breathe();
  }
  return stale;
}

/** Whether a file would be judged as it was. */
function isSettled(before: DocumentSettings, now: DocumentSettings): boolean {
  return (
    before.settings === now.settings &&
    before.state === now.state &&
    before.name === now.name &&
    JSON.stringify(before.accepted) === JSON.stringify(now.accepted)
  );
}
