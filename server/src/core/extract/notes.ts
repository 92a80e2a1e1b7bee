import type { Problem, Span } from '../types.ts';
import type { SkipReason } from './shapes/shape.ts';

/** What was left out on purpose, said so that a file with hundreds of them stays readable. */
export interface Notes {
  /** @param called the reply, as it begins a sentence */
  skip(because: SkipReason, called: string, span: Span): void;
  readonly problems: () => readonly Problem[];
}

/** For one reply, and for many. */
const REASONS: Readonly<Record<SkipReason, readonly [one: string, many: string]>> = {
  off: ['isn’t read: it is switched off', 'aren’t read: they are switched off'],
  internal: [
    'isn’t read: its comment is an internal note',
    'aren’t read: their comments are internal notes',
  ],
  language: ['isn’t read: it isn’t in English', 'aren’t read: they aren’t in English'],
  twin: [
    'has its text twice; the one with markup is read',
    'have their texts twice; the ones with markup are read',
  ],
};

/** More notes than this of one sort become one. */
const MOST = 3;

export function createNotes(): Notes {
  const skipped = new Map<SkipReason, { readonly called: string; readonly span: Span }[]>();
  return {
    skip(because, called, span) {
      const list = skipped.get(because);
      if (list) list.push({ called, span });
      else skipped.set(because, [{ called, span }]);
    },
    problems: () =>
      [...skipped].flatMap(([because, list]): readonly Problem[] => {
        const [one, many] = REASONS[because];
        const [first] = list;
        if (list.length > MOST && first) {
          const message = `${list.length} entries ${many}. ${first.called} is the first.`;
          return [{ level: 'note', message, span: first.span }];
        }
        return list.map(({ called, span }) => ({
          level: 'note',
          message: `${called} ${one}.`,
          span,
        }));
      }),
  };
}
