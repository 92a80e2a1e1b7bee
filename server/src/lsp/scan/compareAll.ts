/** Compares all that was read, and tells whom that concerns. */
import { placeFindings, type ComparedFile, type Inconsistencies } from './compare.ts';
import { inSteps, type Pace } from './pace.ts';
import type { ReviewOptions } from './review.ts';
import type { Shelf } from './shelf.ts';

/** @throws Cancelled */
export async function compareAll(options: ReviewOptions, shelf: Shelf, pace: Pace): Promise<void> {
  const { documents, linter, rules, related } = options;
  const { files, uris, placers, library } = shelf;

  const fileOf = async (name: string): Promise<ComparedFile | undefined> => {
    const uri = uris.get(name);
    const file = uri === undefined ? undefined : files.get(uri);
    if (!file?.source || !file.settings) return undefined;
    const { source, settings: its } = file;
    const placer =
      placers.get(file.uri) ?? (await inSteps(linter.placing(source, its.settings), pace));
    placers.set(file.uri, placer);
    return { uri: file.uri, source, settings: its, placer };
  };

  const all = await inSteps(library.working(), pace);
  const now = await placeFindings(all, { fileOf, rules, pace, related });
  const before = shelf.found;
  const same = (uri: string): boolean => isSame(before.get(uri), now.get(uri));
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((uri) => !same(uri));
  shelf.found = new Map(
    [...now].map(([uri, its]) => [uri, same(uri) ? (before.get(uri) ?? its) : its]),
  );
  // To find words, a reading is kept alive: only of those files that are spoken of.
  const spoken = new Set(
    all
      .flatMap(({ place, others }) => [place, ...others.map((o) => o.place)])
      .map(({ file }) => uris.get(file)),
  );
  for (const uri of placers.keys()) if (!spoken.has(uri)) placers.delete(uri);
  for (const uri of changed) {
    options.onFile(uri);
    await pace.breathe();
  }
  if (changed.some((uri) => documents.get(uri))) options.onOpenDocuments();
  options.onCompared();
}

function isSame(a: Inconsistencies | undefined, b: Inconsistencies | undefined): boolean {
  if (!a || !b) return a === b;
  return a.text === b.text && JSON.stringify(a.findings) === JSON.stringify(b.findings);
}
