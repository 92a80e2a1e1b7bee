import type { Fix, Reply, Sentence } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';

const stubs = [
  { title: 'Add what you can do', text: 'What I can do is ${1:what helps}.' },
  { title: 'Add another way', text: 'You could ${1:another way}, and I’ll ${2:help with it}.' },
  { title: 'Add the next step', text: 'I’ll ${1:next step} and write to you by ${2:day}.' },
] as const;

/** Sentences to complete, put after the one that says no. */
export function openings(reply: Reply, sentence: Sentence): readonly Fix[] {
  const stop = /[.!?…:;]["'”’)\]*_]*$/.test(sentence.text) ? '' : '.';
  return stubs.map(({ title, text }) => ({
    title,
    edits: [
      {
        start: sentence.end,
        end: sentence.end,
        text: `${stop} ${styled(text, reply)}`,
      },
    ],
    safe: false,
  }));
}
