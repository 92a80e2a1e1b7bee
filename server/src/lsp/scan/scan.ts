/** Reads files and folders, and says how far it has come. */
import type { CancellationToken } from 'vscode-languageserver';
import { findFiles, rootOf, type Root } from './find.ts';
import { compareAll } from './compareAll.ts';
import { Cancelled, type Breathe } from './pace.ts';
import type { Reader } from './read.ts';
import type { ReviewOptions } from './review.ts';
import type { Shelf } from './shelf.ts';

/** Where a scan stands. */
export interface ScanState {
  readonly done: number;
  readonly files: number;
  readonly replies: number;
}

export interface Scanning {
  readonly token: CancellationToken;
  readonly report: (state: ScanState) => void;
}

export interface Scanner {
  readonly options: ReviewOptions;
  readonly shelf: Shelf;
  readonly reader: Reader;
  readonly breathe: Breathe;
}

/** So many replies are judged between two reports. */
const reportAfter = 20;

/** @throws Cancelled */
export async function scan(
  { options, shelf, reader, breathe }: Scanner,
  wanted: readonly string[],
  { token, report }: Scanning,
): Promise<void> {
  const { host } = options;
  let state: ScanState = { done: 0, files: 0, replies: 0 };
  const tell = (more: Partial<ScanState>): void => {
    state = { ...state, ...more };
    report(state);
  };
  const onStep = (): void => {
    if (token.isCancellationRequested) throw new Cancelled();
  };
  const step = async (): Promise<void> => {
    await breathe();
    onStep();
  };
  const chosen = await Promise.all(wanted.map((uri) => rootOf(uri, host)));
  for (const root of chosen) shelf.roots.set(root.uri, root);
  const { files: targets, closed } = await findFiles(chosen, host, step);
  forgetOthers(shelf, reader, chosen, new Set(targets));
  for (const uri of closed)
    reader.refuse(uri, 'This folder may not be opened. Ask for access, or leave it out.');
  tell({ files: targets.length });
  for (const [i, uri] of targets.entries()) {
    const before = state.replies;
    const counting = (replies = 0): void => {
      onStep();
      if (replies > 0 && replies % reportAfter === 0) tell({ replies: before + replies });
    };
    await step();
    await reader.read(uri, { breathe, onStep: counting });
    const read = shelf.files.get(uri)?.reviewed.read.length ?? 0;
    tell({ done: i + 1, replies: before + read });
  }
  await compareAll(options, shelf, { breathe, onStep });
}

/** Files that are no longer in the folders. */
function forgetOthers(
  { files }: Shelf,
  { forget }: Reader,
  chosen: readonly Root[],
  kept: ReadonlySet<string>,
): void {
  for (const uri of [...files.keys()])
    if (!kept.has(uri) && chosen.some((root) => isBelow(uri, root.uri))) forget(uri);
}

const isBelow = (uri: string, folder: string): boolean =>
  uri === folder || uri.startsWith(`${folder.replace(/\/+$/, '')}/`);
