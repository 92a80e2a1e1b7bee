import type { Edit, Fix, Sentence, Span } from '../api.ts';
import { isMark, norm } from '../shared/terms.ts';
import { deleteWords } from '../shared/wording.ts';

const stop = '${1:date}';
/** Sayings that no "by …" can take the place of. */
const whole = [
  { test: /n[o’']t .*be .*long|not .*long/i, lead: 'It will take until', subject: true },
  { test: /watch this space|stay tuned/i, lead: 'I’ll write again by', subject: false },
] as const;
const title = 'Say when: “by …”';

const joiners = /^(?:and|but|so|because|which|once|when|if)$/;
const clauseStops = /^(?:and|but|so|because|which|once|when|if|to|about|for|regarding|on)$/;

/** Where what is said at a term ends: the end of its clause. */
function sayingEnd({ terms }: Sentence, from: number, stops = clauseStops): number {
  for (let at = from; at < terms.length; at++) {
    if (isMark(terms[at])) return at;
    if (stops.test(norm(terms, at))) return at;
  }
  return terms.length;
}

/** Whether a vague word stands between a helper and its verb: "will shortly send". */
const splitsVerb = ({ terms }: Sentence, { start, end }: Span): boolean =>
  /^(?:will|shall|be|is|are|am|to|should|may|i|we|they|he|she)$/.test(norm(terms, start - 1)) &&
  end < terms.length &&
  !isMark(terms[end]) &&
  end - start <= 2;

/** A stub that says when. */
export function timeStubs(sentence: Sentence, at: Span, kind: 'vague' | 'open'): readonly Fix[] {
  const { terms, start: base, text } = sentence;
  const insert = (before: number): Edit => {
    const place = base + terms[before - 1]!.end;
    return { start: place, end: place, text: ` by ${stop}` };
  };
  if (kind === 'open') {
    const looks = norm(terms, at.end - 1) === 'into';
    const end = sayingEnd(sentence, at.end, looks ? joiners : clauseStops);
    return [{ title, edits: [insert(end)], safe: false }];
  }
  const span = { start: terms[at.start]!.start, end: terms[at.end - 1]!.end };
  if (splitsVerb(sentence, at)) {
    const cut = deleteWords(text, span, { start: 0, end: text.length });
    const edits = [
      { start: base + cut.start, end: base + cut.end, text: cut.text },
      insert(sayingEnd(sentence, at.end + 1)),
    ];
    return [{ title, edits, safe: false }];
  }
  const words = text.slice(span.start, span.end);
  const saying = whole.find(({ test }) => test.test(words));
  if (saying) {
    const said = at.start === 0 || !saying.subject ? saying.lead : saying.lead.replace(/^It /, '');
    return [
      {
        title,
        edits: [{ start: base + span.start, end: base + span.end, text: `${said} ${stop}` }],
        safe: false,
      },
    ];
  }
  const by = /^\p{Lu}[\p{Ll}\s]/u.test(words) ? 'By' : 'by';
  const leads = at.start === 0 && !isMark(terms[at.end]) && at.end < terms.length;
  return [
    {
      title,
      edits: [
        {
          start: base + span.start,
          end: base + span.end,
          text: `${by} ${stop}${leads ? ',' : ''}`,
        },
      ],
      safe: false,
    },
  ];
}
