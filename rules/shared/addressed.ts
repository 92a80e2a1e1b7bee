/** Whether the reader is the one who is told to do what a verb says. Places are term numbers. */
import type { Form, Sentence, Term } from '../api.ts';
import {
  asks,
  conditions,
  goodToDo,
  isNegated,
  isPunctuation,
  joiners,
  kinds,
  modals,
  nearest,
  norm,
  offersWay,
  skipAdverbs,
  startOfIt,
  withModal,
  words,
  writers,
} from './clause.ts';
import { contentStart } from './formula.ts';

/** How strongly the reader is told, and where the telling starts. */
export interface Addressed {
  readonly start: number;
  /** "You can", "feel free to": the reader may leave it. */
  readonly free: boolean;
}

/** The subject that stands left of a modal or auxiliary at `at`. */
function bySubject(sentence: Sentence, at: number, free: boolean): Addressed | undefined {
  const { terms } = sentence;
  let i = skipAdverbs(terms, at);
  while (
    i >= 0 &&
    (modals.has(norm(terms, i)) || /^(?:be|have|not|are|is)$/.test(norm(terms, i)))
  ) {
    if (norm(terms, i) === 'not') return undefined;
    i = skipAdverbs(terms, i - 1);
  }
  const subject = norm(terms, i);
  if (subject === 'you' || subject === 'u' || subject === 'yourself') {
    const before = skipAdverbs(terms, i - 1);
    if (
      conditions.has(norm(terms, before)) &&
      !/^(?:that|because|as|since)$/.test(norm(terms, before))
    )
      return undefined;
    if (norm(terms, before) === 'that' && norm(terms, before - 1) === 'so') return undefined;
    return { start: i, free };
  }
  if (!kinds.has(subject)) return undefined;
  return { start: i, free };
}

