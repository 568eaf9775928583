import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packetSections } from '../../../src/core/packet/choices.ts';
import {
  choicesOf,
  offeredSections,
  rememberChoices,
  rememberedChoices,
  withSections,
} from '../../../src/renderer/features/packet/packetMemory.ts';

const stored = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
});

const usual = {
  variant: 'full',
  paper: 'a4',
  print: 'standard',
  isAnnotated: true,
  sections: { full: null, phone: null, report: null, blank: null },
  into: 'one_document',
};

beforeEach(() => stored.clear());

describe('what was chosen about packets', () => {
  it('is as usual at first', () => {
    expect(rememberedChoices()).toEqual(usual);
  });

  it('comes back as it was remembered', () => {
    const chosen = withSections(
      { ...rememberedChoices(), variant: 'phone', print: 'large', into: 'one_file_each' },
      ['questions', 'referrals'],
    );
    rememberChoices(chosen);
    expect(rememberedChoices()).toEqual(chosen);
  });

  it('takes over the paper that was remembered before there was more to choose', () => {
    stored.set('askbook.paper', 'letter');
    expect(rememberedChoices()).toEqual({ ...usual, paper: 'letter' });
    rememberChoices(rememberedChoices());
    expect([...stored.keys()]).toEqual(['askbook.packetChoices']);
    expect(rememberedChoices().paper).toBe('letter');
  });

  it.each([
    ['no JSON', '{"variant":', usual],
    ['no object', '7', usual],
    ['nothing', 'null', usual],
    ['an unknown variant', '{"variant":"poster","paper":"letter"}', { ...usual, paper: 'letter' }],
    ['a wrong type', '{"isAnnotated":"no","print":"large"}', { ...usual, print: 'large' }],
    [
      'an unknown section',
      '{"sections":{"full":["questions","horoscope"],"phone":["questions"]}}',
      { ...usual, sections: { ...usual.sections, phone: ['questions'] } },
    ],
    ['sections of another form', '{"sections":[1],"print":"large"}', { ...usual, print: 'large' }],
  ])('falls back to the usual where it is damaged: %s', (_, text, expected) => {
    stored.set('askbook.packetChoices', text);
    expect(rememberedChoices()).toEqual(expected);
  });

  it('hands on the sections of the variant at hand, and no others', () => {
    const memory = withSections({ ...rememberedChoices(), variant: 'report' }, ['debrief']);
    expect(choicesOf(memory)).toEqual({
      variant: 'report',
      paper: 'a4',
      print: 'standard',
      isAnnotated: true,
      sections: ['debrief'],
    });
    expect(choicesOf({ ...memory, variant: 'full' }).sections).toBeNull();
  });

  it('offers no section about somebody in a form for others', () => {
    expect(offeredSections('full')).toEqual(packetSections);
    expect(offeredSections('blank')).not.toContain('background');
    expect(offeredSections('blank')).not.toContain('theyMayAsk');
  });
});
