/** Finds what a sentence names as an authority: a rule of the house, a system, people higher up. */
import { Shape, type Hit, type RuleContext, type Sentence } from '../api.ts';

export type NounKind = 'rule' | 'system' | 'authority';

/** A noun phrase. All numbers are term indexes, ends exclusive. */
export interface Noun {
  readonly kind: NounKind;
  /** First word, with "our", "company" and the like. */
  readonly start: number;
  readonly head: number;
  /** With "of our seller agreement" and the like. */
  readonly end: number;
  /** Its head, as phrases compare it. */
  readonly name: string;
  /** Words between `start` and `head`. */
  readonly before: readonly string[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const determiners = words(
  'our the your my this these those their its his her a an any no every each all some such another',
);
/** Words that never stand between "our" and the noun. */
const stops = words(
  `i you he she it we they me us him them who which what and or but so because since as if when while than
   though although unless whether to of in on at by for from with under per into about against after before
   outside outwith within without between through is are was were be been being am do does did have has had will would can
   could may might must shall should not please sorry afraid unfortunately sadly regrettably however note
   also just only then there here given according due owing say says said see read get let lets follow
   following check that's via where why how like including that`,
);
/** Owners and trades: what a rule of the house is called after, with no "our" before it. */
const houses = words(
  `company store shop hotel house airline bank school council lending billing return returns refund refunds
   exchange privacy security store corporate firm office club gym library clinic hospital branch group
   campus college university cinema theatre museum restaurant venue resort hostel spa pool salon garage
   studio warehouse depot marketplace platform seller buyer booking reservation cancellation shipping
   delivery warranty guarantee service community forum moderation contribution project repository
   submission internal standard strict current usual normal general operating official published written
   safety baggage luggage carriage fare ticket ticketing tariff rental loan credit card account membership
   subscription pricing price payment payments contract admission admissions enrolment attendance exam
   examination grading complaints claims claim staff employee department departmental state-wide global
   network fair use acceptable usage data information retention records passenger customer guest resident
   tenant patient visitor member student parent user merchant agency franchise brand retail stock sales sale
   promotion promotional offer voucher discount gift competition home landlord housing building site
   management head quality hygiene laundry kitchen bar event events licence license leave travel expense
   expenses procurement purchasing compliance audit finance legal risk underwriting fraud antifraud approval sign-off verification onboarding triage screening vetting`,
);
/** With these, "policy" is insurance, "rules" are filters, "system" is a thing, "terms" are months. */
const otherSense: Readonly<Record<string, ReadonlySet<string>>> = {
  policy: words('insurance insurer assurance annuity endowment economic foreign fiscal monetary'),
  rule: words(
    `firewall filter filtering inbox mail mailbox email forwarding routing validation lint linting eslint css
     dns spam automation alert sorting slide golden thumb ground redirect rewrite proxy nat grammar spelling
     trigger workflow business cors robots makefile build style formatting highlighting`,
  ),
  terms: words(
    'school first next last summer spring autumn winter search medical simple plain general good long short legal absolute relative real both equal certain broad no uncertain key other some few two three layman easier half',
  ),
  conditions: words('weather road traffic wind snow ice sea working medical market living track'),
  contract: words('smart phone new two-year'),
  system: words(
    `sound heating cooling operating solar drainage immune nervous exhaust brake braking alarm file irrigation
     stereo speaker speakers navigation school court health metric water septic sprinkler ventilation fuel
     entertainment eco suspension hifi audio tonnage gutter plumbing electrical lighting locking shelving
     design build type python linux windows banking transport rail tax points`,
  ),
  standard: words('web open industry building british european accessibility gold'),
  process: words('build boot background child main parent login sign'),
};
/** Rules that the state makes: a fact that the reader should know. */
const ofTheState = words(
  `law legal federal eu european uk us government national international customs tax gdpr statutory
   aviation immigration visa court traffic state provincial regulatory antimoney laundering consumer
   police fire building border health covid quarantine fda faa faa's hmrc irs ofcom fca fcc iata caa sec
   ministry employment`,
);
/** Kinds of insurance: with "your" or "a" before them the policy is one. */
const insured = words(
  'home car motor travel life pet contents buildings dental van bike boat renters homeowners landlord marine liability breakdown gadget phone wedding funeral umbrella',
);

const otherPapers = words(
  'form manual guide page application document questionnaire booklet report book',
);

/** The named lists of `phrases.ts` that name an authority. */
export const nounLists = ['rule', 'maybe-rule', 'system', 'authority'] as const;

/** Whether a sentence is about insurance: there a policy is no rule. */
export const speaksOfInsurance = ({ text }: Sentence): boolean =>
  /\b(?:insur|premium|policyholder|underwrit)/i.test(text);

/**
 * All that a sentence names as an authority, in order, the longest where they overlap.
 * @param isInsurer whether anything in the text {@link speaksOfInsurance}
 */
export function nounsOf(sentence: Sentence, ctx: RuleContext, isInsurer: boolean): readonly Noun[] {
  const found = nounLists.flatMap((list) =>
    ctx.hits(sentence, list).flatMap((hit) => {
      const noun = nounAt(sentence, hit, list === 'maybe-rule' ? 'rule' : list);
      const about = { isInsurer, needsOwner: list === 'maybe-rule' };
      return means(noun, sentence, about) ? [noun] : [];
    }),
  );
  found.sort((a, b) => a.head - b.head || b.end - a.end);
  const apart = found.filter(
    (noun, i) =>
      !found.some((other, k) => k !== i && covers(other, noun) && (!covers(noun, other) || k < i)),
  );
  return apart.map((noun, i) => widen(noun, apart[i + 1], sentence));
}

const covers = (a: Noun, b: Noun): boolean => a.head <= b.head && a.end >= b.end;

function nounAt({ terms }: Sentence, { terms: place }: Hit, kind: NounKind): Noun {
  let head = place.start;
  // A pattern that starts at the sentence or at a joiner: the noun is its last word.
  if (kind === 'authority' && terms[place.end - 1]!.norm === 'legal') head = place.end - 1;
  const start = startOf(terms, head);
  return {
    kind,
    start,
    head,
    end: place.end,
    name: terms
      .slice(head, place.end)
      .map(({ norm }) => norm)
      .join(' '),
    before: terms.slice(start, head).map(({ norm }) => norm),
  };
}

const pronoun = /^(?:it|that|he|she|there|here|what|who|let|this|how|where)$/;

function startOf(terms: Sentence['terms'], head: number): number {
  let house = head;
  let free = head;
  for (let i = head - 1; i >= Math.max(0, head - 5); i--) {
    const { norm, shape } = terms[i]!;
    if (determiners.has(norm)) return i;
    if (/^["'[*_]$/.test(norm)) continue;
    if (shape & Shape.punctuation || stops.has(norm) || /ly$/.test(norm)) break;
    const possessive = norm === "'s" && !pronoun.test(terms[i - 1]?.norm ?? '');
    if (norm === "'s" && !possessive) break;
    const known = houses.has(norm) || possessive || norm === '\uFFFC' || ofTheState.has(norm);
    if (known && house === i + 1) house = i;
    if (i >= head - 2) free = i;
  }
  if (house < head) return house;
  const before = terms[free - 1];
  const bounded = !before || before.shape & Shape.punctuation || stops.has(before.norm);
  return bounded ? free : head;
}

/** Whether a word may stand between "our" and the noun. */
export const isModifier = (norm: string, shape: number): boolean =>
  !(shape & Shape.punctuation) && !stops.has(norm) && !determiners.has(norm);

/** Whether a word says whose rule it is. */
export const isOwner = (norm: string): boolean => norm === 'our' || houses.has(norm);

/** Takes in "of our seller agreement" after "section 4.2", "of the contract" after "the terms". */
function widen(noun: Noun, next: Noun | undefined, { terms }: Sentence): Noun {
  if (next?.kind === noun.kind && next.start - noun.end <= 1 && next.start >= noun.end) {
    const between = terms[noun.end]?.norm ?? '';
    if (next.start === noun.end + 1 && /^(?:of|in|and|or|on|under)$/.test(between))
      return { ...noun, end: next.end };
  }
  if (noun.kind === 'rule' && /^(?:of|for)$/.test(terms[noun.end]?.norm ?? '')) {
    // "the rules of the scheme"
    const at = noun.end + 1;
    if (
      /^(?:our|the|your|this)$/.test(terms[at]?.norm ?? '') &&
      houses.has(terms[at + 1]?.norm ?? '')
    )
      return { ...noun, end: at + 2 };
  }
  return noun;
}

const ours = /^(?:our|company|the|these|those|this|my|standard|internal|usual|normal|house|all)$/;

/** Whether the word has the sense that blames. */
function means(
  noun: Noun,
  { terms }: Sentence,
  { isInsurer, needsOwner }: { readonly isInsurer: boolean; readonly needsOwner: boolean },
): boolean {
  const { name, before, start, head, end, kind } = noun;
  const base = name
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/(?<!term|condition|s)s$/, '');
  const after = terms[end]?.norm ?? '';
  const previous = terms[head - 1]?.norm ?? '';
  if (before.some((word) => otherSense[base]?.has(word) || otherSense[base]?.has(previous)))
    return false;
  if (otherSense[base]?.has(previous)) return false;
  if (/^(?:no|any|its)$/.test(before[0] ?? '')) return false;
  if (kind === 'rule' && before.some((word) => ofTheState.has(word))) return false;
  if (kind === 'system')
    return (
      before[0] !== 'your' &&
      !/^(?:prompt|file|admin|administrator|tray|requirement|requirements|update|error)$/.test(
        after,
      )
    );
  if (kind === 'authority') return true;
  if (base === 'policy') return !isInsurance(noun, after, isInsurer);
  if (base === 'rule' && previous === 'a' && terms[head - 2]?.norm === 'as') return false;
  if (base === 'rule' && before[0] === 'your') return false;
  if (/^(?:rule) #?\d/.test(name)) return true;
  if (name === 'charter' && /^(?:flight|flights|bus|boat|company|plane|train)$/.test(after))
    return false;
  if (name === 'terms' && /^(?:start|starts|begin|begins|end|ends|last|run)$/.test(after))
    return false;
  if (base === 'contract') return before[0] !== 'a' || after !== '';
  if (/^(?:section|clause|paragraph|article)/.test(name))
    return !(after === 'of' && otherPapers.has(terms[end + 2]?.norm ?? ''));
  if (!needsOwner) return true;
  if (start === head && /^(?:protocol|procedure)$/.test(base))
    return head === 0 || stops.has(previous) || /^(?:'s|just)$/.test(previous);
  if (before.includes("'s")) return true;
  if (/^(?:follow|following|by)$/.test(terms[start - 1]?.norm ?? '') && before[0] === 'the')
    return true;
  if (
    /^(?:practice|process|criterion|criteria|guidance|standard|procedure|protocol|requirement|restriction)$/.test(
      base,
    )
  )
    return before.some(
      (word) =>
        /^(?:our|company|standard|internal|usual|normal|house)$/.test(word) || houses.has(word),
    );
  return (
    start < head &&
    (ours.test(before[0] ?? '') || before[0] === 'your' || houses.has(before[0] ?? ''))
  );
}

function isInsurance({ before, name }: Noun, after: string, isInsurer: boolean): boolean {
  if (
    /^(?:number|numbers|holder|holders|schedule|document|documents|excess|year|wording|renewal|owner)$/.test(
      after,
    )
  )
    return true;
  const own = /^(?:our|company|store|shop|hotel)$/.test(before[0] ?? '');
  if (own) return false;
  if (before.some((word) => insured.has(word))) return true;
  if (before[0] === 'your' && before.length === 1 && name === 'policy') return true;
  return before.length <= 1 && isInsurer;
}
