/** What a library finding says to people, in the words of the rule. */
import { messages } from '../../../../rules/inconsistent-macros/messages.ts';
import type { Axis, LibraryPlace } from './types.ts';

export type MessageId = keyof typeof messages;

const fill = (id: MessageId, data: Readonly<Record<string, string>>): string =>
  messages[id].replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);

/** A file's name, with as many of its folders as tell it from another: `2026-10/macros.json`. */
function fileName(file: string, other: string): string {
  const [parts, others] = [file, other].map((path) => path.split(/[\\/]/));
  let count = 1;
  const tail = (path: readonly string[] = []): string => path.slice(-count).join('/');
  while (count < parts!.length && tail(parts) === tail(others)) count++;
  return tail(parts);
}

/** The name of another reply, for a sentence. @param from the reply that the sentence is about */
export function nameOf({ file, index, id, title }: LibraryPlace, from: LibraryPlace): string {
  const base = fileName(file, from.file);
  const where = from.file !== file && base ? ` in ${base}` : '';
  if (title) return `“${title}”${where}`;
  if (id) return `reply ${id}${where}`;
  return `reply ${index + 1}${where}`;
}

const and = (where: string, more: number): string =>
  more > 0 ? `${where} and ${more === 1 ? 'one more' : `${more} more`}` : where;

/** How a matter is named, for those that a reader knows by a word. */
const matters: Readonly<Record<string, string>> = {
  refund: 'Refunds',
  return: 'Returns',
  exchange: 'Exchanges',
  delivery: 'Delivery',
  warranty: 'Guarantee',
  trial: 'Trial',
  deposit: 'Deposit',
  discount: 'Discount',
  checkout: 'Check-out',
  checkin: 'Check-in',
  appointment: 'Appointments',
  repair: 'Repairs',
  membership: 'Membership',
  claim: 'Claims',
  points: 'Points',
  voucher: 'Vouchers',
  storage: 'Storage',
  attachment: 'Attachments',
  permit: 'Permits',
  withdraw: 'Withdrawals',
  transfer: 'Transfers',
};

interface Pair {
  readonly text: string;
  readonly other: string;
  readonly where: string;
}

/** @param topic tokens of the promise */
export function numberMessage(topic: string, pair: Pair): string {
  const matter = topic
    .split(' ')
    .map((token) => matters[token])
    .find((found) => found !== undefined);
  return fill('number', { ...pair, matter: matter === undefined ? '' : `${matter}: ` });
}

/** @param count replies with the other name */
export const nameMessage = (pair: Pair, count: number): string =>
  fill('name', { ...pair, where: and(pair.where, count - 1) });

export interface Split {
  readonly text: string;
  /** Form → replies, most first. */
  readonly counts: readonly (readonly [string, number])[];
  /** One form is the library's own. */
  readonly isHouse: boolean;
}

const ids: Readonly<Record<Axis, readonly [MessageId, MessageId]>> = {
  greeting: ['greeting', 'greetings'],
  'sign-off': ['signOff', 'signOffs'],
  our: ['spelling', 'spellings'],
  ise: ['spelling', 'spellings'],
  'sign-in': ['wording', 'wordings'],
};

/** A choice that a library makes in more than one way. */
export function splitMessage(axis: Axis, { text, counts, isHouse }: Split): string {
  const [first] = counts;
  const usual = first?.[0] ?? '';
  const count = first?.[1] ?? 0;
  const forms = counts.map(([form, times]) => `“${form}” in ${times}`).join(', ');
  return fill(ids[axis][isHouse ? 0 : 1], { text, usual, count: String(count), forms });
}

/** @param count copies */
export const duplicateMessage = (where: string, count: number): string =>
  fill('duplicate', { where: and(where, count - 1) });

/**
 * A file that holds the macros of another again.
 * @param count of those that are the same
 */
export const copiesMessage = (count: number, file: string, from: string): string =>
  fill('copies', { count: String(count), where: fileName(file, from) });

interface Drift {
  readonly where: string;
  readonly here: string;
  readonly there: string;
  /** Further places that differ. */
  readonly more: number;
}

export function driftMessage({ where, here, there, more }: Drift): string {
  const first =
    here === ''
      ? `“${there}” is missing here`
      : there === ''
        ? `“${here}” is only here`
        : `“${here}” here is “${there}” there`;
  const rest = more === 0 ? '' : more === 1 ? ', and one more place' : `, and ${more} more places`;
  return fill('drifted', { where, differs: first + rest });
}
