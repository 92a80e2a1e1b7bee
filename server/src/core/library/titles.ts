/** What a macro's title says about whom or what it is for. */
import { Shape, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import { termsOf } from '../analyse/terms.ts';
import { compoundAt, isCompound, stem } from './topics.ts';
import { concepts, heads, light, qualifying } from './vocabulary.ts';

/** Words that say what a macro is, not what it is about. */
const generic = words(
  `copy new old final draft test short long brief version v1 v2 v3 v4 v5 template macro reply response canned saved answer text
   status update follow followup info information faq enquiry inquiry query question questions request general standard default
   time times charge charges cost costs fee fees period hours length policy policies window late delay delayed issue issues
   problem help support where when how what why who re fw fwd untitled misc archived archive deprecated backup guide macros about card account original
   en english uk-en message e again bad good`,
);

const versions = words(
  'copy new old final draft test short long brief version again archived archive deprecated backup updated reply macro template',
);

const isBreak = (term: Term): boolean =>
  /^[-:(/|>[]$/.test(term.norm) && (term.shape & Shape.punctuation) !== 0;

/** Names of plans, which are for other people than "students" or "teams". */
const plans = words(
  'basic plus pro premium business enterprise starter team family student personal lite',
);

/** A title's words by what they tell. */
export interface TitleWords {
  /** For whom or what: after a dash, colon or bracket, or a word such as "Ireland" or "students". */
  readonly tokens: ReadonlySet<string>;
  /** Other words that are no topic by themselves. */
  readonly others: ReadonlySet<string>;
  /** All but "copy", "old" and the like: equal where a macro was copied. */
  readonly key: string;
}

export function titleWords(title: string | undefined): TitleWords {
  const tokens = new Set<string>();
  const others = new Set<string>();
  const key: string[] = [];
  const topics = new Set<string>();
  let isTail = false;
  const terms = termsOf(title ?? '');
  for (const [i, term] of terms.entries()) {
    if (isBreak(term)) isTail = true;
    if (term.shape & (Shape.punctuation | Shape.opaque)) continue;
    const word = term.norm;
    if (!versions.has(word) && !/^v?[\d.]{1,2}$/.test(word)) key.push(stem(word));
    if (/^v?[\d.]+$/.test(word)) continue;
    // "New customers", which a new macro isn't for.
    if (word === 'new' && /^(?:customer|user|account|member|client)s?$/.test(norm(terms, i + 1)))
      tokens.add(word);
    if (isCompound(terms, i) || isCompound(terms, i + 1)) {
      if (isTail && isCompound(terms, i)) tokens.add(compoundAt(terms, i - 1));
      else if (isCompound(terms, i) && qualifying.has(compoundAt(terms, i - 1)))
        tokens.add(compoundAt(terms, i - 1));
      continue;
    }
    if (generic.has(word)) continue;
    if (isTail && plans.has(word)) tokens.add('plan');
    if (qualifying.has(word) && word !== 'free') tokens.add(concepts.get(word) ?? stem(word));
    else if (light.has(word)) continue;
    else if (concepts.has(word)) {
      const concept = concepts.get(word)!;
      if (!isTail) topics.add(concept);
      else if (!heads.has(concept) || (topics.size > 0 && !topics.has(concept)))
        tokens.add(concept);
    } else (isTail ? tokens : others).add(stem(word));
  }
  return { tokens, others, key: key.sort().join(' ') };
}

/** Whether two sets of words are each about something that the other isn't. */
export function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some((word) => other.has(word));
}
