// From a keystroke to published diagnostics in a 100 KB article, over a real stdio connection.
import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import writeGood from 'write-good';
import { articleOf } from './texts.mjs';
import { inTurn, ms, spread, summary } from './timing.mjs';

const keystrokes = 200;

async function timeServer(command, text) {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let published = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params) => published(params));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const next = (version) =>
    new Promise((resolve) => {
      published = (params) => {
        if (params.version === version) resolve(params.diagnostics.length);
      };
    });
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:article.md';
  const opened = next(1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const findings = await opened;
  const times = [];
  const line = Math.floor(text.split('\n').length / 4) * 2;
  for (let i = 0; i < keystrokes; i++) {
    const done = next(i + 2);
    const start = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [
        {
          range: { start: { line, character: i }, end: { line, character: i } },
          text: i % 6 ? 'n' : ' ',
        },
      ],
    });
    await done;
    times.push(performance.now() - start);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { times: times.slice(20), findings };
}

/** @returns rows of the table */
export async function keystrokeRows(server, emptyServer) {
  const text = articleOf(100 * 1024);
  const { times, findings } = await timeServer([server, '--stdio'], text);
  const ours = summary(times);
  const empty = summary((await timeServer([emptyServer], text)).times);
  const [peer] = inTurn(7, () => text, writeGood).map(summary);
  const row = (what, mine, floor, target) => ({
    what,
    ours: `${ms(mine)} ms`,
    against: `empty server ${ms(floor)} ms`,
    ratio: `${(mine / floor).toFixed(1)}× the floor`,
    target: `≤ ${target}×`,
    held: mine / floor <= target,
  });
  return [
    row(`keystroke in 100 KB article, p50 (${findings} findings)`, ours.median, empty.median, 5),
    row('keystroke in 100 KB article, p95', ours.p95, empty.p95, 8),
    {
      what: 'the same against a re-lint by write-good',
      ours: `${spread(ours)} ms`,
      against: `write-good ${spread(peer)} ms`,
      ratio: `${(peer.median / ours.median).toFixed(1)}× faster`,
      target: '≥ 40×',
      held: peer.median / ours.median >= 40,
    },
  ];
}
