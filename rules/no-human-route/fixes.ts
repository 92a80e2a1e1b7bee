import type { Fix, Sentence } from '../api.ts';

/** Stubs that open a way to a person, to stand after the sentence. */
export const routeFixes = (sentence: Sentence): readonly Fix[] =>
  stubs.map(({ title, text }) => ({
    title,
    safe: false,
    edits: [
      {
        start: sentence.end,
        end: sentence.end,
        text: (/[.!?…]["'”’)]*$/.test(sentence.text) ? ' ' : '. ') + text,
      },
    ],
  }));

const stubs = [
  {
    title: 'Add a person to ring, and the hours',
    text: '${1:Name} answers on ${2:number}, ${3:hours}.',
  },
  {
    title: 'Add an address that a person reads',
    text: '${1:Name} reads every note to ${2:address}.',
  },
] as const;
