/** The last lines of a server's log, without what it always says. */

const KEPT_LINES = 200;
const NOISE_STARTS = /^Error: Could not locate the bindings file/;
const NOISE_ENDS = '}';
const EMPTY = /^(\[[\d:]+\] ?)?$/;

export class LogTail {
  #lines = [];
  #inNoise = false;

  /**
   * Takes in a line, unless it belongs to the complaint about native modules that are not compiled
   * (VS Code does without them).
   * @param {string} line
   */
  add(line) {
    if (NOISE_STARTS.test(line)) this.#inNoise = true;
    else if (this.#inNoise) this.#inNoise = line !== NOISE_ENDS;
    else if (!EMPTY.test(line)) this.#keep(line);
  }

  /** @returns {string} */
  text() {
    return this.#lines.join('\n');
  }

  /** @param {string} line */
  #keep(line) {
    this.#lines.push(line);
    if (this.#lines.length > KEPT_LINES) this.#lines.shift();
  }
}
