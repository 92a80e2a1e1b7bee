import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import { draw } from './support/draw.ts';

const TWIN = (title: string): string =>
  `!! note: “${title}” has its text twice; the one with markup is read.`;

describe('what is read', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'metadata of a template',
      `<?xml version="1.0" encoding="UTF-8"?>
<EmailTemplate xmlns="http://soap.sforce.com/2006/04/metadata">
    <available>true</available>
    <name>Late &amp; lost</name>
    <subject>Your order {!Case.CaseNumber}</subject>
    <htmlValue>&lt;p&gt;Hi {!Contact.FirstName},&lt;/p&gt;&lt;p&gt;it&#39;s &lt;b&gt;late&lt;/b&gt; &amp;amp; lost.&lt;/p&gt;</htmlValue>
    <textOnly>Hi</textOnly>
</EmailTemplate>`,
      [
        '== reply Late & lost',
        'subject: Your order <placeholder={!Case.CaseNumber}>',
        'paragraph: Hi <placeholder={!Contact.FirstName}>,',
        "paragraph: it's <strong>late</strong> & lost.",
        TWIN('Late & lost'),
      ],
    ],
    [
      'a text in CDATA',
      '<EmailTemplate><name>Late</name><htmlValue>\n<![CDATA[<p>It&rsquo;s late.</p>]]>\n</htmlValue></EmailTemplate>',
      ['== reply Late', 'paragraph: It’s late.'],
    ],
    [
      'a template that is switched off',
      '<EmailTemplate><available>false</available><name>Late</name><subject>Hi</subject></EmailTemplate>',
      ['!! note: “Late” isn’t read: it is switched off.'],
    ],
    [
      'Visualforce',
      `<messaging:emailTemplate subject="Late &amp; lost" recipientType="Contact">
<messaging:htmlEmailBody >
<html><body><p>Dear {!recipient.name},</p><p>it is late.<br/>So sorry.</p></body></html>
</messaging:htmlEmailBody>
<messaging:plainTextEmailBody >
Dear {!recipient.name},
</messaging:plainTextEmailBody>
</messaging:emailTemplate>`,
      [
        '== reply Late & lost',
        'subject: Late & lost',
        'paragraph: Dear <placeholder={!recipient.name}>,',
        'paragraph: it is late.',
        'paragraph: So sorry.',
        TWIN('Late & lost'),
      ],
    ],
    [
      'nothing of other files',
      '<project><name>x</name></project>',
      [expect.stringContaining('!! note: This XML isn’t an export') as string],
    ],
  ];
  test.each(cases)('%s', (_name, text, drawn) => {
    expect(draw({ text, format: 'xml' })).toEqual(drawn);
  });

  test('the body file beside the metadata is the mail itself', () => {
    const texts = ['<p>Hi there,</p><p>it is late.</p>', 'Hi there,\n\nit is late.\n'].map((text) =>
      extract({ text, format: 'xml', name: 'support/Late.email' }).units.map(
        ({ kind, segments }) => [kind, ...segments.map((segment) => segment.text)],
      ),
    );
    expect(texts).toEqual([
      [['reply', 'Hi there,', 'it is late.']],
      [['reply', 'Hi there,', 'it is late.']],
    ]);
  });
});

describe('an edit is escaped the way its place needs it', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['text', '<EmailTemplate><subject>It is late</subject></EmailTemplate>', 'a &lt; "b" &amp; c'],
    [
      'an attribute',
      '<messaging:emailTemplate subject="It is late"/>',
      'a &lt; &quot;b&quot; &amp; c',
    ],
    [
      'CDATA',
      '<EmailTemplate><subject><![CDATA[It is late]]></subject></EmailTemplate>',
      'a < "b" & c',
    ],
    [
      'HTML that is escaped once more',
      '<EmailTemplate><htmlValue>&lt;p&gt;It is late&lt;/p&gt;</htmlValue></EmailTemplate>',
      'a &amp;lt; "b" &amp;amp; c',
    ],
  ];
  test.each(cases)('%s', (_name, text, written) => {
    const segment = extract({ text, format: 'xml', name: '' }).units[0]!.segments[0]!;
    const start = segment.text.indexOf('late');
    const place = segment.map.toSource({ start, end: start + 4 });
    expect(text.slice(place.start, place.end)).toBe('late');
    expect(segment.encode('a < "b" & c')).toBe(written);
  });
});
