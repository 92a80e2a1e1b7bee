import {
  Shape,
  type Hit,
  type Reply,
  type RuleContext,
  type Sentence,
  type Span,
  type Term,
} from '../api.ts';
import { defineRule } from '../define.ts';
import { meaningOf, placeholderAt } from '../shared/placeholders.ts';
import { isMark, norm } from '../shared/terms.ts';
import { greetingFixes } from './fixes.ts';
import { classes } from './classes.ts';
import { phrases } from './phrases.ts';

/** How many sentences of a reply may address the reader before it has begun. */
const opening = 3;

/** Whether nothing but a pause or an emoji follows, so that the words address somebody. */
const isAddress = ({ terms }: Pick<Sentence, 'terms'>, end: number): boolean =>
  terms[end] === undefined || /^[,:;!.…)\-\u2600-\u27bf\ud800-\udfff]/.test(norm(terms, end));

/** After the s of "Tenant(s)" and "Guest/s". */
function afterPlural(terms: readonly Term[], at: number): number {
  if (norm(terms, at + 1) !== 's') return at;
  return norm(terms, at) === '(' ? at + 3 : norm(terms, at) === '/' ? at + 2 : at;
}

/** Terms after the address that still belong to it: "customer 4421", "user of Acme Mail". */
function addressEnd({ terms }: Sentence, from: number): number {
  let end = afterPlural(terms, from);
  if (norm(terms, end) === '/' && end > from) end = afterPlural(terms, end + 2);
  if (/^(?:or|and|\/|&)$/.test(norm(terms, end)) && isAddress({ terms }, end + 2)) end += 2;
  if (/^(?:no|number|id|ref|reference)$/.test(norm(terms, end))) end++;
  if (terms[end] && terms[end]!.shape & Shape.number) end++;
  if (
    /^(?:of|at|with)$/.test(norm(terms, end)) &&
    terms[end + 1] &&
    terms[end + 1]!.shape & Shape.capital
  ) {
    end += 2;
    while (terms[end] && terms[end]!.shape & Shape.capital && !isMark(terms[end])) end++;
  }
  return end;
}

/** A code, not a nickname or a grade: two digits at least. */
const isNumber = ({ text }: Sentence, { span }: Hit): boolean =>
  (text.slice(span.start, span.end).match(/\d/g) ?? []).length >= 2;

/** "Dear Mr Guest", "Dear Ms. Client": a name that happens to be a role. */
const isSurname = ({ terms }: Sentence, end: number): boolean => {
  const before = norm(terms, end - 2) === '.' ? norm(terms, end - 3) : norm(terms, end - 2);
  return /^(?:mr|mrs|ms|miss|mx|dr|prof)$/.test(before);
};

const people =
  /^(?:customer|member|client|guest|patient|student|caller|applicant|subscriber|user|tenant|passenger|player|employee)$/;

/** "Order 4471: shipped today", "Our driver, Ana, …": words that address nobody, but tell of something. */
const isTold = ({ terms }: Sentence, end: number): boolean =>
  (/^[:,]$/.test(norm(terms, end)) &&
    terms[end + 1] !== undefined &&
    !people.test(norm(terms, 0)) &&
    (terms[end - 1]!.shape & Shape.number) !== 0) ||
  (norm(terms, end) === ',' &&
    norm(terms, 0) === 'our' &&
    (((terms[end + 1]?.shape ?? 0) & Shape.capital) !== 0 ||
      /^(?:who|whose|which)$/.test(norm(terms, end + 1))));

/** What may stand between a greeting and a number: "Dear customer no. 4421", "Hello #4421". */
const BEFORE_NUMBER =
  /^(?:[,#.:]|no|number|id|ref|reference|ticket|case|order|customer|client|user|member|account|guest)$/;

/** "Hello #{{ticket.id}}": a placeholder that a number will stand for, as term numbers. */
function numberIn(reply: Reply, sentence: Sentence, ctx: RuleContext): Span | undefined {
  if (!sentence.text.includes('\uFFFC')) return undefined;
  const hail = ctx.hits(sentence, 'hello').find(({ terms }) => terms.start === 0);
  if (!hail) return undefined;
  let at = hail.terms.end;
  while (BEFORE_NUMBER.test(norm(sentence.terms, at))) at++;
  const term = sentence.terms[at];
  if (!term || !(term.shape & Shape.opaque) || !isAddress(sentence, at + 1)) return undefined;
  const source = placeholderAt(reply, sentence.start + term.start)?.source;
  const isNumber = source !== undefined && meaningOf(source) === 'number';
  return isNumber ? { start: 0, end: at + 1 } : undefined;
}

/** The words that address the reader as one of a number, as term numbers. */
function addressIn(sentence: Sentence, ctx: RuleContext): Span | undefined {
  const greets = ctx.has(sentence, 'hello');
  const address = ctx.hits(sentence, 'address').filter(({ terms }) => terms.start === 0);
  const found = [...address, ...ctx.hits(sentence, 'vocative')]
    .filter((hit) => !/\d/.test(norm(sentence.terms, hit.terms.end - 1)) || isNumber(sentence, hit))
    .map(({ terms: { start, end } }) => {
      const vocative = norm(sentence.terms, start) === ',';
      return { start: vocative ? start + 1 : start, end: addressEnd(sentence, end) };
    })
    .filter(({ end }) => isAddress(sentence, end) && !isSurname(sentence, end))
    .filter(({ end }) => greets || !isTold(sentence, end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found[0];
}

export default defineRule({
  meta: {
    id: 'impersonal-greeting',
    summary: 'Greet the person by name.',
    why: 'A role or a number in place of a name says: to us you are one of many.',
    severity: 'information',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      impersonal:
        '“{text}” makes the reader one of a number. Use their name, a placeholder for it, or “Hi there”.',
    },
  },
  classes,
  phrases,
  triggers: ['address', ['hello', '#opaque'], 'vocative'],
  *check(reply: Reply, ctx) {
    const said = reply.sentences.filter(
      ({ role }) => role === 'paragraph' || role === 'item' || role === 'cell',
    );
    for (const sentence of said.slice(0, opening)) {
      const at = addressIn(sentence, ctx) ?? numberIn(reply, sentence, ctx);
      if (!at) continue;
      const span = {
        start: sentence.start + sentence.terms[at.start]!.start,
        end: sentence.start + sentence.terms[at.end - 1]!.end,
      };
      if (ctx.marked(span, 'quoted', 'quote', 'code')) continue;
      yield {
        messageId: 'impersonal',
        span,
        fixes: () => greetingFixes(reply, span, at.start === 0),
      };
      return;
    }
  },
});
