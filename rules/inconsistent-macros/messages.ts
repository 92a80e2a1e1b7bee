/** What is said of two replies that don't agree; `{where}` names the other reply. */
export const messages = {
  number:
    '{matter}“{text}” here, but “{other}” in {where}. Say the same in both, or add what sets them apart.',
  name: '“{text}” here, but “{other}” in {where}. Use one name, so that customers find the same thing again.',
  wording:
    '“{text}” here, but “{usual}” in most replies ({count}). Use one name for it, so that nobody looks for two.',
  wordings: 'One thing has several names here: {forms}. Choose one, so that nobody looks for two.',
  greeting:
    'Most replies here start with “{usual}” ({count}); this one starts with “{text}”. Use one greeting, so that all of them sound like one team.',
  greetings:
    'Replies here start in different ways: {forms}. Choose one, so that all of them sound like one team.',
  signOff:
    'Most replies here end with “{usual}” ({count}); this one ends with “{text}”. Use one sign-off, so that all of them sound like one team.',
  signOffs:
    'Replies here end in different ways: {forms}. Choose one, so that all of them sound like one team.',
  spelling:
    'Most replies here ({count}) use {usual} spelling; “{text}” is another. Use one, so that all of them sound like one team.',
  spellings:
    'Spelling differs between replies here: {forms}. Choose one, so that all of them sound like one team.',
  drifted:
    'This is nearly the same as {where}: {differs}. Keep one of them, or bring them together again.',
  duplicate:
    'This is the same text as {where}. Keep one, so that a change has to be made only once.',
  copies:
    '{count} macros in this file are also in {where}, word for word. Keep one of the two files, or leave one out of the review, so that a change has to be made only once.',
} as const;
