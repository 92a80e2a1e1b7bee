import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import { draw } from './support/draw.ts';

const mail = (...lines: readonly string[]): string => lines.join('\r\n');

const ALTERNATIVE = [
  'Subject: Late',
  'Content-Type: multipart/mixed; boundary="m"',
  '',
  '--m',
  'Content-Type: multipart/alternative;',
  ' boundary=a',
  '',
  '--a',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello, it is late.',
  '--a',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Hello, it is <b>late</b>.</p>',
  '--a--',
  '--m',
  'Content-Type: text/plain; name=note.txt',
  'Content-Disposition: attachment; filename=note.txt',
  '',
  'Nobody reads this.',
  '--m--',
];

describe('what is read', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a draft without what it answers',
      mail(
        'From: ida@example.org',
        'Subject: Re: Your lamp',
        '',
        'Hi Ann,',
        '',
        'it is late.',
        '',
        'On Mon, 3 Mar 2025 at 10:02, Ann wrote:',
        '> Where is it?',
      ),
      ['== reply Your lamp', 'subject: Your lamp', 'paragraph: Hi Ann,', 'paragraph: it is late.'],
    ],
    [
      'nor its headers, as some programs quote it',
      mail(
        'Subject: Your lamp',
        'Content-Type: text/html',
        '',
        '<p>It is late.</p><p><b>From:</b> Ann<br><b>Sent:</b> Monday<br><b>To:</b> us<br><b>Subject:</b> Lamp</p><p>Where is it?</p>',
      ),
      ['== reply Your lamp', 'subject: Your lamp', 'paragraph: It is late.'],
    ],
    [
      'of twins the one with markup, and no attachments',
      mail(...ALTERNATIVE),
      [
        '== reply Late',
        'subject: Late',
        'paragraph: Hello, it is <strong>late</strong>.',
        '!! note: “Late” has its text twice; the one with markup is read.',
      ],
    ],
    [
      'bytes and lines as they were meant',
      mail(
        'Subject: Late',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'It=E2=80=99s la=',
        'te =F0=9F=98=9E and costs 2=3D2.=20',
      ),
      ['== reply Late', 'subject: Late', 'paragraph: It’s late 😞 and costs 2=2.'],
    ],
    [
      'in the charset of old',
      mail(
        'Content-Type: text/plain; charset="iso-8859-1"',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'It=92s in the caf=E9.',
      ),
      ['== reply', 'paragraph: It’s in the café.'],
    ],
    [
      'base64, with a word about it',
      mail(
        'Subject: Late',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('It’s late.').toString('base64'),
      ),
      [
        '== reply Late',
        'subject: Late',
        'paragraph: It’s late.',
        expect.stringContaining('!! note: This text is written in base64') as string,
      ],
    ],
    [
      'a subject over two lines, in words that are encoded',
      mail(
        'Subject: =?UTF-8?Q?It=E2=80=99s_a?= =?utf-8?B?Ym91dA==?=',
        ' your lamp',
        '',
        'It is late.',
      ),
      ['== reply It’s about your lamp', 'subject: It’s about your lamp', 'paragraph: It is late.'],
    ],
    [
      'a text without headers',
      'Hi Ann,\r\n\r\nit is late.',
      ['== reply', 'paragraph: Hi Ann,', 'paragraph: it is late.'],
    ],
  ];
  test.each(cases)('%s', (_name, text, drawn) => {
    expect(draw({ text, format: 'mail' })).toEqual(drawn);
  });
});

/** Replaces `old` in a mail by `now`, the way fixes do. */
function replace(text: string, old: string, now: string): string {
  const segments = extract({ text, format: 'mail', name: '' }).units[0]!.segments;
  const segment = segments.findLast((each) => each.text.includes(old))!;
  const start = segment.text.indexOf(old);
  const place = segment.map.toSource({ start, end: start + old.length });
  expect(place.whole).toBe(true);
  const edit = { start: place.start, end: place.end, text: segment.encode(now) };
  return applyEdits(text, segment.settle?.([edit]) ?? [edit]);
}

const QUOTED = [
  'Subject: Late',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
];
const LINE = 'We are so sorry that the lamp you ordered from us four weeks ago is still not=';

describe('an edit is encoded the way its text is', () => {
  test('bytes, and lines no longer than they may be', async () => {
    const text = mail(...QUOTED, LINE, ' with you. It=E2=80=99s late.', '');
    const changed = replace(text, 'weeks ago', 'or “five” weeks ago = too long');
    expect(changed.split('\r\n').every((line) => line.length <= 77)).toBe(true);
    expect((await PostalMime.parse(changed)).text).toBe(
      'We are so sorry that the lamp you ordered from us four or “five” weeks ago = too long is still not with you. It’s late.\n',
    );
  });

  test('across the end of a line that isn’t one', async () => {
    const text = mail(...QUOTED, LINE, ' with you. It=E2=80=99s late.', '');
    const changed = replace(text, 'not with you', 'missing');
    expect((await PostalMime.parse(changed)).text).toContain('is still missing. It’s late.');
  });

  test('a character that the charset lacks isn’t written', () => {
    const text = mail(
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'It is caf=E9.',
    );
    expect(replace(text, 'is', 'isn’t')).toContain('It isn=92t caf=E9.');
    expect(replace(text, 'is', '→')).toBe(text);
  });

  test('nor is anything but ASCII where a mail promises that', () => {
    const text = mail('Subject: x', 'Content-Transfer-Encoding: 7bit', '', 'It is late.');
    expect(replace(text, 'is', "isn't")).toContain("It isn't late.");
    expect(replace(text, 'is', 'isn’t')).toBe(text);
  });
});

test('words in base64 are found, but not replaced', () => {
  const text = mail('Content-Transfer-Encoding: base64', '', 'SXQgaXMg', 'bGF0ZS4=');
  const { map } = extract({ text, format: 'mail', name: '' }).units[0]!.segments[0]!;
  const { start, end, whole } = map.toSource({ start: 3, end: 5 });
  expect([text.slice(start, end), whole]).toEqual(['aXM', false]);
});
