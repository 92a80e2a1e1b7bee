// Texts to time with. No two of their sentences are the same, so that nothing comes from a cache.
import {
  closings,
  faulty,
  greetings,
  labelledTexts,
  nearMisses,
  plain,
  sentencesOf,
} from './sentences.mjs';

/** Of a hundred sentences of our own, as many as in real support texts. */
const shares = { faulty: 8, nearMisses: 12 };

const onsets = ['b', 'd', 'f', 'g', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'];
const vowels = ['a', 'e', 'i', 'o', 'u'];

/** A name for each number, never the same for two. */
function nameOf(number) {
  let name = '';
  for (let rest = number * 31 + onsets.length * vowels.length; rest > 0;) {
    name += onsets[rest % onsets.length];
    rest = Math.floor(rest / onsets.length);
    name += vowels[rest % vowels.length];
    rest = Math.floor(rest / vowels.length);
  }
  return name[0].toUpperCase() + name.slice(1);
}

/** The same numbers from 0 to 1 in every run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes texts, each of sentences that no other has. @param folder of real texts; may be missing */
export function textMaker(folder) {
  const labelled = sentencesOf(labelledTexts(folder));
  const random = seeded(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  let count = 0;

  /** Says one thing more in a sentence that somebody wrote, before its end. */
  const madeNew = (sentence) => {
    count += 1;
    const said = count % 2 ? ` for ${nameOf(count)}` : ` (number ${10_000 + count})`;
    const end = sentence.search(/[.!?…:;,]*["”’)]?$/u);
    return `${sentence.slice(0, end)}${said}${sentence.slice(end) || '.'}`;
  };
  const filledIn = (sentence) => {
    count += 1;
    return sentence.replace('@', nameOf(count)).replace('#', String(10_000 + count));
  };
  const ownSentence = () => {
    const chance = random() * 100;
    if (chance < shares.faulty) return madeNew(pick(faulty));
    if (chance < shares.faulty + shares.nearMisses) return madeNew(pick(nearMisses));
    return filledIn(pick(plain));
  };
  const sentence = () =>
    labelled.length > 0 && random() < 0.5 ? madeNew(pick(labelled)) : ownSentence();
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ');

  /** Blocks until they are long enough, cut to the size in characters. */
  const blocks = (size, block) => {
    const made = [];
    for (let length = 0, i = 0; length < size; i++) {
      made.push(block(i));
      length += made.at(-1).length + 2;
    }
    return made.join('\n\n').slice(0, size);
  };
  const articleBlock = (i) => {
    if (i % 6 === 0) return `${i === 0 ? '#' : '##'} What ${nameOf((count += 1))} looks after`;
    if (i % 6 === 4) return Array.from({ length: 3 }, () => `- ${sentence()}`).join('\n');
    return paragraph();
  };

  return {
    /** For people: what the texts are made of. */
    sources: labelled.length > 0 ? 'own sentences and labelled real ones' : 'own sentences',
    /** Prose in paragraphs. */
    prose: (size) => blocks(size, paragraph),
    /** A help article in Markdown. */
    article: (size) => blocks(size, articleBlock),
    /** One canned reply, about 85 words. */
    reply: () => [pick(greetings), paragraph(), paragraph(), pick(closings)].join('\n\n'),
  };
}
