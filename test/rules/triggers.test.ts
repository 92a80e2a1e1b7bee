/** What wakes a rule only saves time: without triggers, looked for everywhere, it finds the same. */
import { expect, test } from 'vitest';
import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import { createLinter } from '../../server/src/core/index.ts';
import { builtInRules, shared } from '../../server/src/rules.ts';
import type { Rule } from '../../rules/api.ts';
import { lint } from '../support/lint.ts';
import { settingsOf } from '../support/settings.ts';
import { casesOf, ruleIds } from '../support/ruleFolders.ts';

const withoutTriggers = builtInRules.map((rule): Rule => {
  const { triggers, ...thorough } = rule;
  return triggers ? thorough : rule;
});
const thorough = createLinter({
  ...{ rules: withoutTriggers, shared },
  tagger: () => compromiseTagger,
});

test.each(ruleIds)('%s', (id) => {
  const texts = casesOf(id).map(({ bad, good = '', kind = 'reply', format = 'text' }) => ({
    ...{ text: (bad ?? good).replace(/[⟦⟧]/g, ''), kind, format },
  }));
  const settings = settingsOf();
  const drawn = texts.map(({ text, ...how }) => {
    const found = lint(text, how).findings;
    return [text, ...found.map(({ ruleId, words }) => `${ruleId}: ${words}`)];
  });
  const wanted = texts.map((document) => {
    const found = thorough.lint({ ...document, name: '' }, settings).findings;
    return [document.text, ...found.map(({ ruleId, words }) => `${ruleId}: ${words}`)];
  });
  expect(drawn).toEqual(wanted);
});
