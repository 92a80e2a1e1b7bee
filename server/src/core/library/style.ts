/** Choices that a library should make once: greeting, sign-off, spelling, "sign in" or "log in". */
import { Shape, type Reply, type Sentence, type Span, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import type { Axis, Choice } from './types.ts';

/** UK and US, letter for letter; `*` stands for any ending. */
const ourPairs = `colour color|favour favor|honour honor|behaviour behavior|neighbour neighbor|flavour flavor|labour labor|rumour rumor|
  humour humor|armour armor|harbour harbor|centre center|centred centered|theatre theater|fibre fiber|litre liter|calibre caliber|
  cancelled canceled|cancelling canceling|travelled traveled|travelling traveling|traveller traveler|labelled labeled|labelling labeling|
  modelled modeled|fuelled fueled|signalled signaled|dialled dialed|jewellery jewelry|grey gray|defence defense|offence offense|
  pretence pretense|fulfil fulfill|fulfilment fulfillment|enrol enroll|enrolment enrollment|instalment installment|skilful skillful|
  aeroplane airplane|tyre tire|kerb curb|cosy cozy|mum mom|aluminium aluminum|pyjamas pajamas|plough plow|sceptical skeptical|
  catalogue catalog|analogue analog|mould mold|moustache mustache|marvellous marvelous|woollen woolen|colourful colorful|favourite favorite|
  favourable favorable|neighbourhood neighborhood|counsellor counselor|paediatric pediatric|anaesthetic anesthetic|oestrogen estrogen`;
const iseStems = `organ real apolog recogn author custom final summar personal priorit minim maxim optim util categor familiar initial synchron
  unauthor reorgan emphas standard special general central modern normal local legal visual item digit stabil memor monet penal critic
  energ equal harmon hospital immun jeopard mobil neutral popular public revital subsid symbol sympath token`;

const spelling = new Map<string, readonly [Axis, string]>();
for (const pair of ourPairs.split('|')) {
  const [uk = '', us = ''] = pair.trim().split(' ');
  for (const ending of ['', 's', 'ed', 'ing', 'ful']) {
    if (uk + ending !== us + ending) {
      if (!spelling.has(uk + ending)) spelling.set(uk + ending, ['our', 'UK']);
      if (!spelling.has(us + ending)) spelling.set(us + ending, ['our', 'US']);
    }
  }
}
// Words of their own: "tire", "curb" and "mold" as verbs, "enrolled" in both.
for (const word of words(
  'tire tires tired tiring curb curbed curbing molded enrolled enrolling fulfilled fulfilling catalog catalogs analog molds',
))
  spelling.delete(word);
for (const part of words(iseStems))
  for (const ending of ['e', 'es', 'ed', 'er', 'ing', 'ation']) {
    spelling.set(`${part}is${ending}`, ['ise', '-ise']);
    spelling.set(`${part}iz${ending}`, ['ise', '-ize']);
  }
for (const word of words('localise specialise publicise')) spelling.set(word, ['ise', '-ise']);
// Not the verb: "publicize" is rare, "optimiser" fine; nouns such as "exercise" are not in the list.

const greetings = words('hi hello hey dear greetings hiya howdy');

/** "Hi", "Hello", "Dear", "Good morning" at the start of a reply. */
export function greetingOf(sentence: Sentence | undefined): Choice | undefined {
  if (!sentence || sentence.role === 'heading') return undefined;
  const { terms } = sentence;
  const first = norm(terms, 0);
  const good = first === 'good' && /^(?:morning|afternoon|evening|day)$/.test(norm(terms, 1));
  if (!good && !(greetings.has(first) && isAddress(terms))) return undefined;
  const span = spanOf(sentence, { start: 0, end: good ? 2 : 1 });
  const form = good ? 'Good morning' : first.charAt(0).toUpperCase() + first.slice(1);
  return { axis: 'greeting', form, span, sentence: { start: sentence.start, end: sentence.end } };
}

/** A name, a placeholder or a few words, then a pause: "Dear valued customer," too. */
function isAddress(terms: readonly Term[]): boolean {
  for (let i = 1; i < Math.min(terms.length, 7); i++)
    if (/^[,!:.-]$/.test(norm(terms, i))) return true;
  return terms.length <= 5;
}

const endings: readonly (readonly string[])[] = [
  'kind regards',
  'best regards',
  'warm regards',
  'warmest regards',
  'kindest regards',
  'many regards',
  'with kind regards',
  'with best regards',
  'regards',
  'best wishes',
  'warm wishes',
  'with best wishes',
  'all the best',
  'cheers',
  'sincerely',
  'yours sincerely',
  'yours faithfully',
  'yours truly',
  'sincerely yours',
  'many thanks',
  'thanks',
  'thank you',
  'with thanks',
  'best',
  'warmly',
  'take care',
]
  .map((text) => text.split(' '))
  .sort((a, b) => b.length - a.length);

/** "Kind regards," and its like, in one of the last two sentences. */
export function signOffOf(sentences: readonly Sentence[]): Choice | undefined {
  for (const sentence of sentences.slice(-2).reverse()) {
    const { terms } = sentence;
    if (terms.length > 14) continue;
    const found = endings.find(
      (ending) =>
        ending.every((word, i) => norm(terms, i) === word) &&
        (terms.length === ending.length ||
          /^[,!.-]$/.test(norm(terms, ending.length)) ||
          (terms[ending.length]!.shape & Shape.opaque) !== 0),
    );
    if (!found) continue;
    const form = found.join(' ');
    const span = spanOf(sentence, { start: 0, end: found.length });
    return {
      axis: 'sign-off',
      form: form.charAt(0).toUpperCase() + form.slice(1),
      span,
      sentence: { start: sentence.start, end: sentence.end },
    };
  }
  return undefined;
}

const signIn: Readonly<Record<string, string>> = {
  sign: 'sign in',
  log: 'log in',
  logging: 'log in',
  signing: 'sign in',
  logged: 'log in',
  signed: 'sign in',
};

/** Spelling and "log in", the first of each in a reply. */
export function spellingsOf(reply: Reply): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const sentence of reply.sentences)
    sentence.terms.forEach((term, i) => {
      const choice = spelling.get(term.norm) ?? loginAt(sentence.terms, i);
      if (!choice || found.has(choice.join()) || isNameAt(term)) return;
      const isLogin = choice[0] === 'sign-in';
      const span = spanOf(sentence, { start: i, end: isLogin ? i + 2 : i + 1 });
      if (
        reply.marks.some(
          ({ type, start, end }) => type !== 'emphasis' && start < span.end && end > span.start,
        )
      )
        return;
      found.set(choice.join(), {
        axis: choice[0],
        form: choice[1],
        span,
        sentence: { start: sentence.start, end: sentence.end },
      });
    });
  return [...found.values()];
}

const isNameAt = (term: Term): boolean => term.start > 0 && (term.shape & Shape.capital) !== 0;

function loginAt(terms: readonly Term[], at: number): readonly [Axis, string] | undefined {
  // Asked first: few words are followed by one of these.
  const next = norm(terms, at + 1);
  if (next !== 'in' && next !== 'into') return undefined;
  const form = signIn[norm(terms, at)];
  if (form === undefined) return undefined;
  return ['sign-in', form];
}

const spanOf = (sentence: Sentence, { start, end }: Span): Span => ({
  start: sentence.start + sentence.terms[start]!.start,
  end: sentence.start + sentence.terms[end - 1]!.end,
});
