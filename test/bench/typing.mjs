// A person who types in an article, key by key, here and there.

/**
 * @param article Markdown
 * @param keys how many keystrokes there are
 * @returns each with its change as the protocol has it, and `text()` as it stands afterwards
 */
export function* typing(article, keys) {
  const lines = article.split('\n');
  const text = () => lines.join('\n');
  let line = 0;
  let character = 0;

  const insert = (typed) => {
    const at = { line, character };
    const [before, after] = [lines[line].slice(0, character), lines[line].slice(character)];
    if (typed === '\n') {
      lines.splice(line, 1, before, after);
      line += 1;
      character = 0;
    } else {
      lines[line] = before + typed + after;
      character += typed.length;
    }
    return { change: { range: { start: at, end: at }, text: typed }, text };
  };
  const backspace = () => {
    const end = { line, character };
    if (character === 0) {
      line -= 1;
      character = lines[line].length;
      lines.splice(line, 2, lines[line] + lines[line + 1]);
    } else {
      character -= 1;
      lines[line] = lines[line].slice(0, character) + lines[line].slice(character + 1);
    }
    return { change: { range: { start: { line, character }, end }, text: '' }, text };
  };

  // Words that matter to rules and words that don't; a new line is taken back again.
  const episodes = [
    ...['quietly ', 'per our policy ', 'on the left '].map((words) => [...words]),
    Array.from({ length: 7 }, () => 'backspace'),
    ...['unfortunately ', 'at your earliest convenience ', 'the '].map((words) => [...words]),
    ['\n', '\n', 'backspace', 'backspace'],
  ];
  let sent = 0;
  for (let turn = 0; ; turn++) {
    // Far from the last place each time: 0.618 of the article further on.
    line = Math.floor((((turn + 1) * 0.618) % 1) * (lines.length - 1));
    while (!/^[A-Z].{40}/.test(lines[line])) line = (line + 1) % lines.length;
    const space = lines[line].indexOf(' ', Math.floor(lines[line].length / 2));
    character = space < 0 ? lines[line].length : space + 1;
    for (const key of episodes[turn % episodes.length]) {
      yield key === 'backspace' ? backspace() : insert(key);
      sent += 1;
      if (sent === keys) return;
    }
  }
}
