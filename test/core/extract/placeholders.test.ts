import { describe, expect, test } from 'vitest';
import { findOpaque } from '../../../server/src/core/extract/opaque.ts';
import { findPlaceholders, formatOf } from '../../../server/src/core/extract/index.ts';

describe('placeholders of every dialect', () => {
  const cases: readonly (readonly [dialect: string, text: string])[] = [
    ['Zendesk', 'Hi ⟦{{ticket.requester.first_name}}⟧, ⟦{{dc.sign_off}}⟧'],
    ['Liquid filters', 'on ⟦{{ticket.created_at | date: "%B %d"}}⟧'],
    ['Intercom', '⟦{{first_name | fallback: "there"}}⟧'],
    ['Gorgias', '⟦{{ticket.messages[-1].body_html}}⟧'],
    ['Zendesk Engage', 'Hi ⟦{{contact.first_name || "Unknown"}}⟧'],
    ['Freshdesk', 'Hi ⟦{{ticket.requester.firstname}}⟧, ⟦{{ticket.id}}⟧'],
    [
      'Gorgias, filters',
      '⟦{{ticket.customer.integrations.shop.orders[0].created_at|datetime_format("MMM Do YY")}}⟧',
    ],
    ['Frappe, Jinja', "⟦{{ subject }}⟧ ⟦{{ _('Thanks') }}⟧ ⟦{{ _('{0} left').format(n) }}⟧"],
    ['Atlassian', '⟦{{issue.key}}⟧ {{#issues}}⟦{{summary}}⟧{{/}}'],
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

describe('what was meant as a placeholder and is broken', () => {
  const cases: readonly (readonly [what: string, text: string])[] = [
    ['one brace too few', 'Hi ⟦{{ticket.requester.first_name}⟧, ⟦{{name}⟧!'],
    ['no end', 'Hi ⟦{{ticket.requester.first_name⟧, thanks. See {{ticket.id}}.'],
    ['one brace before, two behind', 'Hi ⟦{ticket.requester.name}}⟧.'],
    ['braces that stand apart', 'Hi ⟦{ {ticket.id} }⟧'],
    ['three before, two behind', 'Hi ⟦{{{Recipient.FirstName}}⟧,'],
    ['Help Scout', 'Hi ⟦{%customer.firstName,fallback=there}⟧, ⟦{%customer.firstName%⟧ ok'],
    ['Zammad', 'Hi ⟦#{ticket.customer.firstname⟧, thanks'],
    ['osTicket, Salesforce', 'Hi ⟦%{ticket.name.first⟧, ⟦{!Contact.FirstName⟧'],
    ['a tag', '⟦{% if a }⟧b{% endif %}'],
    ['an if without its end', '⟦{% if a %}⟧b {% for c in d %}{% endfor %}'],
    ['an end without its if', 'a⟦{% endif %}⟧ ⟦{% else %}⟧'],
    ['the one that is left over', '⟦{% if a %}⟧{% if b %}c{% endif %}'],
    ['sections', '⟦{{#a}}⟧{{#b}}c{{/b}} {{#d}}e{{/}}⟦{{/f}}⟧'],
    ['nothing in a raw block', '{% raw %}{% if a %}{% endraw %}'],
    ['nothing that need not end', '{% block a %}{% set b = 1 %}{% trans "c" %}{% extends "d" %}'],
    ['nothing in words', '{{ open, {a and b}, {% 5 %, #{ 3, {"a": {"b": 1}}'],
  ];
  test.each(cases)('%s', (_what, drawn) => {
    const text = drawn.replace(/[⟦⟧]/g, '');
    const spans = findPlaceholders(text).filter(({ kind }) => kind === 'broken');
    const found = spans.reduceRight(
      (rest, { start, end }) =>
        `${rest.slice(0, start)}⟦${rest.slice(start, end)}⟧${rest.slice(end)}`,
      text,
    );
    expect(found).toBe(drawn);
  });

  test('a part of a text may have the other half of a tag elsewhere', () => {
    expect(findPlaceholders('{% if a %}b', true).map(({ kind }) => kind)).toEqual(['control']);
  });
});

test('a hundred thousand braces are gone through once', () => {
  const hostile = [
    '{',
    '{{',
    '{%',
    '{#',
    '{{a',
    '{{a.b',
    '%{',
    '{% if ',
    '{% raw %}',
    '{{#a}}',
    '<%',
  ];
  for (const unit of hostile) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(findPlaceholders(text).every(({ start, end }) => start < end)).toBe(true);
  }
});

test('fill-ins without brackets', () => {
  const blanks = (text: string): readonly string[] =>
    findOpaque(text, { strayTags: false }).map(({ start, end }) => text.slice(start, end));
  expect(blanks('Hi CUSTOMER NAME, order XXX of ORDER_NUMBER left ____ today.')).toEqual([
    'CUSTOMER NAME',
    'XXX',
    'ORDER_NUMBER',
    '____',
  ]);
  expect(blanks('Send your ORDER NUMBER or call 555-XXX-0199 about size XXL.')).toEqual([]);
  expect(blanks('PLEASE SEND ORDER NUMBER AND DATE now')).toEqual([]);
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
