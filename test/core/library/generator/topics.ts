/** Promises that macros make, each in several wordings. `{n}` is the number, `{q}` who or what it is for. */
import type { QualifierKind } from './qualifiers.ts';

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Ways to write each value; the ways of one value mean the same. */
  readonly values: readonly (readonly string[])[];
  readonly forms: readonly string[];
  readonly by: readonly QualifierKind[];
}

const days: Topic['values'] = [
  ['2 days', 'two days', '48 hours'],
  ['3 days', 'three days'],
  ['5 days', 'five days'],
  ['7 days', 'seven days', 'a week', 'one week'],
  ['10 days', 'ten days'],
  ['14 days', 'fourteen days', 'two weeks', '2 weeks'],
];
const windows: Topic['values'] = [
  ['14 days', 'fourteen days', 'two weeks'],
  ['21 days', 'three weeks'],
  ['28 days', 'four weeks'],
  ['45 days'],
  ['60 days', 'sixty days'],
  ['90 days', 'ninety days'],
];
const spells: Topic['values'] = [
  ['2 days', 'two days', '48 hours'],
  ['3–5 days', '3 to 5 days', 'three to five days', '3-5 days'],
  ['7–10 days', '7 to 10 days', 'seven to ten days'],
  ['12 working days', '12 business days', 'twelve business days'],
  ['21 days', 'three weeks', '3 weeks'],
];
const hours: Topic['values'] = [
  ['2 hours', 'two hours'],
  ['4 hours', 'four hours'],
  ['12 hours', 'twelve hours'],
  ['24 hours', 'a day', 'one day'],
  ['48 hours', '2 days', 'two days'],
];
const minutes: Topic['values'] = [
  ['10 minutes', 'ten minutes'],
  ['15 minutes', 'fifteen minutes', '15 mins'],
  ['30 minutes', 'half an hour', 'thirty minutes'],
  ['45 minutes'],
  ['60 minutes', 'an hour', 'one hour'],
];
const months: Topic['values'] = [
  ['3 months', 'three months'],
  ['6 months', 'six months'],
  ['12 months', 'one year', 'a year', 'twelve months'],
  ['24 months', 'two years', '2 years'],
];
const pounds = (...amounts: number[]): Topic['values'] =>
  amounts.map((amount) =>
    Number.isInteger(amount) ? [`£${amount}`, `£${amount}.00`] : [`£${amount.toFixed(2)}`],
  );
const percent = (...shares: number[]): Topic['values'] =>
  shares.map((share) => [`${share}%`, `${share} per cent`, `${share} percent`]);
const counts = (...numbers: readonly (readonly [string, string])[]): Topic['values'] => numbers;
const clock: Topic['values'] = [
  ['4pm', '4 pm', '16:00'],
  ['5pm', '5 pm', '17:00'],
  ['6pm', '6 p.m.', '18:00'],
  ['noon', '12 noon', '12:00'],
  ['8pm', '20:00'],
];

