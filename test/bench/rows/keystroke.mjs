// From a keystroke to published diagnostics in a 100 KB article, over a real stdio connection.
import writeGood from 'write-good';
import { startServer } from '../languageClient.mjs';
import { missingRow, quantileRow } from '../report.mjs';
import { typing } from '../typing.mjs';

const warmUp = 40;
const keys = 400;
/** write-good lints the text anew after every so many. */
const relintEvery = 20;

export async function keystrokeRows({ server, emptyServer, texts }) {
  const article = texts.article(100 * 1024);
  const ours = await startServer(server);
  const empty = await startServer(emptyServer);
  const findings = await ours.open(article);
  await empty.open(article);
  const mine = [];
  const floor = [];
  const relint = [];
  let sent = 0;
  for (const { change, text } of typing(article, warmUp + keys)) {
    sent += 1;
    const floorMs = await empty.change(change);
    const ms = await ours.change(change);
    if (sent % relintEvery === 0) {
      const now = text();
      const start = performance.now();
      writeGood(now);
      if (sent > warmUp) relint.push(performance.now() - start);
    }
    if (sent <= warmUp) continue;
    mine.push(ms);
    floor.push(floorMs);
  }
  await Promise.all([ours.close(), empty.close()]);

  const about = {
    unit: 'ms',
    ours: mine,
    peer: 'empty server',
    theirs: floor,
    note: `${keys} keystrokes, ${findings.length} findings`,
  };
  const what = 'Keystroke to diagnostics in a 100 KB article';
  const [p50, p95] = [{ atMost: 5 }, { atMost: 8 }];
  return [
    quantileRow({ ...about, id: 'keystroke-p50', what: `${what}, p50`, at: 'median', target: p50 }),
    quantileRow({ ...about, id: 'keystroke-p95', what: `${what}, p95`, at: 'p95', target: p95 }),
    quantileRow({
      id: 'keystroke-relint',
      what: 'The same, p50, beside write-good, which lints the whole text again',
      unit: 'ms',
      at: 'median',
      ours: mine,
      peer: 'write-good',
      theirs: relint,
      target: { faster: 40 },
    }),
    missingRow('keystroke-scan', 'Keystroke while the workspace is scanned', 'not built'),
  ];
}
