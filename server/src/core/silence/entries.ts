/** Findings and the entries of an ignore file: which accepts which, and how a new one is written. */
import type { AcceptedEntry, Finding, IgnoreEntry, SilencedFinding } from '../types.ts';

/** What an entry has to know of a finding. */
export type Acceptable = Pick<Finding, 'ruleId' | 'reply' | 'sentence' | 'words'>;

type Silenced<T> = Omit<SilencedFinding, 'finding'> & { readonly finding: T };

/** A text as it stays the same through re-exports: spaces, quotes, composed letters, placeholders. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\uFFFC', '{…}')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

const keyOf = (rule: string, sentence: string): string => `${rule}\n${normalise(sentence)}`;

/** An entry is asked for in every file that it may count in. */
const keys = new WeakMap<IgnoreEntry, string>();

function keyOfEntry(entry: IgnoreEntry): string {
  const key = keys.get(entry) ?? keyOf(entry.rule, entry.sentence);
  keys.set(entry, key);
  return key;
}

/** The same for two entries that say the same. */
export function entryKey({ file, reply, rule, sentence, words }: IgnoreEntry): string {
  const about = [file, reply ?? null, rule, normalise(sentence)];
  return JSON.stringify([...about, words === undefined ? null : normalise(words)]);
}

/**
 * Takes out the findings that entries accept. An entry counts in its own reply first; if its
 * sentence is no longer there, in the first other reply of the file that has it, since ids change
 * from export to export. No entry accepts the same sentence in two replies, unless it names none.
 */
export function matchEntries<T extends Acceptable>(
  findings: readonly T[],
  entries: readonly AcceptedEntry[],
): { readonly kept: readonly T[]; readonly silenced: readonly Silenced<T>[] } {
  const sentences = new Map<string, Sentence<T>>();
  for (const finding of findings) {
    const key = keyOf(finding.ruleId, finding.sentence);
    const sentence: Sentence<T> = sentences.get(key) ?? { byId: new Map(), replies: [] };
    sentences.set(key, sentence);
    let same: T[] | undefined = sentence.replies.at(-1);
    if (same?.[0]?.reply.index !== finding.reply.index) {
      same = [];
      sentence.replies.push(same);
      const { id } = finding.reply;
      if (id !== undefined) sentence.byId.set(id, [...(sentence.byId.get(id) ?? []), same]);
    }
    same.push(finding);
  }
  const accepted = new Map<T, AcceptedEntry>();
  /** @returns whether there was anything left for the entry in these replies */
  const claim = (entry: AcceptedEntry, replies: readonly (readonly T[])[] = []): boolean => {
    const open = replies
      .flat()
      .filter((finding) => !accepted.has(finding) && hasWords(entry, finding));
    for (const finding of open) accepted.set(finding, entry);
    return open.length > 0;
  };
  const moved = entries.filter((entry) => {
    const sentence = sentences.get(keyOfEntry(entry));
    if (!sentence) return false;
    const { reply } = entry;
    return !claim(entry, reply === undefined ? sentence.replies : sentence.byId.get(reply));
  });
  for (const { replies } of sentences.values()) replies.reverse();
  for (const entry of moved) {
    const sentence = sentences.get(keyOfEntry(entry));
    if (!sentence || entry.reply === undefined) continue;
    const { replies } = sentence;
    const isTaken = (reply: readonly T[] | undefined): boolean =>
      reply?.every((finding) => accepted.has(finding)) === true;
    while (isTaken(replies.at(-1))) replies.pop();
    replies.findLast((reply) => claim(entry, [reply]));
  }
  const silenced = [...accepted].map(([finding, entry]): Silenced<T> => ({
    ...{ finding, entry },
    ...(entry.reason !== undefined && { reason: entry.reason }),
  }));
  return { kept: findings.filter((finding) => !accepted.has(finding)), silenced };
}

/** Where a sentence stands that a rule has something to say about. */
interface Sentence<T> {
  /** Findings by reply. */
  readonly replies: T[][];
  /** The same by the reply's id, which two replies may share. */
  readonly byId: Map<string, readonly (readonly T[])[]>;
}

const hasWords = ({ words }: IgnoreEntry, finding: Acceptable): boolean =>
  words === undefined || normalise(words) === normalise(finding.words);

/** What an entry says of its finding. */
export type Acceptance = Pick<IgnoreEntry, 'reply' | 'rule' | 'sentence' | 'words'>;

/**
 * An entry for one finding, and for no other.
 * @param all the findings of its document
 */
export function acceptanceOf(finding: Acceptable, all: readonly Acceptable[]): Acceptance {
  const { ruleId: rule, reply, words } = finding;
  const sentence = normalise(finding.sentence);
  const hasOthers = all.some(
    (other) =>
      other.ruleId === rule &&
      other.reply.index === reply.index &&
      normalise(other.words) !== normalise(words) &&
      normalise(other.sentence) === sentence,
  );
  return {
    ...(reply.id !== undefined && { reply: reply.id }),
    ...{ rule, sentence },
    ...(hasOthers && { words: normalise(words) }),
  };
}

/** What accepts all findings of a file: one for each rule and sentence of a reply. */
export function acceptAll(findings: readonly Acceptable[]): readonly Acceptance[] {
  const entries = findings.map(({ ruleId: rule, reply, sentence }): Acceptance => ({
    ...(reply.id !== undefined && { reply: reply.id }),
    ...{ rule, sentence: normalise(sentence) },
  }));
  return [...new Map(entries.map((entry) => [entryKey({ file: '', ...entry }), entry])).values()];
}
