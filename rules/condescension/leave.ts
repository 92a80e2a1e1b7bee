/** Where words of ease and knowledge talk down to nobody. */
import type { Hit, Sentence } from '../api.ts';
import { norm, words } from '../shared/terms.ts';

/** What anybody may get wrong: "it's easy to miss". */
const slips = words(
  `miss overlook forget mix confuse mistake lose slip assume misread knock skip trip fall think imagine feel worry
   misplace underestimate misunderstand break damage wait hear live say believe ignore blame judge leave
   jump take press hit drop scratch spill switch`,
);
/** What one does with a thing that is easy on its user. */
const handles = words(
  'clean carry wear spot reach walk love like recognise recognize wash lift store fold hold climb swallow digest read',
);
const helpers = words('me us him her them our my kim');

/** "It's easy to miss", "it's easy for us to", "so it's easy to spot". */
export function isKindEase({ terms }: Sentence, { terms: place }: Hit): boolean {
  const verb = norm(terms, place.end);
  const next = norm(terms, place.end + 1);
  if (verb === 'see' || verb === 'understand') return /^(?:why|how|where)$/.test(next);
  if (verb === 'get')
    return /^(?:wrong|lost|mixed|confused|stuck|muddled|caught|carried|frustrated|the)$/.test(next);
  if (verb === 'click' || verb === 'pick' || verb === 'choose' || verb === 'enter')
    return terms
      .slice(place.end)
      .some(({ norm: word }) => /^(?:wrong|accident|mistake)$/.test(word));
  const before = norm(terms, place.start - 1);
  return slips.has(verb) || handles.has(verb) || /^(?:so|that|if|whether)$/.test(before);
}

/** "It's easy for us", "I'll do it": ease that the writer offers. */
export function isOffer({ terms }: Sentence, { terms: place }: Hit): boolean {
  const after = terms.slice(place.end, place.end + 3).map(({ norm: word }) => word);
  const found = terms.slice(place.start, place.end).map(({ norm: word }) => word);
  const at = found.lastIndexOf('for');
  if (at >= 0 && helpers.has(found[at + 1] ?? '')) return true;
  if (after[0] === 'for' && helpers.has(after[1] ?? '')) return true;
  const before = terms.slice(0, place.start).map(({ norm: word }) => word);
  if (/^(?:so|if|whether|hope|make|sure|know|wish)$/.test(before.at(-1) ?? '')) return true;
  if (before.at(-1) === 'that' && /^(?:sure|so|hope|wish|know)$/.test(before.at(-2) ?? ''))
    return true;
  // "It's simple, and I'll do it for you."
  return terms
    .slice(place.end)
    .some(
      ({ norm: word }, i, rest) =>
        /^(?:i|we)$/.test(word) && /^(?:will|can|have|am|are)$/.test(rest[i + 1]?.norm ?? ''),
    );
}

/** "Not everyone knows", "hardly anyone can", "I'll make sure everyone knows". */
export function isNotEveryone({ terms }: Sentence, { terms: place }: Hit): boolean {
  const before = norm(terms, place.start - 1);
  if (
    /^(?:not|hardly|scarcely|barely|nor|so|sure|if|whether|until|before|unless|wish|hope|doubt|think)$/.test(
      before,
    )
  )
    return true;
  return before === 'that' && /^(?:sure|so|wish|hope|think)$/.test(norm(terms, place.start - 2));
}
