import type { Fix, Reply, Sentence } from '../api.ts';
import { isCurly } from '../shared/apostrophes.ts';

/** Stubs that say what happens next, to stand after the sentence. */
export function followUps(reply: Reply, sentence: Sentence): readonly Fix[] {
  const ends = /[.!?…]["'”’)]*$/.test(sentence.text);
  const straight = !isCurly(reply);
  const place = sentence.end;
  return stubs.map(({ title, text }) => ({
    title,
    safe: false,
    edits: [
      {
        start: place,
        end: place,
        text: (ends ? ' ' : '. ') + (straight ? text.replaceAll('’', "'") : text),
      },
    ],
  }));
}

const stubs = [
  {
    title: 'Say what you’ll do about it, and by when',
    text: 'I’ll ${1:do what} by ${2:date}, and I’ll write to you then.',
  },
  {
    title: 'Say who takes it on, and when the reader hears',
    text: '${1:Name}, who ${2:runs what}, will ${3:do what} by ${4:date}, and I’ll write to you then.',
  },
] as const;
