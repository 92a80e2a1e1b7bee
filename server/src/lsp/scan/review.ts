/** A review: the replies of files and folders, read one by one, kept, and read anew as they change. */
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf } from '../../core/extract/format.ts';
import { createLibrary } from '../../core/library/library.ts';
import type { Placer } from '../../core/library/place.ts';
import type { LibraryLinter } from '../../core/library/survey.ts';
import type { ReviewedFile } from '../../core/review/types.ts';
import type { Kind } from '../../core/types.ts';
import type { Host } from '../../host.ts';
import type { ReviewSummary } from '../../protocol.ts';
import { linksTo, toDiagnostic } from '../convert.ts';
import type { Runner } from '../runSafe.ts';
import type { DocumentSettings, SettingsStore } from '../settings.ts';
import { baseName } from '../uris.ts';
import { inFile, placeFindings, type ComparedFile, type Inconsistencies } from './compare.ts';
import {
  reviewedFinding,
  surveyFile,
  unreadable,
  type FileReview,
  type ReviewedText,
} from './fileReview.ts';
import { findFiles, isWanted, rootOf, type Root } from './find.ts';
import { Cancelled, createBreathe, inSteps, type Pace } from './pace.ts';

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

/** A text's own name in the library: for people, it ends in the file's name. */
const libraryName = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

export function createReview(options: ReviewOptions): Review {
  const { documents, host, linter, settings, runner, pages, rules, rest } = options;
  const breathe = createBreathe();
  const files = new Map<string, FileReview>();
  const uris = new Map<string, string>();
  const placers = new Map<string, Placer>();
  const roots = new Map<string, Root>();
  const library = createLibrary();
  let found: ReadonlyMap<string, Inconsistencies> = new Map();
  let count = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const nextId = (): string => String((count += 1));

  /** One piece of work after another, so that no two write to the library. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const text = async (uri: string): Promise<ReviewedText | undefined> => {
    const its = await settings.of(uri);
    const document = documents.get(uri);
    if (!document) settings.forget(uri);
    const format = formatOf(uri, document?.languageId);
    if (its.state !== 'on' || format === undefined) return undefined;
    const read = document?.getText() ?? (await host.readText(uri))?.replace(/^\uFEFF/, '');
    if (read === undefined) return undefined;
    const { name, accepted } = its;
    const kind = options.kindOf(uri);
    const source = { text: read, format, name, accepted, ...(kind && { kind }) };
    return { uri, source, settings: its };
  };

  const forget = (uri: string): void => {
    library.remove(libraryName(uri));
    placers.delete(uri);
    if (files.delete(uri)) options.onFile(uri);
  };

  /** Reads a file anew. @throws Cancelled */
  const read = async (uri: string, pace: Pace): Promise<void> => {
    const name = libraryName(uri);
    try {
      const its = await text(uri);
      if (!its) {
        forget(uri);
        return;
      }
      const survey = await surveyFile(its, name, { linter, pages, pace, nextId });
      files.set(uri, survey.review);
      uris.set(name, uri);
      placers.set(uri, survey.placer);
      library.replace(name, survey.facts);
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      library.remove(name);
      const message = error instanceof Error ? error.message : String(error);
      files.set(uri, unreadable(uri, baseName(uri), message, nextId()));
    }
    options.onFile(uri);
  };

  const fileOf = (name: string): ComparedFile | undefined => {
    const uri = uris.get(name);
    const file = uri === undefined ? undefined : files.get(uri);
    if (!file?.source || !file.settings) return undefined;
    const { source, settings: its } = file;
    const placer = placers.get(file.uri) ?? linter.placer(source, its.settings);
    placers.set(file.uri, placer);
    return { uri: file.uri, source, settings: its, placer };
  };

  /** Compares all that was read. */
  const compare = async (pace: Pace): Promise<void> => {
    const all = await inSteps(library.working(), pace);
    const now = await placeFindings(all, { fileOf, rules, pace, related: options.related });
    const before = found;
    const same = (uri: string): boolean => isSame(before.get(uri), now.get(uri));
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter((uri) => !same(uri));
    found = new Map(
      [...now].map(([uri, its]) => [uri, same(uri) ? (before.get(uri) ?? its) : its]),
    );
    // To find words, a reading is kept alive: only of those files that are spoken of.
    const spoken = new Set(
      all
        .flatMap(({ place, others }) => [place, ...others.map((o) => o.place)])
        .map(({ file }) => uris.get(file)),
    );
    for (const uri of placers.keys()) if (!spoken.has(uri)) placers.delete(uri);
    changed.forEach(options.onFile);
    if (changed.some((uri) => documents.get(uri))) options.onOpenDocuments();
    options.onCompared();
  };

  const scan = async (wanted: readonly string[], { token, report }: Scanning): Promise<void> => {
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
    for (const root of chosen) roots.set(root.uri, root);
    const { files: targets, closed } = await findFiles(chosen, host, step);
    const kept = new Set(targets);
    for (const uri of [...files.keys()])
      if (!kept.has(uri) && chosen.some((root) => isBelow(uri, root.uri))) forget(uri);
    for (const uri of closed) {
      const message = 'This folder may not be opened. Ask for access, or leave it out.';
      files.set(uri, unreadable(uri, baseName(uri), message, nextId()));
      options.onFile(uri);
    }
    tell({ files: targets.length });
    for (const [i, uri] of targets.entries()) {
      const before = state.replies;
      let steps = 0;
      const counting = (): void => {
        onStep();
        steps += 1;
        if (steps % 20 === 0) tell({ replies: before + steps });
      };
      await step();
      await read(uri, { breathe, onStep: counting });
      tell({ done: i + 1, replies: before + (files.get(uri)?.reviewed.read.length ?? 0) });
    }
    await compare({ breathe, onStep });
  };

  const again = (changed: readonly string[]): void => {
    runner.background('Reviewing', () =>
      inTurn(async () => {
        for (const uri of changed) await read(uri, { breathe });
        await compare({ breathe });
      }),
    );
  };

  const isInside = async (uri: string): Promise<boolean> => {
    if (files.has(uri)) return true;
    for (const root of roots.values()) if (await isWanted(uri, root)) return true;
    return false;
  };

  const diagnosticsOf = (uri: string): readonly Diagnostic[] => {
    const file = files.get(uri);
    if (!file?.source || !file.settings) return file?.diagnostics ?? [];
    const document = TextDocument.create(uri, '', 0, file.source.text);
    const linkOf = linksTo(pages, file.settings.packPages);
    const own = inFile(found.get(uri), file.source.text).map((finding) =>
      toDiagnostic(document, finding, linkOf),
    );
    return [...file.diagnostics, ...own];
  };

  const reviewed = (): readonly ReviewedFile[] =>
    [...files.values()].map(({ uri, source, reviewed: its }) => {
      const own = source ? inFile(found.get(uri), source.text) : [];
      if (!source || own.length === 0) return its;
      const document = TextDocument.create(uri, '', 0, source.text);
      const findings = own.map((finding) => ({
        ...reviewedFinding(document, finding),
        ...(finding.others.length > 0 && { related: finding.others }),
      }));
      return { ...its, findings: [...its.findings, ...findings] };
    });

  const summary = (): ReviewSummary => summaryOf(reviewed());

  return {
    ...{ files, text, diagnosticsOf, reviewed, summary },
    isEmpty: () => roots.size === 0,
    idOf: (uri) => `${files.get(uri)?.id ?? ''}.${identify(found.get(uri))}`,
    inconsistenciesOf: (uri) => found.get(uri),
    scan: (wanted, scanning) =>
      inTurn(async () => {
        try {
          await scan(wanted, scanning);
        } catch (error) {
          if (!(error instanceof Cancelled)) throw error;
          options.onCompared();
          return { ...summary(), cancelled: true };
        }
        return summary();
      }),
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
        const stale: string[] = [];
        for (const file of [...files.values()]) {
          if (documents.get(file.uri)) continue;
          const its = await settings.of(file.uri);
          settings.forget(file.uri);
          if (file.settings && !isSettled(file.settings, its)) stale.push(file.uri);
          await breathe();
        }
        const open = documents.all().map(({ uri }) => uri);
        const all = [...stale, ...open.filter((uri) => files.has(uri))];
        if (all.length > 0) again(all);
      });
    },
    settled: async () => {
      await queue;
    },
  };
}

