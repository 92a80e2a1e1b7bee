/** What the replies of a library don't agree on, placed in its files. */
import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inconsistency, libraryLevel } from '../../core/library/inconsistencies.ts';
import { carried, type PlacedWords, type Placer } from '../../core/library/place.ts';
import type { LibraryFinding, OtherPlace } from '../../core/library/types.ts';
import { excerptOf } from '../../core/review/excerpt.ts';
import type { ReviewedPlace } from '../../core/review/types.ts';
import { silence } from '../../core/silence/index.ts';
import type { SourceDocument } from '../../core/types.ts';
import { toRange, type RelatedFinding } from '../convert.ts';
import type { DocumentSettings } from '../settings.ts';
import { baseName } from '../uris.ts';
import { documentOf } from './fileReview.ts';
import type { Pace } from './pace.ts';

/** A file whose replies were compared with others. */
export interface ComparedFile {
  readonly uri: string;
  readonly source: SourceDocument;
  readonly settings: DocumentSettings;
  readonly placer: Placer;
}

/** A finding of a library in one of its files. */
export interface Inconsistency extends RelatedFinding {
  readonly others: readonly ReviewedPlace[];
}

/** Findings of a file as it was read. */
export interface Inconsistencies {
  readonly text: string;
  readonly findings: readonly Inconsistency[];
}

export interface CompareOptions {
  /** A file by its name in the library; undefined if it has gone. */
  readonly fileOf: (name: string) => Promise<ComparedFile | undefined>;
  /** Ids of the built-in rules. */
  readonly rules: readonly string[];
  readonly pace: Pace;
  /** Whether findings may name the other places. */
  readonly related: boolean;
}

/** @returns by URI; none where nothing was found */
export async function placeFindings(
  all: readonly LibraryFinding[],
  { fileOf, rules, pace, related }: CompareOptions,
): Promise<ReadonlyMap<string, Inconsistencies>> {
  const otherOf = async ({ place, span }: OtherPlace): Promise<Other[]> => {
    const file = await fileOf(place.file);
    const words = file?.placer(place.index, span);
    return file && words ? [{ file, words, document: documentOf(file.uri, file.source) }] : [];
  };
  const placed = new Map<string, { readonly file: ComparedFile; findings: Inconsistency[] }>();
  for (const found of all) {
    await pace.breathe();
    pace.onStep?.();
    const file = await fileOf(found.place.file);
    const severity = file && libraryLevel(file.settings.settings);
    const finding = severity && inconsistency(found, severity, file.placer);
    if (!finding) continue;
    const others: Other[] = [];
    for (const other of found.others) others.push(...(await otherOf(other)));
    const own = placed.get(file.uri) ?? { file, findings: [] };
    placed.set(file.uri, own);
    own.findings.push({
      ...finding,
      ...(related && { related: others.map(informationOf) }),
      others: others.map(reviewedPlace),
    });
  }
  return new Map(
    [...placed].map(([uri, { file, findings }]) => [uri, heard(file, findings, rules)]),
  );
}

/** Those that nobody has silenced. */
function heard(
  { source, settings }: ComparedFile,
  findings: readonly Inconsistency[],
  rules: readonly string[],
): Inconsistencies {
  const result = { findings, problems: [], replies: [] };
  const kept = new Set(
    silence(result, { document: source, settings: settings.settings, rules }).findings,
  );
  return { text: source.text, findings: findings.filter((finding) => kept.has(finding)) };
}

/** Another place that a finding speaks of. */
interface Other {
  readonly file: ComparedFile;
  readonly words: PlacedWords;
  readonly document: TextDocument;
}

function informationOf({ file, words, document }: Other): DiagnosticRelatedInformation {
  const { title, id } = words.reply;
  const name = title ?? id ?? baseName(file.uri);
  return {
    location: { uri: file.uri, range: toRange(document, words.span) },
    message: `${name}: ${excerpt(file, words).sentence}`,
  };
}

function reviewedPlace({ file, words, document }: Other): ReviewedPlace {
  const { title, id } = words.reply;
  const { sentence, at } = excerpt(file, words);
  return {
    ...{ file: file.settings.name, line: document.positionAt(words.span.start).line + 1, sentence },
    ...((title ?? id) !== undefined && { title: title ?? id! }),
    ...(at && { at }),
  };
}

const excerpt = ({ source }: ComparedFile, words: PlacedWords): ReturnType<typeof excerptOf> =>
  excerptOf(source.text, words);

/** Findings where they are in a text that may have changed since; without those that it touched. */
export function inFile(its: Inconsistencies | undefined, text: string): readonly Inconsistency[] {
  if (!its) return [];
  if (its.text === text) return its.findings;
  return its.findings.flatMap((finding) => {
    const span = carried(finding.span, its.text, text);
    return span ? { ...finding, span } : [];
  });
}
