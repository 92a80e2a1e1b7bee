/** Ties an authority to a no, a closing or a demand. */
import { Shape, type Hit, type Reply, type RuleContext, type Sentence } from '../api.ts';
import { isModifier, isOwner, nounsOf, type Noun } from './nouns.ts';

export type BlameKind = 'policy' | 'system' | 'permission';

/** How the words blame; decides what may be written instead. */
export type Pattern =
  | 'denies'
  | 'blocks'
  | 'demands'
  | 'says'
  | 'is'
  | 'reason'
  | 'against'
  | 'bound'
  | 'agreed'
  | 'verdict'
  | 'fragment'
  | 'permission'
  | 'told-no';

/** Words that blame a rule. Numbers are term indexes, `to` exclusive. */
export interface Blame {
  readonly kind: BlameKind;
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
  /** Where the verb starts that follows the rule. */
  readonly verb: number;
  readonly noun?: Noun;
}

const auxiliary =
  /^(?:is|are|was|were|'s|has|have|had|will|would|can|could|may|might|must|do|does|did)$/;

/** Words that end the reach of a subject. */
const breaks = new Set(
  `i we he she they it you if when where while because so but to who whose is are was were has have had will
   would can could may might must should gives give explains explain covers says say not no never`.split(
    /\s+/,
  ),
);

/** All that blames in a sentence, strongest first. */
export function blamesIn(sentence: Sentence, reply: Reply, ctx: RuleContext): readonly Blame[] {
  const nouns = nounsOf(sentence, reply, ctx);
  const blames = nouns.flatMap((noun) => [
    ...asSubject(noun, sentence, { kind: reply.kind, ctx }).filter(
      ({ verb }) => !nouns.some(({ head }) => head >= noun.end && head < verb),
    ),
    ...afterLead(noun, sentence, ctx),
    ...asVerdict(noun, sentence, ctx),
  ]);
  return [...blames, ...fixedWords(sentence, reply, ctx)];
}

/** "Our policy | does not allow": the authority is the subject of a verb that blocks or demands. */
function asSubject(
  noun: Noun,
  sentence: Sentence,
  { kind, ctx }: { readonly kind: Reply['kind']; readonly ctx: RuleContext },
): readonly Blame[] {
  const { terms } = sentence;
  const verbs: readonly (readonly [string, Pattern])[] =
    noun.kind === 'system'
      ? [
          ['system-denies', 'denies'],
          ...(kind === 'reply' ? ([['system-limits', 'denies']] as const) : []),
        ]
      : [
          ['denies', 'denies'],
          ['blocks', 'blocks'],
          ['demands', 'demands'],
          ['says', 'says'],
          ...(noun.kind === 'rule' ? ([['is', 'is']] as const) : []),
        ];
  return verbs.flatMap(([list, pattern]) =>
    ctx
      .hits(sentence, list)
      .filter(
        (hit) => follows(noun, hit, sentence) && speaksOfUs(noun, hit, sentence, { kind, list }),
      )
      .map((hit) => ({
        kind: noun.kind === 'system' ? ('system' as const) : ('policy' as const),
        pattern,
        from:
          pattern === 'says' && terms[noun.start - 1]?.norm === 'as' ? noun.start - 1 : noun.start,
        to: hit.terms.end,
        verb: hit.terms.start,
        noun,
      })),
  );
}

/** Not a rule that the reader sets up, nor a system that fails the reader. */
function speaksOfUs(
  noun: Noun,
  { terms: place }: Hit,
  { terms }: Sentence,
  { kind, list }: { readonly kind: Reply['kind']; readonly list: string },
): boolean {
  const owner = noun.before[0] ?? '';
  if (noun.kind === 'system') {
    const past = /^(?:did|would|could|was|were)$/.test(terms[place.start]!.norm);
    const verb = terms.slice(place.start, place.end).map(({ norm }) => norm);
    if (verb.includes('you') && past) return false;
    if (list !== 'system-limits' || /^(?:systems?|computers?)$/.test(noun.name)) return true;
    const tool =
      /^(?:software|platforms?|tools?|portal|till|crm|database|program|pos|terminal|booking engine)$/;
    return (
      tool.test(noun.name) &&
      !verb.includes('you') &&
      verb.includes('not') &&
      verb.some((word) => /^(?:allow|permit|let)/.test(word))
    );
  }
  if (noun.kind === 'rule' && kind === 'article' && !/^(?:the|this|these|a|an)$/.test(owner))
    return noun.before.some(isOwner) || noun.name.includes(' ');
  if (/^(?:that|which)$/.test(terms[noun.end]?.norm ?? '') && /^(?:|an?)$/.test(owner))
    return /^(?:is|have|has|'s|are)$/.test(terms[noun.start - 1]?.norm ?? '');
  return noun.kind !== 'rule' || kind === 'reply' || !/^(?:the|this|these|an?)$/.test(owner);
}

function follows(noun: Noun, { terms: place }: Hit, { terms }: Sentence): boolean {
  if (place.start < noun.end || place.start - noun.end > 9) return false;
  const between = terms.slice(noun.end, place.start);
  let from = 0;
  // "the terms you agreed to at sign-up say": a clause of its own.
  if (/^(?:that|which)$/.test(between[0]?.norm ?? '')) from = 1;
  if (/^(?:you|we|i)$/.test(between[from]?.norm ?? '') && between.length > from + 1) from += 2;
  let commas = 0;
  if (auxiliary.test(between.at(-1)?.norm ?? '')) between.pop();
  if (between.length === 2 && /^(?:that|which)$/.test(between[1]!.norm) && between[0]!.norm === ',')
    return true;
  for (const { norm, shape } of between.slice(from)) {
    if (shape & Shape.punctuation) {
      if (norm !== ',' && norm !== '-' && norm !== '(' && norm !== ')') return false;
      commas++;
    } else if (breaks.has(norm)) return false;
  }
  if (commas % 2 === 1) return false;
  return between.length - from <= 7 && !(from === 1 && between.length > 1);
}

/** "Under | our policy": words right before the authority make it the reason. */
function afterLead(noun: Noun, sentence: Sentence, ctx: RuleContext): readonly Blame[] {
  const kind: BlameKind = noun.kind === 'system' ? 'system' : 'policy';
  const lists: readonly (readonly [string, Pattern])[] =
    noun.kind === 'rule'
      ? [
          ['passive', 'against'],
          ['against', 'against'],
          ['bound', 'bound'],
          ['agreed', 'agreed'],
          ['more-than', 'against'],
          ['reason', 'reason'],
        ]
      : noun.kind === 'system'
        ? [
            ['passive', 'against'],
            ['bound', 'bound'],
          ]
        : [['passive', 'against']];
  return lists.flatMap(([list, pattern]) =>
    ctx
      .hits(sentence, list)
      .filter((hit) => leadsTo(hit, noun, sentence))
      .map((hit) => ({
        kind,
        pattern,
        from: hit.terms.start,
        to: noun.end + (list === 'more-than' ? 1 : 0),
        verb: hit.terms.start,
        noun,
      }))
      .filter(
        ({ to }) =>
          list !== 'more-than' || /^(?:allow|permit|let)/.test(sentence.terms[to - 1]?.norm ?? ''),
      ),
  );
}

/** Whether the words stand right before the noun phrase, or before adjectives that belong to it. */
function leadsTo({ terms: place }: Hit, noun: Noun, { terms }: Sentence): boolean {
  if (place.end > noun.head || place.end > noun.start + 1) return false;
  const between = terms.slice(place.end, noun.start);
  return between.length <= 3 && between.every(({ norm, shape }) => isModifier(norm, shape));
}

/** "That's | our policy.", ", company policy." */
function asVerdict(noun: Noun, sentence: Sentence, ctx: RuleContext): readonly Blame[] {
  if (noun.kind !== 'rule') return [];
  const said = ctx
    .hits(sentence, 'it-is')
    .filter((hit) => leadsTo(hit, noun, sentence))
    .map((hit) => ({ from: hit.terms.start, pattern: 'verdict' as const }));
  const closes = /^(?:|[.,;!?)]|and|so|but)$/.test(sentence.terms[noun.end]?.norm ?? '');
  const subject = sentence.terms[noun.start - 2]?.norm ?? 'this';
  const things =
    closes && /^(?:our|company|standard|store|hotel|the)$/.test(noun.before[0] ?? '')
      ? ctx
          .hits(sentence, 'x-is')
          .filter(
            (hit) =>
              leadsTo(hit, noun, sentence) &&
              !/^(?:this|here|there|what|where|which|below|attached|that|it|those|these|they)$/.test(
                subject,
              ),
          )
          .map((hit) => ({ from: hit.terms.start, pattern: 'fragment' as const }))
      : [];
  const alone = isFragment(noun, sentence)
    ? [{ from: noun.start, pattern: 'fragment' as const }]
    : [];
  return [...said, ...things, ...alone].map(({ from, pattern }) => ({
    kind: 'policy' as const,
    pattern,
    from,
    to: noun.end,
    verb: from,
    noun,
  }));
}

/** Whether the noun is all there is between two marks: "…, hotel regulations!" */
function isFragment(noun: Noun, { terms, role }: Sentence): boolean {
  if (role === 'heading' || role === 'subject' || role === 'cell') return false;
  if (
    !/^(?:policy|policies|rules|rule|regulations|procedure|guidelines|terms and conditions|t&cs|small print|protocol|standard practice|company practice)$/.test(
      noun.name,
    )
  )
    return false;
  if (noun.before.length === 0) return false;
  const before = terms[noun.start - 1];
  const after = terms[noun.end];
  const opens =
    !before ||
    /^[,;:()\-–.!]$/.test(before.norm) ||
    /^(?:but|sorry|unfortunately|sadly|just|purely|simply|again)$/.test(before.norm);
  const closes = !after || /^[,;!.)…]$/.test(after.norm) || (!before && after.norm === ':');
  const ends =
    terms.slice(noun.end).filter(({ shape }) => !(shape & Shape.punctuation)).length <= 3;
  return opens && closes && (ends || !before);
}

function fixedWords(sentence: Sentence, { kind }: Reply, ctx: RuleContext): readonly Blame[] {
  const rows: readonly (readonly [string, Pattern, BlameKind])[] = [
    ['reasons', 'reason', 'policy'],
    ['verdict', 'verdict', 'policy'],
    ['permission', 'permission', 'permission'],
    ...(kind === 'reply' ? ([['told-no', 'told-no', 'permission']] as const) : []),
  ];
  return rows.flatMap(([list, pattern, blame]) =>
    ctx.hits(sentence, list).map(({ terms }) => ({
      kind: blame,
      pattern,
      from: terms.start,
      to: terms.end,
      verb: terms.start,
    })),
  );
}
