import type { Fix, Reply, Sentence } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';
import { contentStart } from '../shared/formula.ts';
import { capitalise } from '../shared/wording.ts';

const words = {
  unknown: 'I’ll find out ${1:what} and write to you by ${2:day}',
  act: '${1:what you will do} by ${2:day}',
} as const;

/**
 * A sentence to complete in place of the one that shrugs; a greeting in front of it stays.
 * @param family what the reader hears
 */
export function rewordings(reply: Reply, sentence: Sentence, family: string): readonly Fix[] {
  const { terms, start, end, text } = sentence;
  const from = contentStart(sentence);
  const first = terms[from];
  const greets = from > 0 && first !== undefined;
  const stub =
    family === 'unknown'
      ? words.unknown
      : `${greets ? 'here’s' : 'Here’s'} what I’ll do: ${words.act}`;
  const stop = /[.!?…]+["'”’)\]*_]*$/.exec(text);
  const said = greets && /[,:-]/.test(terms[from - 1]!.norm) ? stub : capitalise(stub);
  return [
    {
      title: family === 'unknown' ? 'Say what you’ll find out' : 'Say what you’ll do',
      edits: [
        {
          start: start + (greets ? first.start : 0),
          end: end - (stop?.[0].length ?? 0),
          text: styled(said, reply),
        },
      ],
      safe: false,
    },
  ];
}
