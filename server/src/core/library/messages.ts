/** What a library finding says to people. */
import type { LibraryPlace } from './types.ts';

/** The name of another reply, for a sentence. */
export function nameOf({ file, index, id, title }: LibraryPlace, from?: LibraryPlace): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const where = from && from.file !== file && base ? ` in ${base}` : '';
  if (title) return `“${title}”${where}`;
  if (id) return `reply ${id}${where}`;
  return `reply ${index + 1}${base ? ` of ${base}` : ''}`;
}

const labels: Readonly<Record<string, string>> = {
  refund: 'Refunds',
  return: 'Returns',
  exchange: 'Exchanges',
  delivery: 'Delivery',
  reply: 'Answering',
  resolve: 'Solving it',
  warranty: 'The guarantee',
  trial: 'The trial',
  cancel: 'Cancelling',
  deposit: 'The deposit',
  discount: 'The discount',
  checkout: 'Check-out',
  checkin: 'Check-in',
  close: 'Closing time',
  appointment: 'The appointment',
  repair: 'Repairs',
  replace: 'Replacements',
  membership: 'Membership',
  claim: 'Claims',
  points: 'Points',
  voucher: 'Vouchers',
  storage: 'Storage',
  attachment: 'Attachments',
  permit: 'Permits',
  withdraw: 'Withdrawals',
  transfer: 'Transfers',
  borrow: 'Loans',
  dispatch: 'Sending it out',
};

const many = (count: number, one: string, more: string): string =>
  count === 1 ? one : `${String(count)} ${more}`;

/** @param topic tokens of the promise */
export function numberMessage(topic: string, words: string, other: string, where: string): string {
  const label = topic
    .split(' ')
    .map((token) => labels[token])
    .find((found) => found !== undefined);
  const matter = label === undefined ? '' : `${label}: `;
  return `${matter}“${words}” here, but “${other}” in ${where}. Say the same in both, or add what sets them apart.`;
}

export const nameMessage = (words: string, other: string, where: string, count: number): string =>
  `“${words}” here, but “${other}” in ${where}${count > 1 ? ` and ${many(count - 1, 'one more', 'more')}` : ''}. Use one name, so that customers find the same thing again.`;

export const axisNames = {
  greeting: 'greeting',
  'sign-off': 'sign-off',
  our: 'spelling',
  ise: 'spelling',
  'sign-in': 'wording',
} as const;

interface Split {
  readonly words: string;
  /** Form → replies, most first. */
  readonly counts: readonly (readonly [string, number])[];
  readonly isHouse: boolean;
}

export function greetingMessage({ words, counts, isHouse }: Split, part: 'start' | 'end'): string {
  const [[form = '', most = 0] = []] = counts;
  if (isHouse)
    return `Most replies here ${part} with “${form}” (${String(most)}); this one ${part}s with “${words}”. Use the same ${part === 'start' ? 'greeting' : 'sign-off'}, so that all of them sound like one team.`;
  return `Replies here ${part} in different ways: ${listed(counts)}. Choose one, so that all of them sound like one team.`;
}

export function spellingMessage({ words, counts, isHouse }: Split): string {
  const [[form = '', most = 0] = []] = counts;
  const house = form === 'UK' || form === 'US' ? `the ${form} way` : `with ${form}`;
  if (isHouse)
    return `“${words}” is spelt differently from most replies here, which write such words ${house} (${String(most)}). Spell it their way.`;
  return `Spelling differs between replies here: ${listed(counts)}. Choose one, and spell all of them that way.`;
}

export function wordingMessage({ words, counts, isHouse }: Split): string {
  const [[form = '', most = 0] = []] = counts;
  if (isHouse)
    return `“${words}” here, but “${form}” in most replies (${String(most)}). Use one name for it, so that nobody looks for two.`;
  return `One thing has several names here: ${listed(counts)}. Choose one, so that nobody looks for two.`;
}

const listed = (counts: readonly (readonly [string, number])[]): string =>
  counts.map(([form, count]) => `“${form}” in ${String(count)}`).join(', ');

export const duplicateMessage = (where: string, count: number): string =>
  `This is the same text as ${where}${count > 1 ? ` and ${many(count - 1, 'one other reply', 'other replies')}` : ''}. Keep one, so that a change has to be made only once.`;

interface Drift {
  readonly where: string;
  readonly here: string;
  readonly there: string;
  readonly more: number;
}

export function driftMessage({ where, here, there, more }: Drift): string {
  const what =
    here === ''
      ? `“${there}” is missing here`
      : there === ''
        ? `“${here}” is only here`
        : `“${here}” here is “${there}” there`;
  const rest =
    more > 0 ? `, and ${many(more, 'one more place differs', 'more places differ')}` : '';
  return `This is nearly the same as ${where}: ${what}${rest}. Keep one of them, or bring them together again.`;
}
