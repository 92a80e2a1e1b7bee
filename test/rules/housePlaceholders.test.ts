import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/fix/applyFixes.ts';
import { personOf } from '../../rules/shared/dialects.ts';
import { meaningOf } from '../../rules/shared/placeholders.ts';
import type { Format } from '../../server/src/core/types.ts';
import { lint } from '../support/lint.ts';

const macro = (value: string, field = 'comment_value') => ({
  id: 1,
  title: 'Refund',
  actions: [{ field, value }],
});
const zendesk = (...values: readonly string[]): string =>
  JSON.stringify({ macros: values.map((value) => macro(value)) });

/** The first offer for "Dear Customer", as the document has it afterwards. */
function offered(text: string, format: Format): string | undefined {
  const greeting = lint(text, { format }).findings.find(
    ({ ruleId }) => ruleId === 'impersonal-greeting',
  );
  const fix = greeting?.suggestions[0];
  return fix && applyEdits(text, fix.edits);
}

describe('“Dear Customer” is offered the name as the document writes it', () => {
  const cases: readonly (readonly [what: string, format: Format, before: string, after: string])[] =
    [
      [
        'an export of Zendesk without any placeholder',
        'json',
        zendesk('Dear customer,\n\nIt left us today.'),
        zendesk('Hi {{ticket.requester.first_name}},\n\nIt left us today.'),
      ],
      [
        'Zendesk, by the other replies',
        'json',
        zendesk('Hi {{ticket.requester.name}}, it left us.', 'Dear customer, it left us today.'),
        zendesk(
          'Hi {{ticket.requester.name}}, it left us.',
          'Dear {{ticket.requester.name}}, it left us today.',
        ),
      ],
      [
        'Markdown, by the other replies, with nothing escaped',
        'markdown',
        "# A\n\nHi {{ contact.first_name || 'there' }}, it left us.\n\n# B\n\nDear customer, it left us today.\n",
        "# A\n\nHi {{ contact.first_name || 'there' }}, it left us.\n\n# B\n\nHi {{ contact.first_name || 'there' }}, it left us today.\n",
      ],
      [
        'HTML, by the same reply',
        'html',
        '<p>Dear customer,</p><p>Is it <attribute key="user.name" default="there"/> & Co?</p>',
        '<p>Dear <attribute key="user.name" default="there"/>,</p><p>Is it <attribute key="user.name" default="there"/> & Co?</p>',
      ],
      [
        'Help Scout, by another field of its own',
        'text',
        'Dear customer, your mail {%conversation.number%} is here.',
        'Hi {%customer.firstName,fallback=there%}, your mail {%conversation.number%} is here.',
      ],
      [
        'a text that says nothing of it',
        'text',
        'Dear customer, it left us today.',
        'Dear [their name], it left us today.',
      ],
    ];
  test.each(cases)('%s', (_what, format, before, after) => {
    expect(offered(before, format)).toBe(after);
  });
});

test('what a placeholder stands for is told by its name', () => {
  const cases = [
    ['{{ticket.requester.first_name}}', 'name'],
    ['{%customer.firstName,fallback=there%}', 'name'],
    ['#{ticket.customer.firstname}', 'name'],
    ['[Customer name]', 'name'],
    ['{{current_user.name}}', 'agent'],
    ['{%user.firstName%}', 'agent'],
    ['{{ticket.assignee.name}}', 'agent'],
    ['{{ticket.id}}', 'number'],
    ['%{ticket.number}', 'number'],
    ['{{order.total}}', 'amount'],
    ['{{ticket.created_at | date: "%B"}}', 'date'],
    ['{{ticket.due_date}}', 'date'],
    ['{{ticket.url}}', 'link'],
    ['{{ticket.organization.name}}', 'other'],
    ['{{ticket.subject}}', 'other'],
  ] as const;
  expect(cases.map(([source]) => [source, meaningOf(source)])).toEqual(cases);
});

test('a name that is itself mistyped is not the one to copy', () => {
  const placeholders = new Map([
    ['{{ticket.requestor.first_name}}', 1],
    ['{{ticket.requester.name}}', 1],
  ]);
  expect(personOf({ isLibrary: true, placeholders })).toBe('{{ticket.requester.name}}');
});

describe('a file of several replies says which names are right', () => {
  const found = (text: string): readonly string[] =>
    lint(text, { format: 'json' }).findings.flatMap(({ ruleId, message }) =>
      ruleId === 'broken-placeholder' ? message : [],
    );

  test('a field of another help desk is wrong in an export', () => {
    expect(found(zendesk('Hi {{ticket.requester.firstname}}, it left us today.'))).toEqual([
      'Zendesk has no field “ticket.requester.firstname”, so the customer would see a hole. It has “ticket.requester.first_name”.',
    ]);
  });

  test('a field of your own that is written another way than three times before', () => {
    const usual = 'Hi Ana, box {{ticket.custom.box_id}} and {{loyalty.level_name}} left.';
    const odd = 'Hi Ana, {{loyalty.levelname}} left.';
    expect(found(zendesk(usual, usual, usual, odd))).toEqual([
      '“loyalty.levelname” looks like a slip of the finger, and would leave a hole. “loyalty.level_name” is how it is written.',
    ]);
  });
});