export const topics: readonly Topic[] = [
  {
    id: 'refund',
    title: 'Refund',
    values: spells,
    by: ['payment', 'region', 'product', 'plan'],
    forms: [
      'Refunds{q} take {n} to reach your account.',
      'Your money will be back with you within {n}{q}.',
      'A refund{q} usually takes {n}.',
      'You can expect your refund within {n}{q}.',
      'It takes up to {n} for a refund to show on your statement{q}.',
      'We refund you within {n}{q}.',
    ],
  },
  {
    id: 'return',
    title: 'Returns',
    values: windows,
    by: ['product', 'region', 'group', 'channel'],
    forms: [
      'You can return an item within {n}{q}.',
      'You have {n} to send it back{q}.',
      'Returns are accepted for {n}{q}.',
      'Our return window is {n}{q}.',
      'We take things back within {n} of delivery{q}.',
      'Items may be returned up to {n} after they arrive{q}.',
    ],
  },
  {
    id: 'delivery-time',
    title: 'Delivery times',
    values: spells,
    by: ['region', 'product', 'speed'],
    forms: [
      'Delivery takes {n}{q}.',
      'Your parcel will arrive within {n}{q}.',
      'Orders are delivered in {n}{q}.',
      'Please allow {n} for delivery{q}.',
      'Shipping usually takes {n}{q}.',
      'Your order should be with you in {n}{q}.',
    ],
  },
  {
    id: 'delivery-cost',
    title: 'Delivery charge',
    values: pounds(2.95, 3.95, 4.5, 4.95, 6, 7.5),
    by: ['region', 'product', 'speed', 'channel'],
    forms: [
      'Delivery costs {n}{q}.',
      'We charge {n} for delivery{q}.',
      'The delivery charge is {n}{q}.',
      'Shipping is {n}{q}.',
      'Postage costs {n}{q}.',
    ],
  },
  {
    id: 'free-delivery',
    title: 'Free delivery',
    values: pounds(25, 30, 40, 50, 75),
    by: ['region', 'group', 'speed'],
    forms: [
      'Delivery is free on orders over {n}{q}.',
      'We deliver free of charge when you spend {n} or more{q}.',
      'Spend {n} to get free delivery{q}.',
      'Shipping is free above {n}{q}.',
    ],
  },
  {
    id: 'reply',
    title: 'Reply times',
    values: hours,
    by: ['channel', 'plan', 'weekday', 'group'],
    forms: [
      'We answer within {n}{q}.',
      'You will hear from us within {n}{q}.',
      'We aim to reply within {n}{q}.',
      'Somebody will get back to you in {n}{q}.',
      'We respond within {n}{q}.',
    ],
  },
  {
    id: 'warranty',
    title: 'Guarantee',
    values: months,
    by: ['product', 'region'],
    forms: [
      'The guarantee lasts {n}{q}.',
      'Our warranty covers you for {n}{q}.',
      'We give a guarantee of {n}{q}.',
      'You are covered by our warranty for {n}{q}.',
      'The warranty is valid for {n}{q}.',
    ],
  },
  {
    id: 'trial',
    title: 'Free trial',
    values: days,
    by: ['plan', 'product', 'group'],
    forms: [
      'The free trial lasts {n}{q}.',
      'You can try it free for {n}{q}.',
      'Your trial runs for {n}{q}.',
      'The trial period is {n}{q}.',
    ],
  },
  {
    id: 'cancel-notice',
    title: 'Cancelling',
    values: windows,
    by: ['plan', 'group', 'product'],
    forms: [
      'To cancel, please give us {n} notice{q}.',
      'We need {n} notice to cancel{q}.',
      'The notice period for cancelling is {n}{q}.',
    ],
  },
  {
    id: 'checkout',
    title: 'Check-out',
    values: clock.slice(0, 4),
    by: ['room', 'weekday', 'group'],
    forms: [
      'Check-out is at {n}{q}.',
      'Please check out by {n}{q}.',
      'We ask guests to check out by {n}{q}.',
      'The latest time for check-out is {n}{q}.',
    ],
  },
  {
    id: 'closing',
    title: 'Opening hours',
    values: clock,
    by: ['weekday', 'site', 'channel'],
    forms: [
      'We close at {n}{q}.',
      'Our lines are open until {n}{q}.',
      'We are open until {n}{q}.',
      'Our phone lines close at {n}{q}.',
    ],
  },
  {
    id: 'cutoff',
    title: 'Order by',
    values: clock,
    by: ['speed', 'region', 'weekday', 'product'],
    forms: [
      'Order by {n} and we send it the same day{q}.',
      'Orders placed before {n} leave us the same day{q}.',
      'For same-day dispatch, order before {n}{q}.',
    ],
  },
  {
    id: 'late-fee',
    title: 'Late payment',
    values: pounds(5, 8, 10, 12, 15, 25),
    by: ['plan', 'product', 'group'],
    forms: [
      'The fee for paying late is {n}{q}.',
      'We charge {n} for late payment{q}.',
      'A late payment costs {n}{q}.',
      'The late payment fee is {n}{q}.',
    ],
  },
  {
    id: 'deposit',
    title: 'Deposit',
    values: [...pounds(50, 75, 100, 150), ...percent(10, 20, 25)],
    by: ['room', 'product', 'group'],
    forms: [
      'We ask for a deposit of {n}{q}.',
      'The deposit is {n}{q}.',
      'A deposit of {n} holds your booking{q}.',
    ],
  },
  {
    id: 'discount',
    title: 'Discount',
    values: percent(5, 10, 15, 20, 25),
    by: ['group', 'product', 'region', 'plan'],
    forms: [
      'The discount is {n}{q}.',
      'You get {n} off{q}.',
      'We take {n} off the price{q}.',
      'There is a {n} discount{q}.',
    ],
  },
  {
    id: 'storage',
    title: 'Storage',
    values: counts(
      ['5 GB', '5GB'],
      ['10 GB', '10GB'],
      ['50 GB', '50GB'],
      ['100 GB', '100GB'],
      ['1 TB', '1TB'],
    ),
    by: ['plan', 'group'],
    forms: [
      'You have {n} of storage{q}.',
      'Storage is limited to {n}{q}.',
      'There is {n} of storage{q}.',
      'We include {n} of storage{q}.',
    ],
  },
  {
    id: 'seats',
    title: 'Users',
    values: counts(
      ['3 users', 'three users'],
      ['5 users', 'five users'],
      ['10 users', 'ten users'],
      ['25 users', '25 users'],
    ),
    by: ['plan'],
    forms: ['You can invite up to {n}{q}.', 'You may add {n}{q}.', 'There is room for {n}{q}.'],
  },
  {
    id: 'link',
    title: 'Reset link',
    values: minutes,
    by: ['product', 'plan', 'channel'],
    forms: [
      'The reset link works for {n}{q}.',
      'The link to reset your password expires after {n}{q}.',
      'Your password reset link is valid for {n}{q}.',
      'Please use the reset link within {n}{q}.',
    ],
  },
  {
    id: 'backup',
    title: 'Deleted files',
    values: windows,
    by: ['plan', 'product', 'region'],
    forms: [
      'We keep deleted files for {n}{q}.',
      'Deleted files can be restored for {n}{q}.',
      'You can restore a deleted file within {n}{q}.',
    ],
  },
  {
    id: 'loan',
    title: 'Borrowing',
    values: windows,
    by: ['item', 'group', 'site'],
    forms: [
      'You can borrow a book for {n}{q}.',
      'Books are due back after {n}{q}.',
      'The loan period is {n}{q}.',
      'A loan lasts {n}{q}.',
    ],
  },
  {
    id: 'appointment',
    title: 'Appointment length',
    values: minutes,
    by: ['service', 'group', 'site'],
    forms: [
      'An appointment lasts {n}{q}.',
      'Appointments take {n}{q}.',
      'Please allow {n} for your appointment{q}.',
    ],
  },
  {
    id: 'appointment-cancel',
    title: 'Missed appointments',
    values: hours,
    by: ['service', 'group', 'site'],
    forms: [
      'Please cancel your appointment at least {n} before it starts{q}.',
      'You can cancel an appointment up to {n} beforehand{q}.',
      'If you need to cancel an appointment, tell us {n} in advance{q}.',
    ],
  },
  {
    id: 'results',
    title: 'Test results',
    values: days,
    by: ['service', 'site'],
    forms: [
      'Test results come back within {n}{q}.',
      'You will get your test results in {n}{q}.',
      'It takes {n} to get test results{q}.',
      'Your results are ready after {n}{q}.',
    ],
  },
  {
    id: 'permit',
    title: 'Permits',
    values: windows,
    by: ['permit', 'site'],
    forms: [
      'We decide on permit applications within {n}{q}.',
      'A permit application takes {n}{q}.',
      'It takes {n} to process a permit application{q}.',
    ],
  },
  {
    id: 'permit-fee',
    title: 'Permit fees',
    values: pounds(20, 35, 48, 60, 90),
    by: ['permit', 'site', 'group'],
    forms: [
      'A permit costs {n} a year{q}.',
      'The yearly fee for a permit is {n}{q}.',
      'You pay {n} a year for a permit{q}.',
    ],
  },
  {
    id: 'baggage',
    title: 'Bags',
    values: counts(
      ['8 kg', '8kg'],
      ['10 kg', '10kg'],
      ['12 kg', '12kg'],
      ['20 kg', '20kg'],
      ['23 kg', '23kg'],
    ),
    by: ['fare', 'region'],
    forms: [
      'Your cabin bag may weigh up to {n}{q}.',
      'Cabin bags can weigh {n}{q}.',
      'The limit for a cabin bag is {n}{q}.',
    ],
  },
  {
    id: 'gate',
    title: 'At the gate',
    values: minutes,
    by: ['site', 'fare', 'region'],
    forms: [
      'The gate closes {n} before departure{q}.',
      'Please be at the gate {n} before departure{q}.',
      'Gates close {n} before take-off{q}.',
    ],
  },
  {
    id: 'compensation',
    title: 'Late trains',
    values: percent(25, 40, 50, 75),
    by: ['fare', 'group'],
    forms: [
      'If your train is an hour late, you get {n} of the fare back{q}.',
      'We pay back {n} of the fare when a train is an hour late{q}.',
      'For a train that is an hour late, we return {n} of your fare{q}.',
    ],
  },
  {
    id: 'freeze',
    title: 'Freezing membership',
    values: months,
    by: ['plan', 'site', 'group'],
    forms: [
      'You can freeze your membership for up to {n}{q}.',
      'A membership can be frozen for {n}{q}.',
      'The longest you can freeze a membership is {n}{q}.',
    ],
  },
  {
    id: 'guests',
    title: 'Bringing a guest',
    values: counts(
      ['2 guests', 'two guests'],
      ['3 guests', 'three guests'],
      ['4 guests', 'four guests'],
    ),
    by: ['plan', 'weekday', 'site'],
    forms: [
      'You can bring {n} each month{q}.',
      'You may bring up to {n} a month{q}.',
      'Members can bring {n} every month{q}.',
    ],
  },
  {
    id: 'transfer',
    title: 'Bank transfers',
    values: [...hours, ['5 days', 'five days']],
    by: ['region', 'account', 'weekday'],
    forms: [
      'Bank transfers take {n}{q}.',
      'A bank transfer arrives within {n}{q}.',
      'Please allow {n} for a bank transfer{q}.',
    ],
  },
  {
    id: 'limit',
    title: 'Withdrawal limit',
    values: pounds(200, 250, 300, 400, 500),
    by: ['account', 'group'],
    forms: [
      'You can withdraw up to {n} a day{q}.',
      'The daily limit for withdrawals is {n}{q}.',
      'The most you can withdraw in a day is {n}{q}.',
    ],
  },
  {
    id: 'switch',
    title: 'Switching supplier',
    values: spells,
    by: ['energy', 'region'],
    forms: [
      'Switching to us takes {n}{q}.',
      'It takes {n} to switch to us{q}.',
      'Your switch will be finished within {n}{q}.',
    ],
  },
  {
    id: 'engineer',
    title: 'Engineer visits',
    values: [...hours, ['3 days', 'three days']],
    by: ['energy', 'plan', 'region'],
    forms: [
      'An engineer will visit you within {n}{q}.',
      'We send an engineer within {n}{q}.',
      'An engineer comes out within {n}{q}.',
    ],
  },
  {
    id: 'voucher',
    title: 'Gift vouchers',
    values: months,
    by: ['product', 'region', 'site'],
    forms: [
      'Gift vouchers are valid for {n}{q}.',
      'Your gift voucher expires after {n}{q}.',
      'A gift voucher can be used for {n}{q}.',
    ],
  },
  {
    id: 'upload',
    title: 'Attachments',
    values: counts(['10 MB', '10MB'], ['20 MB', '20MB'], ['25 MB', '25MB'], ['50 MB', '50MB']),
    by: ['plan', 'channel'],
    forms: [
      'Attachments can be up to {n}{q}.',
      'An attachment may be no larger than {n}{q}.',
      'The limit for attachments is {n}{q}.',
    ],
  },
  {
    id: 'points',
    title: 'Points',
    values: months,
    by: ['plan', 'region', 'group'],
    forms: [
      'Points expire after {n}{q}.',
      'Your points are valid for {n}{q}.',
      'You can spend your points for {n}{q}.',
    ],
  },
  {
    id: 'exchange',
    title: 'Exchanges',
    values: windows,
    by: ['product', 'channel', 'group'],
    forms: [
      'You can exchange an item within {n}{q}.',
      'Exchanges are possible for {n}{q}.',
      'We exchange items up to {n} after purchase{q}.',
    ],
  },
  {
    id: 'repair',
    title: 'Repairs',
    values: spells,
    by: ['product', 'site'],
    forms: [
      'Repairs take {n}{q}.',
      'A repair usually takes {n}{q}.',
      'We repair it within {n}{q}.',
      'It takes about {n} to repair{q}.',
    ],
  },
  {
    id: 'claims',
    title: 'Claims',
    values: windows,
    by: ['policy', 'region'],
    forms: [
      'We settle claims within {n}{q}.',
      'A claim is settled in {n}{q}.',
      'Claims are paid within {n}{q}.',
    ],
  },
];
