/** Template tags: `{% if %}` and its kin. */
import { isOneSlip } from '../shared/slip.ts';
import { rewrite, takeOut, type Fault, type Place } from './faults.ts';

const WORDS =
  'if elsif else unless case when for assign capture endif endunless endcase endfor endcapture tablerow endtablerow include'.split(
    ' ',
  );
/** In other template languages than Liquid. */
const MORE =
  'elif elseif end block endblock macro endmacro call endcall filter endfilter with endwith set endset trans endtrans translate endtranslate blocktrans endblocktrans blocktranslate endblocktranslate autoescape endautoescape spaceless endspaceless raw endraw verbatim endverbatim comment endcomment apply endapply switch endswitch embed endembed empty break continue cycle increment decrement let extends render import from load pluralize plural do liquid cache endcache'.split(
    ' ',
  );
const KNOWN: ReadonlySet<string> = new Set([...WORDS, ...MORE]);

const TAG = /^\{%([-+~]?)(\s*)(\w+)(?!\w*\.)/;
const SECTION = /^\{\{\{?[-~]?\s*([#^/])\s*([\w.@-]*)/;

/** A word that stands for nothing, and looks like one that is a tag. */
const meantWord = (word: string): string | undefined =>
  KNOWN.has(word)
    ? undefined
    : WORDS.find((known) => isOneSlip(word, known) && (known.length > 3 || isSwap(word, known)));

/** For words of two or three letters: the same letters, or one of them twice. */
const isSwap = (word: string, known: string): boolean =>
  [...new Set(word)].sort().join('') === [...new Set(known)].sort().join('');

/** What is wrong with a tag; undefined for all that isn't one. */
export function tagFault(place: Place): Fault | undefined {
  const { source } = place;
  const section = SECTION.exec(source);
  if (section) {
    const name = section[2]!;
    return section[1] === '/' ? noStart(place) : noEnd(place, `{{/${name}}}`);
  }
  const tag = TAG.exec(source);
  const word = tag?.[3];
  if (!tag || word === undefined) return undefined;
  const meant = meantWord(word);
  if (meant !== undefined) {
    const head = `{%${tag[1]!}${tag[2]!}`;
    const text = close(head + meant + source.slice(head.length + word.length));
    return {
      messageId: 'noTag',
      data: { source, word, meant },
      fixes: [rewrite(place, `Write “${meant}”`, text)],
    };
  }
  if (!KNOWN.has(word)) return undefined;
  if (!source.endsWith('%}')) return unclosed(place, word);
  if (/^(?:end|else$|elsif$|elif$|elseif$|when$)/.test(word)) return noStart(place);
  return noEnd(place, `{% end${word} %}`);
}

const close = (text: string): string => {
  const open = text.replace(/\s*%?\}?$/, '');
  return `${open}${/^\{%[-+~]?\s/.test(text) ? ' ' : ''}%}`;
};

/** Words that say nothing by themselves. */
const NEEDS_MORE = /^(?:if|elsif|elif|elseif|unless|case|when|for|assign|capture)$/;

function unclosed(place: Place, word: string): Fault {
  const { source } = place;
  const isBare = NEEDS_MORE.test(word) && /^\{%[-+~]?\s*\w+\s*%?\}?$/.test(source);
  const fix = isBare
    ? takeOut(place, `Take “${source}” out`)
    : rewrite(place, `Close it: ${close(source)}`, close(source), source.endsWith('}'));
  return { messageId: 'unclosed', data: { source }, fixes: [fix] };
}

const noStart = (place: Place): Fault => ({
  messageId: 'noStart',
  data: { source: place.source },
  fixes: [takeOut(place, `Take “${place.source}” out`)],
});

function noEnd(place: Place, end: string): Fault {
  const { reply, sentence, mark } = place;
  const last = (same: (other: typeof sentence) => boolean): number =>
    reply.sentences.findLast(same)?.end ?? sentence.end;
  const paragraph = last(({ segment }) => segment === sentence.segment);
  const whole = last(() => true);
  const add = (title: string, at: number) => ({
    title,
    edits: [{ start: at, end: at, text: end }],
    safe: false,
  });
  return {
    messageId: 'noEnd',
    data: { source: place.source, end },
    fixes: [
      ...(paragraph > mark.end ? [add(`Add ${end} at the end of the paragraph`, paragraph)] : []),
      ...(whole > paragraph ? [add(`Add ${end} at the end of the reply`, whole)] : []),
      takeOut(place, `Take “${place.source}” out`),
    ],
  };
}
