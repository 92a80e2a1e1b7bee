import { describe, expect, test } from 'vitest';
import { command, folderOf } from './support.ts';

const library = `# Refund declined
Our policy says no.
Please utilize the form.
# Late parcel
Please utilize the form, as policy has it.
`;

describe('the report for people', () => {
  test('files, replies, places, levels, rules, and what to do next', async () => {
    const folder = await folderOf({
      'macros/refunds.md': library,
      'draft.txt': 'Please utilize it.',
    });
    const { out, code } = await command(folder, []);
    expect(`\n${out}`).toBe(`
draft.txt
    1:8  warning  “utilize” sounds like an office. Say “use”.  stiff

macros/refunds.md
  Refund declined
     2:5  information  “policy” puts the rulebook in front of the person who
                       wrote. Say what you can do for them instead.  cold
     3:8  warning      “utilize” sounds like an office. Say “use”.  stiff
  Late parcel
     5:8  warning      “utilize” sounds like an office. Say “use”.  stiff
    5:29  information  “policy” puts the rulebook in front of the person who
                       wrote. Say what you can do for them instead.  cold

Found 3 warnings, 2 information.
--fix can put 3 of these right, without changing what is said.
Read 3 replies in 2 files.
`);
    expect(code).toBe(0);
  });

  test('nothing found', async () => {
    const folder = await folderOf({ 'a.txt': 'All is well.' });
    const { out } = await command(folder, []);
    expect(out).toBe('Nothing was found.\nRead 1 reply in 1 file.\n');
  });

  test('nothing there', async () => {
    const folder = await folderOf({ 'a.png': 'x' });
    const { out, code } = await command(folder, []);
    expect(out).toBe('Nothing was read: there are no replies or articles here.\n');
    expect(code).toBe(0);
  });

  test('what could not be checked', async () => {
    const folder = await folderOf({
      'a.txt': 'Fine so far\nand <cut>',
      'b.txt': 'Please utilize it.',
    });
    const { out, code } = await command(folder, ['a.txt', 'b.txt', 'c.txt']);
    expect(`\n${out}`).toBe(`
c.txt
    problem  There is no such file or folder. Check the name.

a.txt
    2:5  problem  This is cut off.

b.txt
    1:8  warning  “utilize” sounds like an office. Say “use”.  stiff

Found 1 warning.
--fix can put 1 of these right, without changing what is said.
Read 2 replies in 2 files.
2 problems to put right first, see above.
`);
    expect(code).toBe(2);
  });

  test('what --fix would do', async () => {
    const folder = await folderOf({
      'a.txt':
        'We would like to ask you to please utilize the form that is on the website below.\n',
    });
    const { out } = await command(folder, ['--fix-dry-run']);
    expect(`\n${out}`).toBe(`
a.txt
    1:36  would change  stiff
      - … like to ask you to please utilize the form that is on the …
      + … like to ask you to please use the form that is on the …

--fix would put 1 finding right. Nothing has been written.
Nothing else was found.
Read 1 reply in 1 file.
`);
  });

  test.each([
    ['a terminal', [], {}, true, true],
    ['a file or pipe', [], {}, false, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ])('colors: %s', async (_, argv, env, terminal, colored) => {
    const folder = await folderOf({ 'a.txt': 'Please utilize it.' });
    const { out } = await command(folder, argv, { env, terminal });
    expect(out.includes('\u001B[')).toBe(colored);
  });
});