/** What stands left of "to" and a verb. */
function beforeTo(sentence: Sentence, to: number): Addressed | undefined {
  const { terms } = sentence;
  const good = /^(?:best|better)$/.test(norm(terms, to - 1));
  const i = good ? to - 1 : skipAdverbs(terms, to - 1);
  const word = norm(terms, i);
  if (word === 'you' || word === 'u' || kinds.has(word)) {
    const verb = norm(terms, i - 1);
    if (asks.has(verb)) {
      const start = nearest(terms, i - 2, writers);
      if (start >= 0 && isNegated(terms, start, i)) return undefined;
      return { start: start < 0 ? i - 1 : withModal(terms, start), free: false };
    }
    if (verb !== 'for' || !goodToDo.has(norm(terms, i - 2))) return undefined;
    const start = startOfIt(terms, i - 2);
    return isNegated(terms, start, i) ? undefined : { start, free: false };
  }
  if (/^(?:try|remember|sure)$/.test(word)) {
    const verb = word === 'sure' ? i - 1 : i;
    return addressed(sentence, verb, 'base');
  }
  if (word === 'hesitate') return { start: Math.max(0, i - 2), free: true };
  if (
    /^(?:need|have|want|wish|like|ought|prefer|needed|got|going|do|wanting|needing|care|consider)$/.test(
      word,
    )
  ) {
    const wish = /^(?:want|wish|like|prefer|care)$/.test(word);
    if (wish && !modals.has(norm(terms, skipAdverbs(terms, i - 1)))) return undefined;
    const found = bySubject(sentence, i - 1, false);
    if (found && wish && /^(?:would|'d|do)$/.test(norm(terms, found.start - 1))) return undefined;
    return found;
  }
  if (goodToDo.has(word)) {
    const you = bySubject(sentence, i - 1, /^(?:free|welcome|able)$/.test(word));
    if (you) return you;
    if (word === 'free') return { start: Math.max(contentStart(sentence), i - 1), free: true };
    const start = startOfIt(terms, i);
    const subject = nearest(terms, i, words('i we he she they'));
    return subject > start - 1 || isNegated(terms, start, i) ? undefined : { start, free: false };
  }
  if (/^(?:is|be|are|was)$/.test(word)) {
    const noun = nearest(terms, i - 1, offersWay);
    if (noun < 0 || i - noun > 6 || isNegated(terms, noun, i)) return undefined;
    const whose = norm(terms, noun - 1) === 'next' ? norm(terms, noun - 2) : norm(terms, noun - 1);
    if (
      /^(?:my|our)$/.test(whose) &&
      !/^(?:advice|suggestion|recommendation)$/.test(norm(terms, noun))
    )
      return undefined;
    return { start: Math.max(contentStart(sentence), noun - 2), free: false };
  }
  return undefined;
}

/** What stands left of a verb in -ing. */
function beforeIng(sentence: Sentence, verb: number): Addressed | undefined {
  const { terms } = sentence;
  const i = skipAdverbs(terms, verb - 1);
  const word = norm(terms, i);
  if (/^(?:try|consider|start)$/.test(word)) return addressed(sentence, i, 'base');
  if (/^(?:tried|considered)$/.test(word)) {
    const you = skipAdverbs(terms, i - 1);
    return norm(terms, you) === 'you' ? { start: Math.max(0, you - 1), free: false } : undefined;
  }
  if (/^(?:suggest|recommend|advise|propose|suggesting|recommending)$/.test(word)) {
    const start = nearest(terms, i, words('i we'));
    return start < 0 || isNegated(terms, start, i) ? undefined : { start, free: false };
  }
  if (word === 'about')
    return /^(?:how|what)$/.test(norm(terms, i - 1)) ? { start: i - 1, free: false } : undefined;
  if (/^(?:worth|off)$/.test(word)) return { start: startOfIt(terms, i), free: false };
  if (/^(?:while|time)$/.test(word) && norm(terms, i - 2) === 'worth')
    return { start: startOfIt(terms, i - 2), free: false };
  if (word === 'mind')
    return norm(terms, i - 1) === 'you' ? { start: Math.max(0, i - 2), free: false } : undefined;
  if (/^(?:means|mean|involves|requires|by)$/.test(word)) {
    const near = nearest(terms, i, words('i we you he she they'));
    if (near >= 0 && norm(terms, near) !== 'you') return undefined;
    return isNegated(terms, Math.max(0, near), i) ? undefined : { start: i, free: word === 'by' };
  }
  return undefined;
}

/** Whether an imperative can stand here: nobody else is doing things in this row of verbs. */
function opensClause(sentence: Sentence, verb: number, before: number): boolean {
  const { terms } = sentence;
  if (before < contentStart(sentence)) return true;
  const polite =
    /^(?:please|kindly|pls|plz)$/.test(norm(terms, verb - 1)) ||
    /^(?:please|kindly)$/.test(norm(terms, before + 1));
  const near = nearest(terms, before, words('i we you he she they me us'));
  const other = near >= 0 && norm(terms, near) !== 'you' && !/^(?:me|us)$/.test(norm(terms, near));
  if (isPunctuation(terms[before])) {
    if (polite || /^[.:;!?-]$/.test(norm(terms, before)) || !other) return true;
    // "We'll e-mail you, call the courier and …" is a row of what the writer does.
    return !/^(?:will|can|am|are|have|could|would|to|shall)$/.test(norm(terms, near + 1));
  }
  if (!joiners.has(norm(terms, before))) return polite && !conditions.has(norm(terms, before));
  return polite || !other || /^(?:so|but)$/.test(norm(terms, before));
}

/**
 * Tells whether a verb is asked of the reader: an order, a request, advice.
 * @param verb its first term
 * @param form how it is inflected
 */
export function addressed(sentence: Sentence, verb: number, form: Form): Addressed | undefined {
  const { terms } = sentence;
  if (form === 'ing') return beforeIng(sentence, verb);
  if (form !== 'base') return undefined;
  const i = skipAdverbs(terms, verb - 1);
  const word = norm(terms, i);
  if (word === 'not' || word === 'never') return whyNot(terms, i);
  if (i < contentStart(sentence) || isPunctuation(terms[i]) || joiners.has(word)) {
    if (norm(terms, i) === 'and' && /^(?:try|go|ahead|come)$/.test(norm(terms, i - 1)))
      return addressed(sentence, norm(terms, i - 1) === 'ahead' ? i - 2 : i - 1, 'base');
    if (!opensClause(sentence, verb, i)) return undefined;
    return { start: Math.max(i + 1, contentStart(sentence)), free: false };
  }
  if (word === 'to') return beforeTo(sentence, i);
  if (afterTopic(sentence, verb)) return { start: i + 1, free: false };
  if (/^(?:go|come|help)$/.test(word))
    return word === 'help' ? undefined : addressed(sentence, i, 'base');
  if (word === 'you' || word === 'u') return afterYou(sentence, i);
  if (modals.has(word))
    return (
      bySubject(sentence, i - 1, /^(?:can|could|may|might)$/.test(word)) ?? inYourPlace(sentence, i)
    );
  return undefined;
}

/** "For more about seats see our page": a topic in front, and nobody who does something. */
function afterTopic(sentence: Sentence, verb: number): boolean {
  const { terms } = sentence;
  const first = contentStart(sentence);
  const polite = /^(?:please|kindly|pls|plz)$/.test(norm(terms, verb - 1));
  const before = terms.slice(first, verb);
  if (before.some(({ norm: word }) => /^(?:i|we|he|she|they|who|you|to)$/.test(word))) return false;
  return (
    polite ||
    (/^(?:for|regarding|about|concerning|on|in)$/.test(norm(terms, first)) && before.length < 9)
  );
}

/** "I'd speak to the chemist": what the writer would do, said as advice. */
function inYourPlace(sentence: Sentence, modal: number): Addressed | undefined {
  const { terms } = sentence;
  const i = skipAdverbs(terms, modal - 1);
  if (norm(terms, i) !== 'i' || !/^(?:would|'d)$/.test(norm(terms, modal))) return undefined;
  const mine = /^(?:myself|behalf|gladly|happily|if|rather|like|love|be)$/;
  const served = terms.some(
    ({ norm: word }, at) => mine.test(word) || (word === 'you' && norm(terms, at - 1) === 'for'),
  );
  return served ? undefined : { start: i, free: false };
}

/** "Why don't you ask", "why not ask". */
function whyNot(terms: readonly Term[], not: number): Addressed | undefined {
  for (let i = not - 1; i >= 0 && i > not - 4; i--)
    if (norm(terms, i) === 'why') return { start: i, free: false };
  return undefined;
}

/** "Could you ask", "I suggest you ask", "it's best if you ask". */
function afterYou(sentence: Sentence, you: number): Addressed | undefined {
  const { terms } = sentence;
  let i = skipAdverbs(terms, you - 1);
  if (norm(terms, i) === 'not') return whyNot(terms, i) ?? questionAt(sentence, i - 1);
  if (norm(terms, i) === 'that') i--;
  const word = norm(terms, i);
  if (asks.has(word)) {
    const start = nearest(terms, i, words('i we'));
    return start < 0 || isNegated(terms, start, i) ? undefined : { start, free: false };
  }
  if (word === 'if') {
    const good = nearest(terms, i - 1, goodToDo);
    return good < 0 || isNegated(terms, good, i)
      ? undefined
      : { start: startOfIt(terms, good), free: false };
  }
  if (/^(?:necessary|important|essential|imperative|requires|required|advisable|best)$/.test(word))
    return { start: startOfIt(terms, i), free: false };
  return questionAt(sentence, i);
}

const questionAt = (sentence: Sentence, at: number): Addressed | undefined =>
  /^(?:can|could|would|will|might)$/.test(norm(sentence.terms, at)) &&
  !/^(?:how|when|where|what|who|which|if)$/.test(norm(sentence.terms, at - 1))
    ? { start: at, free: false }
    : undefined;
