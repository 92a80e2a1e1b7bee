/** What may be written instead. All are suggestions: only the writer knows the real reason. */
import { Shape, type Fix, type Reply, type Sentence } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';
import { capitalise } from '../shared/wording.ts';
import { reword, type Wording } from './instead.ts';
import { leaveOut } from './leaveOut.ts';
import type { Blame } from './blame.ts';

/** Ways to say it without the rule, best first; the last is a stub to fill in. */
export function rewordings(blame: Blame, sentence: Sentence, reply: Reply): readonly Fix[] {
  const wording = reword(blame, sentence);
  const edit = wording ? undefined : leaveOut(blame, sentence, reply.text);
  return [
    ...(wording ? [say(wording, sentence, reply)] : []),
    ...(edit ? [{ title: 'Leave the rule out', edits: [edit], safe: false }] : []),
    stub(sentence, reply),
  ];
}

function say(
  { start: at, end, text }: Wording,
  { terms, start: offset }: Sentence,
  reply: Reply,
): Fix {
  // "There's a rule that stops us from …"
  const there = terms[at - 2]?.norm === 'there' && /^(?:is|are|'s)$/.test(terms[at - 1]!.norm);
  const start = there ? at - 2 : at;
  const first = terms[start]!;
  const words = styled(start === 0 ? capitalise(text) : text, reply);
  const attached = start > 0 && (first.shape & Shape.joined) !== 0;
  return {
    title: `Say “${words}”`,
    edits: [
      {
        start: offset + first.start,
        end: offset + terms[end - 1]!.end,
        text: attached ? ` ${words}` : words,
      },
    ],
    safe: false,
  };
}

/** A sentence to complete in place of this one; a greeting in front of it stays. */
function stub({ terms, start, end, text }: Sentence, reply: Reply): Fix {
  const greets = /^(?:hi|hello|hey|dear|good)$/.test(terms[0]?.norm ?? '');
  const comma = greets ? terms.findIndex(({ norm }) => norm === ',') : -1;
  const first = comma >= 0 && comma <= 5 ? terms[comma + 1] : undefined;
  const can = reply.kind === 'article' ? 'you' : 'we';
  const words = styled(`here’s what ${can} can do: \${1:what helps}.`, reply);
  return {
    title: 'Say what you can do',
    edits: [
      {
        start: start + (first?.start ?? 0),
        end: /["'”’)\]]$/.test(text) ? end - 1 : end,
        text: first ? words : capitalise(words),
      },
    ],
    safe: false,
  };
}