const isBelow = (uri: string, folder: string): boolean =>
  uri === folder || uri.startsWith(`${folder.replace(/\/+$/, '')}/`);

/** Whether a file would be judged as it was. */
function isSettled(before: DocumentSettings, now: DocumentSettings): boolean {
  return (
    before.settings === now.settings &&
    before.state === now.state &&
    before.name === now.name &&
    JSON.stringify(before.accepted) === JSON.stringify(now.accepted)
  );
}

function isSame(a: Inconsistencies | undefined, b: Inconsistencies | undefined): boolean {
  if (!a || !b) return a === b;
  return a.text === b.text && JSON.stringify(a.findings) === JSON.stringify(b.findings);
}

const ids = new WeakMap<Inconsistencies, number>();
let lastId = 0;

/** A number for each object. */
export function identify(its: Inconsistencies | undefined): number {
  if (!its) return 0;
  const known = ids.get(its) ?? (lastId += 1);
  ids.set(its, known);
  return known;
}

function summaryOf(files: readonly ReviewedFile[]): ReviewSummary {
  const read = files.filter((file) => file.read.length > 0);
  const replies = read.reduce((sum, file) => sum + file.read.length, 0);
  const dirty = read.reduce(
    (sum, { findings }) => sum + new Set(findings.map(({ reply }) => reply.index)).size,
    0,
  );
  return {
    ...{ files: read.length, replies, clean: replies - dirty },
    findings: read.reduce((sum, { findings }) => sum + findings.length, 0),
    unreadable: files.filter(
      (file) => file.read.length === 0 && file.problems.some(({ level }) => level === 'error'),
    ).length,
    cancelled: false,
  };
}
