/** English inflection, as far as phrases need it. Over-generates; never asked to analyse. */
import type { Form } from '../../../../rules/api.ts';

/** base: [past, participle] of verbs that do not take -ed. */
const irregular: Readonly<Record<string, string>> = {
  be: 'was been',
  have: 'had had',
  do: 'did done',
  go: 'went gone',
  say: 'said said',
  get: 'got got',
  make: 'made made',
  know: 'knew known',
  think: 'thought thought',
  take: 'took taken',
  see: 'saw seen',
  come: 'came come',
  give: 'gave given',
  find: 'found found',
  tell: 'told told',
  feel: 'felt felt',
  leave: 'left left',
  put: 'put put',
  mean: 'meant meant',
  keep: 'kept kept',
  let: 'let let',
  begin: 'began begun',
  hold: 'held held',
  write: 'wrote written',
  stand: 'stood stood',
  hear: 'heard heard',
  set: 'set set',
  meet: 'met met',
  run: 'ran run',
  pay: 'paid paid',
  sit: 'sat sat',
  speak: 'spoke spoken',
  read: 'read read',
  spend: 'spent spent',
  lose: 'lost lost',
  fall: 'fell fallen',
  send: 'sent sent',
  build: 'built built',
  understand: 'understood understood',
  draw: 'drew drawn',
  break: 'broke broken',
  cut: 'cut cut',
  bring: 'brought brought',
  buy: 'bought bought',
  choose: 'chose chosen',
  drive: 'drove driven',
  forget: 'forgot forgotten',
  forbid: 'forbade forbidden',
  ring: 'rang rung',
  sell: 'sold sold',
  show: 'showed shown',
  shut: 'shut shut',
  teach: 'taught taught',
  throw: 'threw thrown',
  wear: 'wore worn',
  win: 'won won',
  hit: 'hit hit',
  catch: 'caught caught',
  sync: 'synced synced',
  seek: 'sought sought',
  lead: 'led led',
  bear: 'bore borne',
  tie: 'tied tied',
  lie: 'lay lain',
  undertake: 'undertook undertaken',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld withheld',
  rise: 'rose risen',
  eat: 'ate eaten',
  fly: 'flew flown',
  hide: 'hid hidden',
  deal: 'dealt dealt',
  input: 'input input',
  reset: 'reset reset',
  offset: 'offset offset',
  sunset: 'sunsetted sunsetted',
  bind: 'bound bound',
  feed: 'fed fed',
  grow: 'grew grown',
  hang: 'hung hung',
  shoot: 'shot shot',
  quit: 'quit quit',
  split: 'split split',
  spread: 'spread spread',
  upset: 'upset upset',
  resend: 'resent resent',
  rewrite: 'rewrote rewritten',
  redo: 'redid redone',
  undo: 'undid undone',
  foresee: 'foresaw foreseen',
  overlook: 'overlooked overlooked',
  mistake: 'mistook mistaken',
  backfill: 'backfilled backfilled',
  refer: 'referred referred',
  defer: 'deferred deferred',
  transfer: 'transferred transferred',
  occur: 'occurred occurred',
  permit: 'permitted permitted',
  submit: 'submitted submitted',
  remit: 'remitted remitted',
  admit: 'admitted admitted',
  commit: 'committed committed',
  omit: 'omitted omitted',
  transmit: 'transmitted transmitted',
  prefer: 'preferred preferred',
  incur: 'incurred incurred',
  compel: 'compelled compelled',
  control: 'controlled controlled',
  enrol: 'enrolled enrolled',
  cancel: 'cancelled cancelled',
  format: 'formatted formatted',
  debar: 'debarred debarred',
  confer: 'conferred conferred',
};
const irregularThird: Readonly<Record<string, string>> = {
  be: 'is',
  have: 'has',
  do: 'does',
  go: 'goes',
};
const irregularPlural: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  foot: 'feet',
  criterion: 'criteria',
};
/** American twins of verbs that double their l in British English only. */
const single: Readonly<Record<string, string>> = {
  cancel: 'cancel',
  label: 'label',
  travel: 'travel',
  total: 'total',
};
/** Stressed on a last syllable with one vowel and one consonant: the consonant doubles. */
const doubling =
  /^(?:[^aeiou]*[aeiou][bdgklmnprtvz]|.*(?:fer|cur|mit|pel|bel|vel|cel|tal|rol|ship|tag|log|plan|map|tap|flag|drag|drop|stop|chat))$/;

const spell = {
  s: (base: string): string =>
    irregularThird[base] ??
    irregularPlural[base] ??
    (/(?:s|x|z|ch|sh)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`),
  ed: (base: string): string =>
    base.endsWith('e')
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : doubles(base)
          ? `${base}${base.at(-1)!}ed`
          : `${base}ed`,
  ing: (base: string): string =>
    base.endsWith('ie')
      ? `${base.slice(0, -2)}ying`
      : /[^eoy]e$/.test(base) && base !== 'be'
        ? `${base.slice(0, -1)}ing`
        : doubles(base)
          ? `${base}${base.at(-1)!}ing`
          : `${base}ing`,
};

const doubles = (base: string): boolean =>
  doubling.test(base) &&
  !/(?:[aeiou]{2}.|[wxy])$/.test(base) &&
  !/^(?:gas|bus|offer|open|happen|order|enter|alter|visit|edit|audit|credit|limit|benefit|profit)$/.test(
    base,
  );

/** One form of a word; a phrase ("pass on") inflects its first word. */
export function inflect(lemma: string, form: Form): string {
  const [base = '', ...rest] = lemma.split(' ');
  const own = irregular[base]?.split(' ');
  const spelt =
    form === 'base'
      ? base
      : form === 's'
        ? spell.s(base)
        : form === 'ing'
          ? spell.ing(base)
          : (own?.[form === 'ed' ? 0 : 1] ?? spell.ed(base));
  return [spelt, ...rest].join(' ');
}

/** All forms that `{lemma}` finds, each with what it is; British and American doubling both. */
export function formsOf(lemma: string): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const add = (text: string, form: Form): void => {
    if (!forms.has(text)) forms.set(text, form);
  };
  const order: readonly Form[] = ['base', 's', 'ed', 'en', 'ing'];
  for (const form of order) add(inflect(lemma, form), form);
  const [base = '', ...rest] = lemma.split(' ');
  const tail = rest.length ? ` ${rest.join(' ')}` : '';
  if (base in single || /[^aeiou]el$/.test(base)) {
    add(`${base}ed${tail}`, 'ed');
    add(`${base}ing${tail}`, 'ing');
    add(`${base}led${tail}`, 'ed');
    add(`${base}ling${tail}`, 'ing');
  }
  if (base === 'be')
    for (const form of ['am', 'are', 'were']) add(form + tail, form === 'were' ? 'ed' : 's');
  if (base === 'get') add(`gotten${tail}`, 'en');
  return forms;
}

/** Past forms and participles that do not end in -ed. */
export const irregularPast: ReadonlySet<string> = new Set(
  Object.values(irregular).flatMap((forms) => forms.split(' ')),
);
