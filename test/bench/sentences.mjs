// Where the sentences of the bench come from.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const rules = join(import.meta.dirname, '../../rules');

/** Ordinary sentences of support mail, nothing to find in them; `#` is a number, `@` a name. */
export const plain = [
  '@ put the parcel on the van at # this morning.',
  'The kettle you chose costs # pounds and comes with a lid.',
  'Ring @ on 555 # if the parcel is late, and she will look for it.',
  'We open at nine on the day @ comes back, so there is time to try the jacket.',
  'I have sent the money back to the card that ends in #.',
  'Your booking with @ is for two nights, and breakfast is included.',
  'Open the app, tap the photo of @, and choose the second line of the list.',
  'The lamp on shelf # is the one with the green cable.',
  'I asked @ in the workshop, and he can fit the new tube on Friday.',
  'The invoice has the number #, and it is attached to this mail.',
  'Unplug the router, count to #, and plug it in again.',
  'If the light is red, hold the button until @ shows up on the screen.',
  'The meter reading we have from @ is a month old.',
  'Thank you for the photos; @ and I looked at them together.',
  'I moved your appointment to room #, on the ground floor.',
  'The bike comes in two boxes, and box # has the pedals.',
  'You can change the address yourself: it is under your name, @, at the top.',
  'The train to @ leaves from the other platform on Sundays.',
  'There are # seats left for the concert, and most of them are in the middle.',
  'Write the word @ on the label, and drop the box at any post office.',
  'The bank takes a day or two to show the # pounds.',
  'When you press save, the name @ turns blue and the window closes.',
  'The courier left it with @ next door, because nobody was at home.',
  'Our shop in @ has the small size, and I have put one aside for you.',
  'Choose file # from the list, then wait for the bar to fill up.',
  'I listened to the call with @, and you are right about the price.',
  'The second sheet, number #, lists what was in the order.',
  'Your new key card works from noon on the day @ moves out.',
  'You were charged twice, so I took # pounds off the next bill.',
  'Tell me which colour you like, and @ wraps it today.',
];

export const greetings = [
  'Hi {{ticket.requester.first_name}},',
  'Hello {{ticket.requester.first_name}},',
  'Good morning {{ticket.requester.first_name}},',
];

export const closings = [
  'Shall I go ahead?\n\nAmelie',
  'Write back to this mail if anything is unclear; it reaches me.\n\nTomasz',
  'Does that suit you?\n\nIda\nJuniper Bikes',
];

/** Sentences of all rules' cases: those that are to be found, and those that look like them. */
function readCases() {
  const lines = readdirSync(rules, { withFileTypes: true })
    .filter(({ name }) => existsSync(join(rules, name, 'cases.yml')))
    .flatMap(({ name }) => parse(readFileSync(join(rules, name, 'cases.yml'), 'utf8')));
  const clean = (text) => text.replace(/[⟦⟧]/g, '').replace(/\s+/g, ' ').trim();
  return {
    faulty: lines.flatMap(({ bad }) => (bad ? [clean(bad)] : [])),
    nearMisses: lines.flatMap(({ good }) => (good ? [clean(good)] : [])),
  };
}

export const { faulty, nearMisses } = readCases();

/** Real support texts kept beside the project. @returns nothing where there are none */
export function labelledTexts(folder) {
  const file = join(folder, 'real-dev.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);
}

/** The sentences of texts, in order, without regard to paragraphs. */
export function sentencesOf(texts) {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return texts
    .flatMap((text) => text.split(/\n+/))
    .map((line) => line.replace(/^\s*([-*>#]+|\d+[.)])\s+/, ''))
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /\p{L}/u.test(sentence));
}
