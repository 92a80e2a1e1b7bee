// From a keystroke to published diagnostics in a 100 KB article, over a real stdio connection.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import writeGood from 'write-good';
import { startServer } from '../languageClient.mjs';
import { writeExport } from '../library.mjs';
import { quantileRow } from '../report.mjs';
import { typing } from '../typing.mjs';

const warmUp = 40;
const keys = 400;
/** write-good lints the text anew after every so many. */
const relintEvery = 20;

/** Replies in the file that is reviewed while somebody types. */
const macros = 3000;
/** Milliseconds between two keys, so that they come all over the review. */
const betweenKeys = 8;

export async function keystrokeRows(context) {
  const article = context.texts.article(100 * 1024);
  return [...(await alone(context, article)), ...(await whileReviewing(context, article))];
}

async function alone({ server, emptyServer }, article) {
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
  return [
    ...quantileRows('keystroke', what, about),
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
  ];
}

async function whileReviewing({ server, emptyServer, texts, scratch }, article) {
  const file = join(scratch, 'reviewed.json');
  writeExport(file, Array.from({ length: macros }, texts.reply));
  const ours = await startServer(server);
  const empty = await startServer(emptyServer);
  await ours.open(article);
  await empty.open(article);
  const mine = [];
  const floor = [];
  let reviews = 0;
  let running;
  const review = () => {
    reviews += 1;
    running = ours.review(pathToFileURL(file).href).then(({ replies }) => {
      if (replies !== macros) throw new Error(`Only ${replies} of ${macros} replies were read.`);
      running = undefined;
    });
  };
  let sent = 0;
  for (const { change } of typing(article, warmUp + keys)) {
    sent += 1;
    if (sent > warmUp && !running) review();
    await setTimeout(betweenKeys);
    const floorMs = await empty.change(change);
    const ms = await ours.change(change);
    if (sent <= warmUp) continue;
    mine.push(ms);
    floor.push(floorMs);
  }
  await running;
  await Promise.all([ours.close(), empty.close()]);
  return quantileRows(
    'keystroke-scan',
    `The same while ${macros} macros in one file are reviewed`,
    {
      ...{ unit: 'ms', ours: mine, peer: 'empty server', theirs: floor },
      note: `${keys} keystrokes, ${reviews === 1 ? 'one review' : `${reviews} reviews`}`,
    },
  );
}

const quantileRows = (id, what, about) => [
  quantileRow({
    ...about,
    id: `${id}-p50`,
    what: `${what}, p50`,
    at: 'median',
    target: { atMost: 5 },
  }),
  quantileRow({
    ...about,
    id: `${id}-p95`,
    what: `${what}, p95`,
    at: 'p95',
    target: { atMost: 8 },
  }),
];
