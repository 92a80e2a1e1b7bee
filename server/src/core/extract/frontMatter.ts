import type { Kind } from '../types.ts';

export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number;
  readonly kind: Kind | undefined;
  readonly title: string | undefined;
}

const FENCED = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;
const KEY = /^\s*["']?[\w-]+["']?\s*[:=]/;

const valueOf = (content: string, key: string): string | undefined => {
  const line = new RegExp(`^${key}[ \\t]*[:=][ \\t]*(.*?)[ \\t]*(?:[ \\t]#.*)?\\r?$`, 'm').exec(
    content,
  );
  return line?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
};

/** Reads what front matter says about kind and title; everything else in it is somebody else's. */
export function readFrontMatter(text: string): FrontMatter {
  const match = FENCED.exec(text);
  const content = match?.[2] ?? '';
  if (!match || !KEY.test(content)) return { end: 0, kind: undefined, title: undefined };
  const kind = valueOf(content, 'reply-tone');
  return {
    end: match[0].length,
    kind: kind === 'reply' || kind === 'article' ? kind : undefined,
    title: valueOf(content, 'title') ?? undefined,
  };
}
