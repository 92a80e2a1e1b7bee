import { afterEach, expect, it } from 'vitest';
import type { StatusParams } from '../../server/src/protocol.ts';
import { connect, type ClientOptions, type TestClient } from './support/client.ts';

const uri = 'file:///work/reply.md';
const config = 'file:///work/.replytone.yaml';
const own: ClientOptions = { initializationOptions: { status: true } };

let client: TestClient | undefined;
afterEach(() => {
  client?.dispose();
});

async function statusOf(where: string, text: string, options: ClientOptions = own) {
  client = await connect(options);
  const statuses: StatusParams[] = [];
  client.connection.onNotification('replyTone/status', (status: StatusParams) => {
    statuses.push(status);
  });
  await client.open(where, text);
  await client.next(where);
  await client.settled();
  return { client, statuses, last: () => statuses.findLast((each) => each.uri === where) };
}

const off: ClientOptions = {
  initializationOptions: { status: true, settings: { enable: false } },
};

it.each<[string, string, string, ClientOptions, Partial<StatusParams>]>([
  [
    'a reply',
    uri,
    'utilize SLAs',
    own,
    { state: 'checked', kind: 'reply', count: 2, chosen: false },
  ],
  ['an article', uri, '# utilize', own, { state: 'checked', kind: 'article', count: 1 }],
  [
    'part of it not read',
    uri,
    'CUT',
    own,
    { state: 'problem', message: 'The rest cannot be read.' },
  ],
  ['off', uri, 'utilize', off, { state: 'off', count: 0, replies: 0 }],
  ['left alone', 'file:///work/README.md', 'utilize', own, { state: 'skipped', count: 0 }],
  [
    'a faulty configuration',
    uri,
    'utilize',
    { ...own, files: { [config]: 'rulse: {}\n' } },
    { state: 'problem', count: 1, configuration: config },
  ],
])('tells our client how a document stands: %s', async (_, where, text, options, expected) => {
  expect((await statusOf(where, text, options)).last()).toMatchObject({ uri: where, ...expected });
});

it('follows what the person says a document is', async () => {
  const { client: ours, last } = await statusOf(uri, 'utilize');
  const choose = async (kind: string | null): Promise<void> => {
    await ours.connection.sendNotification('replyTone/kind', { uri, kind });
    await ours.next(uri);
    await ours.settled();
  };
  await choose('article');
  expect(last()).toMatchObject({ kind: 'article', chosen: true });
  await choose(null);
  expect(last()).toMatchObject({ kind: 'reply', chosen: false });
});

it('is not sent to a client that has not asked for it', async () => {
  expect((await statusOf(uri, 'utilize', {})).statuses).toEqual([]);
});
