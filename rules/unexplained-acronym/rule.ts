import type { Reply, Report, RuleContext, Sentence } from '../api.ts';
import { defineRule } from '../define.ts';
import { candidatesIn } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { explainedHere } from './explained.ts';
import { isSpeltBefore } from './fullForm.ts';
import { initialsOf } from './initials.ts';
import { companions, isKnown } from './known.ts';
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

/** A text with more unexplained acronyms than this is a list of codes. */
const MOST = 500;

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
    const uses = usesIn(context);
    return uses.length === 0 ? [] : reportsOf(uses, reply, context);
  },
});

const unknownIn = ({ text }: Sentence, { audience }: RuleContext): readonly Candidate[] =>
  candidatesIn(text).filter(
    ({ base }) => !isKnown(base, audience) && !isKnown(lettersOf(base), audience),
  );

function usesIn(context: RuleContext): readonly Use[] {
  const looks = new Map<Sentence, SentenceLook>();
  return Array.from(context.each(unknownIn), ([sentence, candidate]) => ({
    ...{ candidate, sentence },
    look: () => {
      const look = looks.get(sentence) ?? lookAt(sentence);
      looks.set(sentence, look);
      return look;
    },
  }));
}

function* reportsOf(uses: readonly Use[], reply: Reply, context: RuleContext) {
  const accepted = acceptedTest(context);
  const settled = new Set<string>();
  // A heading only announces what the text under it may explain.
  const headings = new Map<string, Use>();
  for (const use of uses) {
    const { base } = use.candidate;
    if (settled.has(base) || accepted(use)) continue;
    const verdict = judge(use, reply, context);
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

function judge(use: Use, reply: Reply, context: RuleContext): Verdict {
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
  const place = { sentence, start: candidate.start };
  return isExplained || isSpeltBefore(candidate.base, place, context) ? 'settled' : 'unexplained';
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

const reportOf = ({
  candidate,
  sentence,
}: Use): Report & { readonly messageId: 'unexplained' } => ({
  messageId: 'unexplained',
  span: { start: sentence.start + candidate.start, end: sentence.start + candidate.end },
  data: { acronym: candidate.base },
  fixes: () => fixesFor(candidate, sentence),
});
