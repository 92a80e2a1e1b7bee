import { describe, expect, test } from 'vitest';
import { findPlaceholders, formatOf } from '../../../server/src/core/extract/index.ts';

describe('placeholders of every dialect', () => {
  const cases: readonly (readonly [dialect: string, text: string])[] = [
    ['Zendesk', 'Hi ⟦{{ticket.requester.first_name}}⟧, ⟦{{dc.sign_off}}⟧'],
    ['Liquid filters', 'on ⟦{{ticket.created_at | date: "%B %d"}}⟧'],
    ['Intercom', '⟦{{first_name | fallback: "there"}}⟧'],
    ['Gorgias', '⟦{{ticket.messages[-1].body_html}}⟧'],
    ['Chatwoot', "⟦{{ contact.first_name || 'there' }}⟧"],
    ['Salesforce Lightning', '⟦{{{Recipient.FirstName}}}⟧!'],
    ['Salesforce', '⟦{!Contact.FirstName}⟧ ⟦${!Case.Subject}⟧'],
    ['Help Scout', '⟦{%customer.firstName,fallback=there%}⟧ ⟦{%customer.firstName,fallback=%}⟧'],
    ['Zammad', '⟦#{ticket.customer.firstname}⟧'],
    ['osTicket, Discourse', '⟦%{ticket.name.first}⟧ ⟦%{reply_to_username,fallback:there}⟧'],
    ['Helprace', '⟦{$ticket.title}⟧'],
    ['Mautic, Marketo', '⟦{contactfield=firstname|there}⟧ ⟦{{lead.City:default=x}}⟧'],
    ['one brace', '⟦{first_name}⟧ ⟦{First Name}⟧ ⟦{user.firstname}⟧'],
    ['percent signs', '⟦%name%⟧ at 5% or 10%, 20% more'],
    ['dollar signs', 'Your ⟦$listname⟧ costs $50 or US$ 5, $5k'],
    ['template literals', '⟦${name}⟧'],
    ['ERB', '⟦<%= user.name %>⟧'],
    ['none', '{ not one }, {}, {{}}, 100%, a {1}, {{ open'],
  ];
  test.each(cases)('%s', (_dialect, drawn) => {
    const text = drawn.replace(/[⟦⟧]/g, '');
    const spans = findPlaceholders(text).filter(({ kind }) => kind === 'placeholder');
    const found = spans.reduceRight(
      (rest, { start, end }) =>
        `${rest.slice(0, start)}⟦${rest.slice(start, end)}⟧${rest.slice(end)}`,
      text,
    );
    expect(found).toBe(drawn);
  });
});

test('tags and comments are told from placeholders', () => {
  const kinds = (text: string): readonly string[] =>
    findPlaceholders(text).map(({ kind, parts }) => (parts ? `${kind}, parts` : kind));
  expect(kinds('{% if a %}{%- else -%}{% endif %}{% include "b" %}')).toEqual([
    'control',
    'control, parts',
    'control',
    'control',
  ]);
  expect(kinds('{{#if a}}{{else}}{{/if}}{{> sign_off}}')).toEqual([
    'control',
    'control, parts',
    'control',
    'control',
  ]);
  expect(kinds('{# a #}{{! b }}{% comment %} c {% endcomment %}')).toEqual([
    'comment',
    'comment',
    'comment',
  ]);
});

test('formats by name and by language', () => {
  const cases = [
    ['a/b.MD', undefined, 'markdown'],
    ['reply.txt', 'plaintext', 'text'],
    ['macros.json', 'jsonc', 'json'],
    ['Untitled-1', 'plaintext', 'text'],
    ['Untitled-1', 'html', 'html'],
    ['list.tsv', undefined, 'csv'],
    ['list.csv', 'plaintext', 'csv'],
    ['a.yml', undefined, 'yaml'],
    ['notes.md', 'python', 'markdown'],
    ['main.rst', 'plaintext', undefined],
    ['LICENSE', undefined, undefined],
    ['a.constructor', undefined, undefined],
  ] as const;
  expect(cases.map(([name, language]) => formatOf(name, language))).toEqual(
    cases.map(([, , format]) => format),
  );
});
