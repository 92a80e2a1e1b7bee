/**
 * Reads the editor as it is on the screen. Runs inside the page of VS Code, so it may use nothing
 * from outside the function; `page.addInitScript` puts it there as `window.editorReader`.
 */
export function installEditorReader() {
  const SQUIGGLE = /squiggly-(error|warning|info|hint)/;

  window.editorReader = {
    /** The text in view, with wrapped lines put together again. */
    text: () => characters().reduce((text, { value }) => text + value, ''),

    /** The middle of the first occurrence of `text` in view, in pixels; null when there is none. */
    middleOf(text) {
      const all = characters();
      const start = all.reduce((sum, { value }) => sum + value, '').indexOf(text);
      const at = start < 0 ? undefined : all[start + Math.floor((text.length - 1) / 2)];
      return at?.rect
        ? { x: at.rect.x + at.rect.width / 2, y: at.rect.y + at.rect.height / 2 }
        : null;
    },

    /** The squiggles in view with the text above them; one that wraps has a piece for each row. */
    squiggles() {
      const all = characters().filter(({ rect }) => rect);
      return [...editor().querySelectorAll('.view-overlays [class*="squiggly-"]')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
        .map(({ element, box }) => ({
          severity: SQUIGGLE.exec(element.className)[1],
          text: all
            .filter(({ rect }) => contains(box, rect))
            .reduce((text, { value }) => text + value, ''),
        }));
    },
  };

  function editor() {
    return document.querySelector('.editor-group-container.active .monaco-editor') ?? document.body;
  }

  /** Every character in view with its box; line ends have none. */
  function characters() {
    const all = [];
    const starts = lineStarts();
    for (const row of rows('.view-lines > .view-line')) {
      const isFirst = all.length === 0;
      if (!isFirst && starts.has(row.style.top)) all.push({ value: '\n' });
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) all.push(...charactersOf(walker.currentNode));
    }
    return all;
  }

  /** Tops of the rows that begin a line: those with a line number. */
  function lineStarts() {
    const numbered = rows('.margin-view-overlays > div').filter((row) =>
      row.querySelector('.line-numbers')?.textContent.trim(),
    );
    return new Set(numbered.map((row) => row.style.top));
  }

  function rows(selector) {
    const top = (row) => Number.parseFloat(row.style.top);
    return [...editor().querySelectorAll(selector)].sort((a, b) => top(a) - top(b));
  }

  function charactersOf(node) {
    return Array.from({ length: node.length }, (_, i) => {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const value = node.data[i] === '\u00a0' ? ' ' : node.data[i];
      return { value, rect: range.getBoundingClientRect() };
    });
  }

  function contains(box, rect) {
    const x = rect.x + rect.width / 2;
    const y = rect.y + rect.height / 2;
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  }
}
