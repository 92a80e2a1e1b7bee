// How many sentences are so doubtful that their parts of speech are asked for: the slow question.
import { createRequire } from 'node:module';
import { figureRow } from '../report.mjs';
import { labelledTexts } from '../sentences.mjs';

const require = createRequire(import.meta.url);

export function taggedRows({ linter, labelled, texts }) {
  const { countTagged } = require(linter);
  const share = (id, name, some) => {
    const { sentences, tagged } = countTagged(some);
    return figureRow({
      id,
      what: `Sentences that reach the tagger: ${name}`,
      unit: '%',
      ours: (100 * tagged) / sentences,
      note: `${tagged} of ${sentences}`,
    });
  };
  const real = labelledTexts(labelled);
  const own = Array.from({ length: 300 }, texts.reply);
  return [
    ...(real.length > 0 ? [share('tagged-real', 'real support texts', real)] : []),
    share('tagged-bench', 'texts of this bench', own),
  ];
}
