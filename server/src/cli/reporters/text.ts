/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${plural(count, noun, `${noun}s`)}`;
}

export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** Lines of at most `width` characters, broken at spaces; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
