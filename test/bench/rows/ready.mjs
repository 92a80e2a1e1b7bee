// From the start of a language server to its answer to initialize, and to its first diagnostics.
import { figureRow, pairRow } from '../report.mjs';
import { startServer } from '../languageClient.mjs';
import { inTurn } from '../timing.mjs';

const readyOf = (command) => async () => {
  const { readyMs, close } = await startServer(command);
  await close();
  return readyMs;
};

/** With a draft opened as soon as the server has answered. */
const firstOf = (command) => async (draft) => {
  const start = performance.now();
  const { open, close } = await startServer(command);
  await open(draft);
  const ms = performance.now() - start;
  await close();
  return ms;
};

export async function readyRows({ server, emptyServer, texts }) {
  return [...(await answered({ server, emptyServer })), ...(await firstDiagnostics(server, texts))];
}

async function firstDiagnostics(server, texts) {
  const first = firstOf(server);
  const input = () => texts.prose(1024);
  const [ours] = await inTurn({ turns: 9, input }, first);
  return [
    figureRow({
      id: 'first-diagnostics',
      what: 'Start of the language server to the first diagnostics of a 1 KB draft',
      unit: 'ms',
      ours,
    }),
  ];
}

async function answered({ server, emptyServer }) {
  const ways = [readyOf(server), readyOf(emptyServer)];
  await inTurn({ turns: 2 }, ...ways);
  const [ours, theirs] = await inTurn({ turns: 15 }, ...ways);
  return [
    pairRow({
      id: 'ready',
      what: 'Language server ready: start to answer to initialize',
      unit: 'ms',
      ours,
      peer: 'empty server',
      theirs,
      target: { atMost: 1.5 },
    }),
  ];
}
