/** A review: the replies of files and folders, read one by one, kept, and read anew as they change. */
import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LibraryLinter } from '../../core/library/survey.ts';
import type { ReviewedFile } from '../../core/review/types.ts';
import type { Kind } from '../../core/types.ts';
import type { Host } from '../../host.ts';
import type { ReviewSummary } from '../../protocol.ts';
import type { Runner } from '../runSafe.ts';
import type { SettingsStore } from '../settings.ts';
import type { Inconsistencies } from './compare.ts';
import type { FileReview, ReviewedText } from './fileReview.ts';
import { Cancelled, createBreathe } from './pace.ts';
import { createReader } from './read.ts';
import { scan, type Scanning } from './scan.ts';
import { createShelf } from './shelf.ts';
import { diagnosticsIn, idIn, reviewedFiles, summaryOf } from './tell.ts';
import { createWatcher } from './watch.ts';

export interface ReviewOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly host: Host;
  readonly linter: LibraryLinter;
  readonly settings: SettingsStore;
  readonly runner: Runner;
  readonly pages: string | undefined;
  /** Ids of the built-in rules. */
  readonly rules: readonly string[];
  readonly kindOf: (uri: string) => Kind | undefined;
  /** Milliseconds without a change after which a document that is typed in is compared again. */
  readonly rest: number;
  /** What there is to say of a file that nobody has open has changed. */
  readonly onFile: (uri: string) => void;
  /** What a library has to say of open documents has changed. */
  readonly onOpenDocuments: () => void;
  /** All that was read was compared. */
  readonly onCompared: () => void;
  /** Whether findings may name the other places that they speak of. */
  readonly related: boolean;
}

export interface Review {
  /** Reads files and folders, and compares all that was read. Those read before are kept. */
  readonly scan: (uris: readonly string[], scanning: Scanning) => Promise<ReviewSummary>;
  /** Files as they were read, by URI. */
  readonly files: ReadonlyMap<string, FileReview>;
  /** Whether anything was scanned yet. */
  readonly isEmpty: () => boolean;
  readonly summary: () => ReviewSummary;
  /** What to show in a file that nobody has open. */
  readonly diagnosticsOf: (uri: string) => readonly Diagnostic[];
  /** Changes with what {@link diagnosticsOf} says. */
  readonly idOf: (uri: string) => string;
  /** What a library has to say of a document; the same object until that changes. */
  readonly inconsistenciesOf: (uri: string) => Inconsistencies | undefined;
  /** Everything, for a report. */
  readonly reviewed: () => readonly ReviewedFile[];
  readonly documentChanged: (uri: string) => void;
  readonly documentClosed: (uri: string) => void;
  /** @returns whether the file is one that holds replies and nothing else */
  readonly fileChanged: (uri: string, deleted: boolean) => boolean;
  readonly settingsChanged: () => void;
  /** Resolves once all that is known to have changed was read. */
  readonly settled: () => Promise<void>;
  readonly text: (uri: string) => Promise<ReviewedText | undefined>;
}

export function createReview(options: ReviewOptions): Review {
  const { pages } = options;
  const shelf = createShelf();
  const breathe = createBreathe();
  const reader = createReader(options, shelf);
  let queue: Promise<unknown> = Promise.resolve();

  /** One piece of work after another, so that no two write to the library. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const scanner = { options, shelf, reader, breathe };
  const summary = (): ReviewSummary => summaryOf(shelf);
  return {
    ...createWatcher({ ...scanner, inTurn }),
    ...{ files: shelf.files, text: reader.text, summary },
    isEmpty: () => shelf.roots.size === 0,
    reviewed: () => reviewedFiles(shelf),
    diagnosticsOf: (uri) => diagnosticsIn(shelf, uri, pages),
    idOf: (uri) => idIn(shelf, uri),
    inconsistenciesOf: (uri) => shelf.found.get(uri),
    scan: (wanted, scanning) =>
      inTurn(async () => {
        try {
          await scan(scanner, wanted, scanning);
        } catch (error) {
          if (!(error instanceof Cancelled)) throw error;
          options.onCompared();
          return { ...summary(), cancelled: true };
        }
        return summary();
      }),
    settled: async () => {
      await queue;
    },
  };
}
