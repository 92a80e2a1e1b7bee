import { saidIn, type Block } from './block.ts';
import { opensReply } from './mail.ts';
import { isSentences, proseOf, titleOf, type Section } from './sections.ts';

/** Where the replies of a library stand below their titles: as they are, quoted, ready to copy. */
type Holder = Block['within'];

const looksLikeReply = ([first, ...others]: readonly Block[]): boolean =>
  first !== undefined &&
  (opensReply(saidIn(first).text) || hasBlank(first) || others.some(hasBlank));

/** Whether somebody is to fill something in. */
export const hasBlank = (block: Block): boolean =>
  saidIn(block).marks.some(({ type }) => type === 'placeholder');

const within = ({ blocks }: Section, holder: Holder): readonly Block[] =>
  blocks.filter((block) => block.within === holder);

/** What holds the replies: where most sections have a block of a sort, what else is there is about it. */
function holderOf(sections: readonly Section[]): Holder {
  const filled = sections.filter(({ blocks }) => blocks.length > 0);
  const most = (test: (section: Section) => boolean): boolean => {
    const count = filled.filter(test).length;
    return count >= 2 && count * 2 > filled.length;
  };
  if (most((section) => within(section, 'code').some(isSentences))) return 'code';
  // What somebody else wrote may be quoted in any reply.
  const isQuotedReply = (section: Section): boolean =>
    looksLikeReply(within(section, 'quote')) && !looksLikeReply(within(section, 'body'));
  return most(isQuotedReply) ? 'quote' : 'body';
}

/** A section of a library, and the reply in it; no blocks where there is none. */
export interface Entry {
  readonly section: Section;
  readonly blocks: readonly Block[];
}

/** @returns what each section holds for customers; what only is about the replies is left out */
export function entriesOf(sections: readonly Section[]): readonly Entry[] {
  const holder = holderOf(sections);
  return sections.map((section): Entry => {
    const held = within(section, holder);
    if (holder === 'body') return { section, blocks: proseOf(section) };
    if (held.length > 0) return { section, blocks: held };
    const prose = proseOf(section);
    return { section, blocks: looksLikeReply(prose) ? prose : [] };
  });
}

/** @returns whether most sections with prose open like a reply or have blanks to fill in */
export function isLibrary(sections: readonly Section[]): boolean {
  const filled = entriesOf(sections).filter(({ blocks }) => blocks.length > 0);
  return filled.filter(({ blocks }) => looksLikeReply(blocks)).length * 2 > filled.length;
}

/**
 * Titles of sections, with those of the sections around them that hold no reply themselves: topics.
 * The file's own title isn't one.
 */
export function titlesOf(entries: readonly Entry[]): readonly (string | undefined)[] {
  const headed = entries.map(({ section }) => section).filter(({ level }) => level > 0);
  const [first] = headed;
  const isOnly = headed.filter(({ level }) => level <= (first?.level ?? 0)).length === 1;
  const fileTitle = isOnly && headed.length > 1 ? first : undefined;
  const topics: { readonly level: number; readonly title: string; readonly holds: boolean }[] = [];
  return entries.map(({ section, blocks }) => {
    const title = titleOf(section);
    if (!section.heading || title === undefined) return undefined;
    const { level } = section;
    while (topics.length > 0 && topics.at(-1)!.level >= level) topics.pop();
    const around = topics.filter(({ holds }) => !holds).map((topic) => topic.title);
    topics.push({ level, title, holds: blocks.length > 0 || section === fileTitle });
    return [...around, title].join(' › ');
  });
}
