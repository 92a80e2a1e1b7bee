import type { Reply, Report, RuleContext, Sentence } from '../api.ts';
import { defineRule } from '../define.ts';
import { candidatesIn } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { explainedHere } from './explained.ts';
import { hasFullForm, initialsOf, spellingsOf } from './initials.ts';
import { companions, isKnown, meaningsOf } from './known.ts';
import { isFirm, isPartOfName, isPerson, isShouted } from './names.ts';
import {
  isCode,
  endsReply,
  isControl,
  isMarked,
  isPlaceOrTitle,
  isRoman,
  lettersOf,
  lookAt,
  measures,
  settingOf,
} from './setting.ts';
import type { SentenceLook } from './setting.ts';
import { fixesFor } from './suggest.ts';
import { bitsOf, mayHold } from '../shared/wordStarts.ts';

/** A text with more unexplained acronyms than this is a list of codes. */
const MOST = 500;
/** No full form is looked for beyond this many UTF-16 units: such a text is no prose. */
const SEARCHED = 1_000_000;

interface Use {
  readonly candidate: Candidate;
  readonly sentence: Sentence;
  readonly look: () => SentenceLook;
}

/** `settled`: explained, named or reported before; no later use is looked at. */
type Verdict = 'other' | 'settled' | 'unexplained';

export default defineRule({
  meta: {
    id: 'unexplained-acronym',
    summary: 'Acronyms that the text never spells out.',
    why: 'Letters that only your team knows leave the customer outside, unsure what is asked or promised.',
    severity: 'warning',
    kinds: ['reply', 'article'],
    status: 'stable',
    messages: {
      unexplained:
        '“{text}” may mean nothing to the customer. Say what it stands for the first time.',
    },
  },
  triggers: ['#caps'],
  check(reply, context) {
    const uses = context.candidates.flatMap((sentence) => usesIn(sentence, context));
    return uses.length === 0 ? [] : reportsOf(uses, reply, context);
  },
});

const unknownIn = ({ text }: Sentence, { audience }: RuleContext): readonly Candidate[] =>
  candidatesIn(text).filter(
    ({ base }) => !isKnown(base, audience) && !isKnown(lettersOf(base), audience),
  );

function usesIn(sentence: Sentence, context: RuleContext): readonly Use[] {
  const candidates = context.once(sentence, unknownIn);
  if (candidates.length === 0) return [];
  let seen: SentenceLook | undefined;
  const look = (): SentenceLook => (seen ??= lookAt(sentence));
  return candidates.map((candidate) => ({ candidate, sentence, look }));
}

function* reportsOf(uses: readonly Use[], reply: Reply, context: RuleContext) {
  const accepted = acceptedTest(context);
  const forms = fullFormsOf(reply);
  const settled = new Set<string>();
  // A heading only announces what the text under it may explain.
  const headings = new Map<string, Use>();
  for (const use of uses) {
    const { base } = use.candidate;
    if (settled.has(base) || accepted(use)) continue;
    const verdict = judge(use, reply, context, forms);
    if (verdict === 'other') continue;
    if (verdict === 'unexplained' && isHeading(use.sentence)) {
      if (!headings.has(base)) headings.set(base, use);
      continue;
    }
    settled.add(base);
    if (settled.size > MOST) return;
    const heading = headings.get(base);
    headings.delete(base);
    if (verdict === 'unexplained') yield reportOf(heading ?? use);
  }
  for (const use of headings.values()) yield reportOf(use);
}

const isHeading = ({ role }: Sentence): boolean => role === 'heading' || role === 'subject';

function judge(use: Use, reply: Reply, context: RuleContext, forms: Forms): Verdict {
  const { candidate, sentence } = use;
  const isEnd = endsReply(sentence, reply);
  const known = context.once(sentence, verdicts, isEnd);
  const verdict = known.get(candidate) ?? judgeAlone(use, isEnd, context);
  known.set(candidate, verdict);
  if (verdict !== 'unexplained') return verdict;
  const next = reply.sentences[sentence.index + 1];
  const explained = context.once(sentence, explanations, next?.text ?? '');
  const isExplained =
    explained.get(candidate) ??
    explainedHere({ candidate, sentence, next, initials: () => initialsOf(sentence) });
  explained.set(candidate, isExplained);
  return isExplained || forms.before(use) ? 'settled' : 'unexplained';
}

