import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/fix/applyFixes.ts';
import type { DocumentFix, Finding, Format } from '../../server/src/core/types.ts';
import { lint } from '../support/lint.ts';

/** Whole placeholders of every dialect. */
const placeholders = [
  '{{ticket.requester.first_name}}',
  '{{ticket.ticket_field_1452}}',
  '{{ticket.created_at | date: "%B %d"}}',
  '{{dc.sign_off}}',
  '{{contact.first_name || "Unknown"}}',
  '{{ticket.requester.firstname}}',
  '{{ticket.messages[-1].body_html}}',
  '{{ticket.created_datetime|datetime_format("MMM Do YY")}}',
  "{{user.name | fallback: 'there'}}",
  '{%customer.firstName,fallback=there%}',
  '{%customer.company,fallback= your firm%}',
  "{{ contact.first_name || 'there' }}",
  '#{ticket.customer.firstname}',
  '%{ticket.name.first}',
  '%{reply_to_username,fallback:there}',
  '{!Contact.FirstName}',
  '${!Case.Subject}',
  '{{{Recipient.FirstName}}}',
  '{{ subject }}',
  "{{ _('thanks') }}",
  '{$ticket.title}',
  '{contactfield=firstname|there}',
  '{{lead.First Name}}',
  '{{lead.City:default=x}}',
  '{{issue.key}}',
  '{user.firstname}',
  '{firstName}',
  '${name}',
  '%name%',
  '[Customer name]',
] as const;

/** Sentences that rules have much to say about, with a place for a placeholder. */
const frames = [
  'Dear Customer, ¶ is kindly requested.',
  'Hi ¶, per our policy we are unable to refund ¶.',
  'Simply click ¶ and you should have read the terms.',
  'Please be advised that ¶ will be escalated to Tier 2 shortly.',
  'Unfortunately ¶ is not possible.',
  'You failed to send ¶ to the SLA team, ¶.',
  'We apologize for any inconvenience caused by ¶.',
  'Your RMA ¶ is in the queue; please visit our website.',
  'As per your request, ¶ has been actioned.',
] as const;

const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom(...frames),
      fc.array(fc.constantFrom(...placeholders), { minLength: 2, maxLength: 2 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) =>
    parts
      .map(([frame, fill]) =>
        fill.reduce<string>((text, one) => text.replace('¶', () => one), frame),
      )
      .join('\n\n'),
  );

const htmlOf = (text: string): string =>
  text
    .split('\n\n')
    .map((each) => `<p>${each.replace(/&/g, '&amp;')}</p>`)
    .join('\n');

const jsonOf = (text: string): string =>
  JSON.stringify({
    macros: [{ id: 1, title: 'a', actions: [{ field: 'comment_value', value: text }] }],
  });

const wrappings: readonly (readonly [Format, (text: string) => string])[] = [
  ['text', (text) => text],
  ['markdown', (text) => text],
  ['html', htmlOf],
  ['json', jsonOf],
];

/** How often each placeholder stands in a document. */
const countsIn = (text: string, as: (text: string) => string): readonly number[] =>
  placeholders.map((each) => text.split(as(each)).length - 1);

/** Braces and signs that are left once whole placeholders are taken out: none, or the format's. */
const scrapsIn = (text: string, as: (text: string) => string): string =>
  placeholders
    .reduce<string>((rest, each) => rest.replaceAll(as(each), ''), text)
    .replace(/[^{}%$#|]/g, '');

const fixesOf = ({ fix, suggestions }: Finding): readonly DocumentFix[] => [
  ...(fix ? [fix] : []),
  ...suggestions,
];

describe.each(wrappings)('in %s', (format, wrap) => {
  const written = (each: string): string =>
    format === 'json' ? JSON.stringify(each).slice(1, -1) : each;

  test('no finding lies in a placeholder, and no fix breaks or loses one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = wrap(text);
        const before = countsIn(source, written);
        for (const finding of lint(source, { format, kind: 'reply' }).findings) {
          // In an export of one help desk, a field of another is no longer whole.
          if (finding.ruleId === 'broken-placeholder') continue;
          const { start, end } = finding.span;
          const words = source.slice(start, end);
          expect(
            placeholders.some(
              (each) => written(each).includes(words) && words.length > 8 && /[{}%$]/.test(words),
            ),
          ).toBe(false);
          for (const fix of fixesOf(finding)) {
            const fixed = applyEdits(source, fix.edits);
            expect(scrapsIn(fixed, written), fix.title).toBe(scrapsIn(source, written));
            // A stub writes the sentence anew; all else keeps what is in it.
            if (fix.snippet) continue;
            const after = countsIn(fixed, written);
            const lost = placeholders.filter((_, i) => after[i]! < before[i]!);
            expect(lost, `${fix.title}: ${fixed}`).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('none of them is taken for a broken one', () => {
  const found = placeholders.flatMap((each) =>
    lint(`Hi Ana, it says ${each} and more.`, { kind: 'reply' }).findings.filter(
      ({ ruleId }) => ruleId === 'broken-placeholder',
    ),
  );
  expect(found.map(({ message }) => message)).toEqual([
    // Ana is a real person, so this blank is left over.
    '“[Customer name]” is still to be filled in. Write the real words before it goes out.',
  ]);
});
