/** Makes a review whose findings reach the client in the way that it asks for. */
import { reviewNotification } from '../../protocol.ts';
import type { ClientFeatures } from '../features.ts';
import { createPublisher } from './publish.ts';
import { createReview, type Review, type ReviewOptions } from './review.ts';

export interface StartOptions extends Omit<
  ReviewOptions,
  'onFile' | 'onOpenDocuments' | 'onCompared' | 'related'
> {
  readonly features: ClientFeatures;
  /** Has the client look at open documents again. */
  readonly refresh: () => void;
}

export interface StartedReview {
  readonly review: Review;
  /** Called with files that nobody has open, as what there is to say of them changes. */
  readonly listeners: Set<(uri: string) => void>;
  /** The client has what there is to say of an open document. */
  readonly shown: (uri: string) => void;
  /** A document is no longer looked at, closed or not. */
  readonly hidden: (uri: string) => void;
}

export function startReview(options: StartOptions): StartedReview {
  const { connection, runner, features, refresh } = options;
  const publisher = createPublisher(connection, runner);
  const pushes = !features.pull || features.own.review === true;
  const listeners = new Set<(uri: string) => void>();
  const looked = new Set<string>();
  const review: Review = createReview({
    ...options,
    related: features.relatedInformation,
    onOpenDocuments: refresh,
    onFile: (uri) => {
      if (looked.has(uri)) return;
      if (pushes) publisher.file(uri, review.diagnosticsOf(uri));
      listeners.forEach((listen) => {
        listen(uri);
      });
    },
    onCompared: () => {
      if (features.own.review !== true) return;
      runner.background('Telling', () =>
        connection.sendNotification(reviewNotification, review.summary()),
      );
    },
  });
  return {
    ...{ review, listeners },
    hidden: (uri) => {
      looked.delete(uri);
      review.documentClosed(uri);
    },
    shown: (uri) => {
      looked.add(uri);
      publisher.opened(uri, features.pull);
    },
  };
}
