import { expect, it } from 'vitest';
import { findName, nameAmongOthers, nameInWords } from '../../src/core/follow-ups/nameInWords.ts';
import { openCallWorld } from '../fixtures/callWorld.ts';
import { makeContact, makeInterview, makeNotebook } from '../fixtures/packetNotebook.ts';

const names = [
  'Bo Park',
  'Maximiliane von und zu Wolkenkuckucksheim und auf der anderen Seite',
  'Maximiliane von und zu Wolkenkuckucksheim '.repeat(47).trim(),
  '😀'.repeat(900),
];

it('is found in whatever a follow-up says of somebody, however long it is', async () => {
  for (const displayName of names) {
    const interviews = [makeInterview('talk', ['ana'], [])];
    const contacts = [makeContact('ana', { displayName })];
    const world = openCallWorld(makeNotebook({ contacts, interviews }));
    await world.act(0, 'messages.record', { contactId: 'ana', purpose: 'ask' });
    await world.act(60 * 24 * 30, 'interviews.finish', { isOnPaper: true });
    const texts = Object.values(world.session.notebook.followUps).map(({ text }) => text);
    expect(texts).toHaveLength(4);
    for (const text of texts) {
      const found = findName(text, displayName);
      expect(found, text).not.toBe(null);
      const { start = -1, words = '' } = found ?? {};
      expect(text.slice(start, start + words.length)).toBe(words);
      expect([displayName, nameInWords(displayName), nameAmongOthers(displayName)]).toContain(
        words,
      );
    }
  }
});

it('is not found where nobody or somebody else is named', () => {
  expect(findName('Send the list', 'Bo Park')).toBe(null);
  expect(findName('Send the list', '')).toBe(null);
});
