/** Reads one file anew. */
import { formatOf } from '../../core/extract/format.ts';
import { baseName } from '../uris.ts';
import { surveyFile, unreadable, type ReviewedText } from './fileReview.ts';
import { Cancelled, type Pace } from './pace.ts';
import type { ReviewOptions } from './review.ts';
import { libraryName, type Shelf } from './shelf.ts';

export interface Reader {
  /** @returns undefined if the file is not to be reviewed, or has gone */
  readonly text: (uri: string) => Promise<ReviewedText | undefined>;
  /** @throws Cancelled */
  readonly read: (uri: string, pace: Pace) => Promise<void>;
  readonly forget: (uri: string) => void;
  /** Says of a file or a folder why it could not be read. */
  readonly refuse: (uri: string, message: string) => void;
}

export function createReader(options: ReviewOptions, shelf: Shelf): Reader {
  const { documents, host, linter, settings, pages } = options;
  const { files, placers, library, nextId } = shelf;

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
    const source = {
      ...{ text: read, format, name, accepted },
      ...(kind && { kind }),
      ...(document && { keptBy: document }),
    };
    return { uri, source, settings: its };
  };

  const forget = (uri: string): void => {
    library.remove(libraryName(uri));
    placers.delete(uri);
    if (files.delete(uri)) options.onFile(uri);
  };

  const refuse = (uri: string, message: string): void => {
    library.remove(libraryName(uri));
    files.set(uri, unreadable(uri, baseName(uri), message, nextId()));
    options.onFile(uri);
  };

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
      shelf.uris.set(name, uri);
      placers.set(uri, survey.placer);
      library.replace(name, survey.facts);
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      refuse(uri, error instanceof Error ? error.message : String(error));
      return;
    }
    options.onFile(uri);
  };

  return { text, read, forget, refuse };
}
