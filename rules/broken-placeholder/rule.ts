import type { Reply, RuleContext, Sentence } from '../api.ts';
import { defineRule } from '../define.ts';
import { isWhole } from '../shared/dialects.ts';
import { readPlaceholder, type Placeholder } from '../shared/placeholders.ts';
import { blankFault, isBlank, notesIn } from './blanks.ts';
import { fallbackFault } from './fallbacks.ts';
import { rewrite, type Fault, type Place } from './faults.ts';
import { meantField, type Meant } from './fields.ts';
import { tagFault } from './tags.ts';

/** The placeholder with all its braces, and the field as it was meant. */
function mended({ open, close, inner, path, at }: Placeholder, meant: Meant | undefined): string {
  const pad = /^\s/.test(inner) ? ' ' : '';
  const right = meant ? inner.slice(0, at) + meant.path + inner.slice(at + path.length) : inner;
  return open + pad + right.trim() + pad + close;
}

/** A word that was meant to introduce a fallback. */
const FALLBACK = /(?<=[|,]\s*)(?!fallback\b)(f[alback]{5,8}k)(?=\s*[:=])/;

function placeholderFault(place: Place): Fault | undefined {
  const { source, read } = place;
  if (!read || isBlank(source)) return undefined;
  const meant = meantField(place);
  if (!isWhole(source) && read.open !== '<') {
    const text = mended(read, meant);
    const isSure = meant === undefined && text.length - source.length === 1;
    return {
      messageId: 'unclosed',
      data: { source },
      fixes: [rewrite(place, `Write it as ${text}`, text, isSure)],
    };
  }
  if (meant) {
    const whose = meant.dialect && meant.dialect.name !== 'one brace' ? 'field' : 'other';
    const text = source.replace(read.path, meant.path);
    return {
      messageId: whose,
      data: { path: read.path, meant: meant.path, dialect: meant.dialect?.name ?? '' },
      fixes: [rewrite(place, `Use “${meant.path}”`, text)],
    };
  }
  const typed = FALLBACK.exec(source)?.[0];
  if (typed === undefined) return fallbackFault(place);
  return {
    messageId: 'other',
    data: { path: typed, meant: 'fallback' },
    fixes: [rewrite(place, 'Use “fallback”', source.replace(typed, 'fallback'))],
  };
}

function* placesIn(reply: Reply, ctx: RuleContext): Iterable<Place> {
  let at = 0;
  for (const mark of reply.marks) {
    const { source, start, end } = mark;
    if (source === undefined || ctx.accept.has(source)) continue;
    while (at + 1 < reply.sentences.length && reply.sentences[at + 1]!.start <= start) at++;
    const sentence: Sentence | undefined = reply.sentences[at];
    if (!sentence || sentence.end < end) continue;
    const before = sentence.text.slice(0, start - sentence.start);
    const after = sentence.text.slice(end - sentence.start);
    yield { mark, source, read: readPlaceholder(source), sentence, before, after, reply };
  }
}

export default defineRule({
  meta: {
    id: 'broken-placeholder',
    summary: 'Mend placeholders that would show as scraps or holes.',
    why: 'A stray brace or an empty space where a name belongs tells the reader that nobody looked.',
    severity: 'warning',
    kinds: ['reply'],
    status: 'stable',
    judgesPlaceholders: true,
    messages: {
      unclosed:
        '“{source}” lacks a brace, so the customer would see it as it stands here. Close it.',
      noEnd:
        '“{source}” has no end, so the rest may be lost or shown as code. Put {end} where it stops.',
      noStart:
        '“{source}” has no beginning to go with it, so the customer may see it as code. Take it out, or add what it belongs to.',
      noTag:
        '“{word}” isn’t a tag, so the customer may see “{source}” as it stands here. “{meant}” is.',
      field: '{dialect} has no field “{path}”, so the customer would see a hole. It has “{meant}”.',
      other:
        '“{path}” looks like a slip of the finger, and would leave a hole. “{meant}” is how it is written.',
      fallback: 'For a customer without a name this reads “{left}”. Say what stands there instead.',
      blank: '“{source}” is still to be filled in. Write the real words before it goes out.',
      name: '“{source}” has to be filled in by hand, while the other replies use {person}. Use that here too.',
      note: '“{source}” is a note to yourself, and the customer would read it. Take it out.',
    },
  },
  phrases: { note: ['todo', 'fixme', 'lorem ipsum'] },
  triggers: ['note', '#opaque'],
  *check(reply, ctx) {
    for (const place of placesIn(reply, ctx)) {
      const fault = tagFault(place) ?? placeholderFault(place) ?? blankFault(place);
      if (fault) yield { ...fault, span: { start: place.mark.start, end: place.mark.end } };
    }
    yield* notesIn(reply, ctx.candidates);
  },
});
