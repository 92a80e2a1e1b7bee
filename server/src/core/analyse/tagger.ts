/** The only file that knows compromise. Loaded when the first candidate needs it. */
import nlp from 'compromise/two';
import type { PartOfSpeech } from '../../../../rules/api.ts';
import type { Span, Tagger } from '../types.ts';

interface TaggedTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

const partOf = (tags: ReadonlySet<string>): PartOfSpeech => {
  if (tags.has('Verb')) return 'verb';
  if (tags.has('ProperNoun') || tags.has('Person')) return 'name';
  if (tags.has('Noun')) return 'noun';
  if (tags.has('Adjective')) return 'adjective';
  return tags.has('Adverb') ? 'adverb' : 'other';
};

/** Tags with compromise; opaque stretches read as a name. */
export const compromiseTagger: Tagger = {
  tag(sentence: string, terms: readonly Span[]): readonly PartOfSpeech[] {
    // One unit for one, so that offsets hold; a name is what most placeholders stand for.
    const text = sentence.replace(/\uFFFC/g, 'X');
    const tagged: { start: number; end: number; part: PartOfSpeech }[] = [];
    let at = 0;
    for (const row of nlp(text).docs as readonly (readonly TaggedTerm[])[])
      for (const { pre, text: words, post, tags } of row) {
        const start = at + pre.length;
        tagged.push({ start, end: start + words.length, part: partOf(tags ?? new Set()) });
        at = start + words.length + post.length;
      }
    let next = 0;
    return terms.map(({ start, end }) => {
      while (next < tagged.length - 1 && tagged[next]!.end <= start) next++;
      const term = tagged[next];
      return term && term.start < end && term.end > start ? term.part : 'other';
    });
  },
};
