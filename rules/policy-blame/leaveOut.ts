/** Takes the rule out of a sentence that stands without it. */
import type { Edit, Sentence } from '../api.ts';
import { Shape } from '../api.ts';
import { deleteWords } from '../shared/wording.ts';
import type { Blame } from './blame.ts';

const mark = /^[,.;:!?)…-]$/;
/** After these a clause may start. */
const openers =
  /^(?:that|but|and|because|so|since|as|unfortunately|sadly|regrettably|again|then|[,;:(-])$/;
/** Participles that still say enough without "by our policy". */
const complete =
  /^(?:forbidden|prohibited|excluded|restricted|limited|capped|required|ruled|mandated|demanded|denied|refused|rejected|declined|closed|cancelled|canceled|locked|suspended|removed|fixed)$/;

/** The edit that takes out "under our policy", "our terms say that", "for violating our rules". */
export function leaveOut(blame: Blame, sentence: Sentence, text: string): Edit | undefined {
  const { terms, start, end } = sentence;
  const place = stretch(blame, terms);
  if (!place) return undefined;
  const { from, to } = place;
  if (terms[from - 1]?.norm === ',' && terms[to]?.norm === ',' && terms[to + 1]) {
    // "Sadly, under our policy, we can't" keeps a comma; "We can't, under our policy, do it" none.
    const opener = from === 2 || /^(?:hi|hello|hey|dear)$/.test(terms[0]!.norm);
    return opener
      ? { start: start + terms[from]!.start, end: start + terms[to + 1]!.start, text: '' }
      : { start: start + terms[from - 1]!.start, end: start + terms[to].end, text: '' };
  }
  const rest = terms.slice(to).filter(({ shape }) => shape & Shape.word).length;
  if (from === 0 && rest <= (blame.pattern === 'fragment' ? 4 : 0)) return undefined;
  return deleteWords(
    text,
    { start: start + terms[from]!.start, end: start + terms[to - 1]!.end },
    { start, end },
  );
}

type Stretch = { readonly from: number; readonly to: number };

function stretch(blame: Blame, terms: Sentence['terms']): Stretch | undefined {
  const { from, to, pattern } = blame;
  switch (pattern) {
    case 'reason':
    case 'says':
      return clause(from, to, terms);
    case 'fragment':
      if (from < (blame.noun?.start ?? from)) return undefined;
      return clause(/^[-:;]$/.test(terms[from - 1]?.norm ?? '') ? from - 1 : from, to, terms);
    case 'is':
      return terms[to - 1]?.norm === 'that' ? { from, to } : undefined;
    case 'against':
      return agent(blame, terms);
    case 'verdict':
      return lastClause(from, to, terms);
    default:
      return undefined;
  }
}

/** What goes on with the rule rather than with the sentence: "on late returns", "as they stand". */
const belongs = /^(?:on|for|about|regarding|of|around|concerning|as|are|is|set|in|at|with|by)$/;

/** The words that give the rule, with what hangs on them: "under our policy on late returns,". */
function clause(from: number, to: number, terms: Sentence['terms']): Stretch | undefined {
  const bracketed = terms[from - 1]?.norm === '(' && terms[to]?.norm === ')';
  if (bracketed) return { from: from - 1, to: to + 1 };
  let end = to;
  if (terms[from - 1]?.norm === 'what') return undefined;
  if (belongs.test(terms[to]?.norm ?? '')) {
    end = terms.findIndex(({ norm }, i) => i >= to && mark.test(norm));
    if (end < 0) end = terms.length;
    if (end - to > 7) return undefined;
  }
  const opens = from === 0 || openers.test(terms[from - 1]!.norm);
  const closes = end >= terms.length || mark.test(terms[end]!.norm);
  if (!opens && !closes) return undefined;
  if (closes && !opens) return { from, to: end };
  if (/^(?:that|:)$/.test(terms[end]?.norm ?? '')) end++;
  // "…, as stated in the terms you agreed to": the rest belongs to the terms.
  if (from > 4 && terms[from - 1]!.norm === ',' && !closes) return undefined;
  return { from, to: end };
}

/** "capped by our charter", "removed for violating our guidelines": what did it. */
function agent({ from, to, verb, noun }: Blame, terms: Sentence['terms']): Stretch | undefined {
  const first = terms[verb]!.norm;
  const before = terms[from - 1]?.norm ?? '';
  if (/^(?:violat|breach|break|contraven|infring|a$)/.test(first))
    return /^(?:for|as)$/.test(before) ? { from: from - 1, to } : undefined;
  if (!complete.test(first)) return undefined;
  const by = terms.findIndex(
    ({ norm }, i) =>
      i > verb &&
      i < (noun?.start ?? to) &&
      /^(?:by|under|as|per|in|due|because|according|through)$/.test(norm),
  );
  return by < 0 ? undefined : { from: by, to };
}

/** "…, as that's the rule for every home": all of it, if the sentence ends there. */
function lastClause(from: number, to: number, terms: Sentence['terms']): Stretch | undefined {
  let end = terms.length;
  while (end > to && terms[end - 1]!.shape & Shape.punctuation) end--;
  if (terms.slice(to, end).some(({ norm }) => mark.test(norm)) || end - to > 8) return undefined;
  let start = from;
  while (start > 0 && /^(?:as|because|since|and|but|so|[,;-])$/.test(terms[start - 1]!.norm))
    start--;
  return start === from || start === 0 ? undefined : { from: start, to: end };
}
