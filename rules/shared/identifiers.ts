/** What identifies a person, and how far a request for it goes. Places are term numbers. */
import { Shape, type Hit, type RuleContext, type Sentence, type Span, type Term } from '../api.ts';
import { blockers, isMark, norm, words } from './terms.ts';

const stops = words(
  `so and but before because if when then to we while as once please pls or first i real quick quickly asap now
   today thanks thank right again too straight`,
);
const listTails = words(
  'address email phone name number surname id town city country street telephone mobile',
);

const readings = words(
  'dial gauge display screen panel thermostat clock scale scales odometer controller remote knob light',
);

/** Every identifier, and every question for a person's identity, holds one of these. */
const signs = words(
  `number numbers no nr num nos id ids identifier reference ref code email emails address addresses name names pin
   username usernames gamertag tag birth dob d.o.b birthdate birthday postcode zip zipcode eircode surname
   identification identity plate registration reg imei vin iban nino ssn passport passports licence license
   card document word phrase answer place date information digits characters letters figures digit character letter
   details info particulars credentials data who whom whose speaking talking chatting question questions check checks holder owner payer
   cardholder policyholder locator pnr mpan msn passphrase handle login serial residence residency age`,
);

/** Whether a sentence could ask for an identifier: cheap, to be asked before anything else. */
export const mayNameIdentifier = ({ terms }: Sentence): boolean =>
  terms.some((term) => signs.has(term.norm));

/** The terms that a hit's reported part covers. */
export function reported({ terms }: Sentence, hit: Hit): Span {
  let { start, end } = hit.terms;
  while (start < end && terms[start]!.start < hit.span.start) start++;
  while (end > start && terms[end - 1]!.end > hit.span.end) end--;
  return { start, end };
}

/** Identifiers in order, overlapping ones joined. */
export function identifiers(sentence: Sentence, ctx: RuleContext): readonly Span[] {
  const { terms } = sentence;
  const spans: { start: number; end: number }[] = [];
  const found = ctx.hits(sentence, 'parts/identifier').map((hit) => reported(sentence, hit));
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (terms.slice(start, end).some((term) => /^(?:favou?rite|lucky)$/.test(term.norm))) continue;
    // "The number on the dial" tells how a thing does, not whose it is.
    if (end - start === 1 && terms.slice(end, end + 4).some((term) => readings.has(term.norm)))
      continue;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** "Your order number is 44718": the writer says it, and asks for nothing. */
export function isTold({ terms }: Sentence, id: Span): boolean {
  let next = id.end;
  if (/^(?:is|'s|was|:|\(|#|no|-)$/.test(norm(terms, next))) next++;
  const term = terms[next];
  if (!term || /^(?:my|our|his|her)$/.test(norm(terms, id.start - 1))) return term !== undefined;
  return (term.shape & Shape.number) !== 0 || (term.shape & Shape.opaque && next === id.end) !== 0
    ? norm(terms, terms.length - 1) !== '?'
    : false;
}

/** A word after which another clause starts; "linked to" goes on. */
const isStop = (terms: readonly Term[], at: number): boolean =>
  stops.has(norm(terms, at)) &&
  !/^(?:linked|attached|tied|connected|assigned|registered)$/.test(norm(terms, at - 1));

/** Takes in what belongs to the last thing asked for ("the e-mail you registered with"). */
export function clauseEnd(terms: readonly Term[], end: number): number {
  for (let at = end; at <= end + 9; at++)
    if (at >= terms.length || isMark(terms[at]) || isStop(terms, at)) return at;
  return end;
}

/** The end of what is asked for: further identifiers of the list, and what belongs to the last. */
export function requestEnd({ terms }: Sentence, ids: readonly Span[], first: number): number {
  let { end } = ids[first]!;
  for (const id of ids.slice(first + 1)) {
    const between = terms.slice(end, id.start).map((term) => term.norm);
    const joined = between.some((word) => /^(?:,|and|or|&|plus|\/|\+|with)$/.test(word));
    if (!joined || between.length > 6 || between.some((word) => blockers.has(word))) break;
    end = id.end;
  }
  // "… and address", "… and the e-mail": short for an identifier at the end of a list.
  const tail = /^(?:,|and|or|&|\+|\/|plus)$/;
  let at = end;
  while (tail.test(norm(terms, at)) || (at > end && /^(?:your|the|a)$/.test(norm(terms, at)))) at++;
  if (at > end && listTails.has(norm(terms, at))) end = at + 1;
  return clauseEnd(terms, end);
}