/** Which of a sentence's candidates it, or the next one, explains. */
const explanations = (): Map<Candidate, boolean> => new Map();

/** What was judged of a sentence's candidates by the sentence alone. */
const verdicts = (): Map<Candidate, Verdict> => new Map();

function judgeAlone({ candidate, look }: Use, isEnd: boolean, context: RuleContext): Verdict {
  const base = lettersOf(candidate.base);
  const setting = settingOf(candidate, look(), isEnd);
  if (isShouted(setting) || isRoman(setting) || measures(setting)) return 'other';
  if (isMarked(setting, context) || isCode(setting) || isControl(setting)) return 'other';
  if (isPlaceOrTitle(setting) || hasCompanion(base, setting.after)) return 'other';
  if (isPerson(setting) || isFirm(setting) || isPartOfName(setting, context)) return 'settled';
  return 'unexplained';
}

const hasCompanion = (base: string, after: string): boolean => {
  const word = /^\s+([\p{L}]+)/u.exec(after)?.[1]?.toLowerCase();
  return word !== undefined && Object.hasOwn(companions, base) && companions[base]!.includes(word);
};

/** Whether the workspace knows an acronym: its glossary, or a word that is fine here. */
function acceptedTest({ glossary, accept }: RuleContext): (use: Use) => boolean {
  const known = new Set([...glossary.keys(), ...accept].map((entry) => entry.trim().toUpperCase()));
  return ({ candidate: { base, text } }) =>
    known.size > 0 && [base, lettersOf(base), text].some((form) => known.has(form.toUpperCase()));
}

interface Forms {
  /** Whether the words that an acronym stands for come before it, in brackets or not. */
  before(use: Use): boolean;
}

function fullFormsOf({ sentences }: Reply): Forms {
  const starts = new Int32Array(sentences.length);
  const before = ({ candidate: { base, start }, sentence: here }: Use): boolean => {
    const limit = here.start + start;
    const meanings = meaningsOf(lettersOf(base)).map((meaning) => meaning.toLowerCase());
    const spellings = spellingsOf(base);
    const ofMeanings = meanings.map((words) => bitsOf(initialsIn(words)));
    const ofSpellings = spellings.map(bitsOf);
    const common = [...ofMeanings, ...ofSpellings].reduce((all, letters) => all & letters, -1);
    for (let i = searchedTo(base, sentences, here.index); i <= here.index; i++) {
      if (i > 0 && i % MILESTONE === 0) noteSearched(base, sentences[i]!);
      // They are never none: some letters are always possible.
      const its = (starts[i] ||= sentences[i]!.wordStarts);
      // Nearly always so: there are as many turns as sentences for each acronym.
      if (!mayHold(its, common)) continue;
      const sentence = sentences[i]!;
      if (sentence.start >= SEARCHED) return false;
      const holds = (letters: number): boolean => mayHold(its, letters);
      if (!ofMeanings.some(holds) && !ofSpellings.some(holds)) continue;
      const initials = initialsOf(sentence);
      const within = { start: 0, end: limit - sentence.start };
      const isSpelt = meanings.some((words) => isBefore(initials.lower, words, within.end));
      if (isSpelt || hasFullForm(initials, spellings, within)) return true;
    }
    return false;
  };
  return { before };
}

/** So many sentences are searched before that is noted. */
const MILESTONE = 64;

/** Acronyms whose full form is nowhere before a sentence. */
const searched = new WeakMap<Sentence, Set<string>>();

function noteSearched(base: string, sentence: Sentence): void {
  const bases = searched.get(sentence) ?? new Set();
  searched.set(sentence, bases.add(base));
}

/** @returns where the search for a full form goes on: what comes before was searched already */
function searchedTo(base: string, sentences: readonly Sentence[], end: number): number {
  for (let at = end - (end % MILESTONE); at > 0; at -= MILESTONE)
    if (searched.get(sentences[at]!)?.has(base)) return at;
  return 0;
}

const initialsIn = (words: string): string =>
  (words.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('');

function isBefore(text: string, words: string, end: number): boolean {
  const at = text.indexOf(words);
  return at >= 0 && at < end;
}

const reportOf = ({
  candidate,
  sentence,
}: Use): Report & { readonly messageId: 'unexplained' } => ({
  messageId: 'unexplained',
  span: { start: sentence.start + candidate.start, end: sentence.start + candidate.end },
  data: { acronym: candidate.base },
  fixes: () => fixesFor(candidate, sentence),
});
