/** "Under | our policy": words right before the authority make it the reason. */
import type { Hit, RuleContext, Sentence, Span } from '../api.ts';
import type { Blame, BlameKind, Row } from './blame.ts';
import { isModifier, type Noun, type NounKind } from './nouns.ts';

const leads: Readonly<Record<NounKind, readonly Row[]>> = {
  rule: [
    ['passive', 'against'],
    ['against', 'against'],
    ['bound', 'bound'],
    ['agreed', 'agreed'],
    ['more-than', 'against'],
    ['reason', 'reason'],
  ],
  system: [
    ['passive', 'against'],
    ['bound', 'bound'],
    ['more-than', 'against'],
    ['none-in', 'against'],
  ],
  authority: [
    ['passive', 'against'],
    ['told-by', 'against'],
  ],
};

/** Blames in which something leads to the noun. */
export function afterLead(noun: Noun, sentence: Sentence, ctx: RuleContext): readonly Blame[] {
  const kind: BlameKind = noun.kind === 'system' ? 'system' : 'policy';
  return leads[noun.kind].flatMap(([list, pattern]) =>
    ctx
      .hits(sentence, list)
      .filter((hit) => leadsTo(hit, noun, sentence) && endsWell(list, hit.terms, noun, sentence))
      .map((hit) => ({
        kind,
        pattern,
        from: hit.terms.start,
        to: noun.end + (list === 'more-than' || list === 'told-by' ? 1 : 0),
        verb: hit.terms.start,
        noun,
      })),
  );
}

/** "more than our policy | allows", "told by management | not": some leads need a word after. */
function endsWell(list: string, lead: Span, noun: Noun, { terms }: Sentence): boolean {
  const next = terms[noun.end]?.norm ?? '';
  // "comply with our terms": the "with" belongs to the verb.
  const before = terms[lead.start - 1];
  const bare = lead.end - lead.start === 1 && terms[lead.start]!.norm === 'with';
  if (bare && before && isModifier(before.norm, before.shape)) return false;
  if (list === 'more-than')
    return /^(?:allow|permit|let|support|say|state|require|demand)/.test(next);
  return list !== 'told-by' || /^(?:not|never)$/.test(next);
}

/** Whether the words stand right before the noun phrase, or before adjectives that belong to it. */
export function leadsTo({ terms: place }: Hit, noun: Noun, { terms }: Sentence): boolean {
  if (place.end > noun.head || place.end > noun.start + 1) return false;
  const between = terms.slice(place.end, noun.start);
  return between.length <= 3 && between.every(({ norm, shape }) => isModifier(norm, shape));
}
