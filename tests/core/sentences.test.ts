import { expect, it } from 'vitest';
import { objectiveSentence } from '../../src/core/interviews/objectiveSentence.ts';
import { endSentence } from '../../src/core/sentences.ts';

it.each([
  ['', ''],
  ['  ', ''],
  [' I teach ', 'I teach.'],
  ['Why?', 'Why?'],
  ['She said “now.”', 'She said “now.”'],
  ['She said “now”', 'She said “now”.'],
  ['I write C++', 'I write C++.'],
  ['In short:', 'In short:'],
  ['私は教えます。', '私は教えます。'],
  ['שלום', 'שלום.'],
])('“%s” is said as “%s”', (text, sentence) => {
  expect(endSentence(text)).toBe(sentence);
});

it.each([
  ['', ''],
  ['To find out who pays\nand how', 'I would like to find out who pays.'],
  ['Learn how it is done.', 'I would like to learn how it is done.'],
  ['Who pays?', 'What I would most like to know: Who pays?'],
  ['x'.repeat(300), `What I would most like to know: ${'x'.repeat(239)}…`],
])('the objective “%s” is said in one sentence', (objective, sentence) => {
  expect(objectiveSentence(objective)).toBe(sentence);
});
