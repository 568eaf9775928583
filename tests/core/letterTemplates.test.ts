import { describe, expect, it } from 'vitest';
import { draftLetter } from '../../src/core/letters/draftLetter.ts';
import { letterKindWords } from '../../src/core/letters/letterKindWords.ts';
import { shippedTemplate, templateOf } from '../../src/core/letters/letterTemplates.ts';
import { letterKinds, letterTemplateSchema } from '../../src/core/letters/model.ts';
import { openCallWorld } from '../fixtures/callWorld.ts';
import { letterClock, letterNotebook, toRuth } from '../fixtures/letterNotebook.ts';

describe('the shipped wordings', () => {
  it.each(letterKinds)('%s is whole, names known fields only and needs no other', (kind) => {
    const template = shippedTemplate(kind);
    expect(letterTemplateSchema.parse(template)).toEqual(template);
    const { name, channel, isSpoken, purpose } = letterKindWords[kind];
    expect(template.subject !== '').toBe(channel === 'email');
    expect(isSpoken).toBe(channel === 'phone' || channel === 'voicemail');
    expect([name, purpose].every((words) => words !== '')).toBe(true);
    const { unknown, dropped, wordCount } = draftLetter(
      letterNotebook(),
      toRuth(kind),
      letterClock,
    );
    expect({ unknown, dropped }).toEqual({ unknown: [], dropped: [] });
    expect(wordCount).toBeGreaterThan(40);
    expect(template.body).not.toMatch(/!|pick your brain|amazing|passion|excited|honou?red/i);
  });

  it('ask for no job, wherever they ask for a talk', () => {
    for (const kind of letterKinds) {
      const { purpose } = letterKindWords[kind];
      if (purpose !== 'ask' && purpose !== 'chase') continue;
      expect(shippedTemplate(kind).body, kind).toMatch(/not .*\bjob\b/);
    }
  });

  it('keep the short e-mail under 75 words, long names and a long line of mine included', () => {
    const whoIAm =
      'I taught science in a middle school for nine years, and I am finding out whether outreach work in a public library would suit me.';
    const long = structuredClone(letterNotebook());
    long.me.whoIAm = whoIAm;
    Object.assign(long.contacts.ana ?? {}, { displayName: 'Ana Maria Lind' });
    Object.assign(long.interviews.next ?? {}, { mode: 'in_person', lengthMinutes: 30 });
    const { wordCount, dropped } = draftLetter(long, toRuth('ask_email'), letterClock);
    expect(dropped).toEqual([]);
    expect(wordCount).toBeLessThan(75);
  });
});

describe('a wording of my own', () => {
  const own = { subject: 'A question', body: 'Dear {first name},\n\nMay I ask?' };
  const templates = (world: ReturnType<typeof openCallWorld>) =>
    world.session.notebook.letterTemplates;

  it('stands in for the shipped one until it is reset, each undoable', async () => {
    const world = openCallWorld(letterNotebook());
    await world.act(0, 'letters.setTemplate', { kind: 'ask_email', ...own });
    expect(templates(world)).toEqual({ ask_email: own });
    expect(templateOf(world.session.notebook, 'ask_email')).toEqual(own);
    expect(templateOf(world.session.notebook, 'chase_email')).toEqual(
      shippedTemplate('chase_email'),
    );
    const { body } = draftLetter(world.session.notebook, toRuth('ask_email'), letterClock);
    expect(body).toBe('Dear Ruth,\n\nMay I ask?');
    await world.act(1, 'letters.resetTemplate', { kind: 'ask_email' });
    expect(templates(world)).toEqual({});
    await world.act(2, 'history.undo');
    expect(templates(world)).toEqual({ ask_email: own });
    await world.act(2, 'history.undo');
    expect(templates(world)).toEqual({});
  });

  it('is none once it says what the shipped one says', async () => {
    const world = openCallWorld(letterNotebook());
    await world.act(0, 'letters.setTemplate', { kind: 'thank_you', ...own });
    await world.act(9, 'letters.setTemplate', {
      kind: 'thank_you',
      ...shippedTemplate('thank_you'),
    });
    expect(templates(world)).toEqual({});
    await world.act(10, 'letters.resetTemplate', { kind: 'thank_you' });
    expect(templates(world)).toEqual({});
  });

  it('is kept for the kinds there are only', async () => {
    const { refusal } = openCallWorld(letterNotebook());
    for (const kind of ['love_letter', '__proto__', 'constructor']) {
      expect(await refusal('letters.setTemplate', { kind, ...own })).toMatchObject({
        code: 'invalid_input',
      });
    }
  });
});
