// From the start of a language server to its answer to initialize.
import { pairRow } from '../report.mjs';
import { startServer } from '../languageClient.mjs';
import { inTurn } from '../timing.mjs';

const readyOf = (command) => async () => {
  const { readyMs, close } = await startServer(command);
  await close();
  return readyMs;
};

export async function readyRows({ server, emptyServer }) {
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
