/** Small grammar for rewordings: what "-ing" goes back to, and what one does with a thing. */

const known =
  `accept add adjust alter approve arrange book bring call cancel carry change check close combine
  confirm copy correct credit deal deliver discuss edit extend fix give handle hand help hire hold issue
  keep lend let lift load make mark match merge move offer open order park pass pay post price print
  process put rebook refund release reopen repair replace reset resend restore return reverse sell send
  share shorten show sign skip split start stack store submit swap switch take talk tell transfer try
  unlock update upgrade use wait waive walk work write do go leave read renew reissue reschedule remove
  request quote provide promise exchange disclose accommodate allow backdate bend cash collect delete
  deduct divide enter exceed freeze grant include increase lower modify pause reduce refuse reimburse
  reserve review ship speak stay touch view empty get answer apply ask enter redo undo comment lower
  mail email fax text ring visit`.split(/\s+/);
const doubling = new Set(
  'cancel let put reset skip split swap transfer ship get submit stop'.split(' '),
);

const bases = new Map<string, string>();
for (const base of known) {
  bases.set(/[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`, base);
  if (doubling.has(base)) bases.set(`${base}${base.at(-1)!}ing`, base);
}

/** "swapping" → "swap"; undefined for words it does not know. */
export const baseOf = (ing: string): string | undefined => bases.get(ing);

const uses: Readonly<Record<string, string>> = {
  refund: 'give',
  discount: 'give',
  credit: 'give',
  upgrade: 'give',
  extension: 'give',
  return: 'take',
  pet: 'take',
  dog: 'take',
  visitor: 'have',
};

/** What one does with a thing: gives refunds, takes returns, does the rest. */
export const verbFor = (noun: string): string => uses[noun.replace(/s$/, '')] ?? 'do';

/** Whether a word can be the first of what "we can't do" goes on with. */
export const startsThing = (norm: string): boolean =>
  /^(?:an?|more|two)$/.test(norm) ||
  (/^[a-z]{3,}$/.test(norm) &&
    !/(?:ing|ly)$/.test(norm) &&
    !/^(?:that|this|them|for|you|your|the|with|after|once|unless|until|anything|anyone|from|here|there|and|but|any|its|his|her|our|much|less|such|when|while|because|under|about|either|now)$/.test(
      norm,
    ));
