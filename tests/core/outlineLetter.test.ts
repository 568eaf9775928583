import { describe, expect, it } from 'vitest';
import {
  type LetterOutline,
  letterRemarks,
  outlineLetter,
} from '../../src/core/letters/outlineLetter.ts';
import type { Me } from '../../src/core/notebook/schema.ts';
import type { PacketPaper } from '../../src/core/packet/choices.ts';
import { makeContact } from '../fixtures/packetNotebook.ts';

const me: Me = {
  displayName: 'Robin Reyes',
  email: 'robin@mail.example',
  phone: '+49 30 555 0100',
  postalAddress: 'Lindenstraße 14\n10969 Berlin',
  whoIAm: '',
  goal: null,
  skills: [],
  readingList: [],
};
const ana = makeContact('ana', {
  displayName: 'Ana Lind',
  postalAddress: '24 Quay Road\r\n\n  Harbour City ',
});

type Given = Partial<{ body: string; subject: string; sentOn: string; paper: PacketPaper; me: Me }>;

function outline(given: Given = {}, contact = ana): LetterOutline {
  const { body = 'Dear Ana,\n\nmay I?', subject = '', sentOn = null, paper = 'a4' } = given;
  const order = { paper, now: '2026-05-03T23:30:00.000Z', timeZone: 'Europe/Berlin' };
  return outlineLetter(given.me ?? me, contact, { subject, body, sentOn }, order);
}

const endingOf = (body: string, own?: Me) => {
  const { paragraphs, closing } = outline({ body, ...(own ? { me: own } : {}) });
  return [paragraphs.at(-1), closing];
};

describe('a letter', () => {
  it('says who writes and where it goes, with the name when the address has none', () => {
    expect(outline()).toMatchObject({
      sender: {
        name: 'Robin Reyes',
        details: 'Lindenstraße 14 · 10969 Berlin · +49 30 555 0100 · robin@mail.example',
      },
      returnLine: 'Robin Reyes · Lindenstraße 14 · 10969 Berlin',
      address: ['Ana Lind', '24 Quay Road', 'Harbour City'],
      properties: { title: 'Letter to Ana Lind', author: 'Robin Reyes', language: 'en' },
    });
    const named = makeContact('ana', {
      displayName: 'Ana Lind',
      postalAddress: 'Library\nMs ana lind\nHarbour City',
    });
    expect(outline({}, named).address).toEqual(['Library', 'Ms ana lind', 'Harbour City']);
  });

  it('does with what there is', () => {
    const nobody: Me = { ...me, displayName: '', email: '', phone: '', postalAddress: '' };
    const bare = makeContact('ana', { displayName: 'Ana Lind' });
    expect(outline({ me: nobody, subject: ' Hello ' }, bare)).toMatchObject({
      sender: { name: '', details: '' },
      returnLine: '',
      address: ['Ana Lind'],
      subject: 'Hello',
      properties: { title: 'Hello' },
    });
  });

  it('says what is missing', () => {
    expect(letterRemarks(me, ana)).toEqual([]);
    const nobody = { displayName: ' ', postalAddress: '\n' };
    expect(letterRemarks(nobody, { ...ana, postalAddress: '' })).toEqual([
      'There is no postal address of Ana Lind; the window shows the name alone.',
      'You have no name in Me; the letter has no head.',
      'You have no address in Me; the letter does not say where an answer goes.',
    ]);
  });

  it('is dated in words: today where I am, or the day it was sent; the American way on its paper', () => {
    expect(outline().date).toBe('4 May 2026');
    expect(outline({ sentOn: '2026-12-31' }).date).toBe('31 December 2026');
    expect(outline({ paper: 'letter' }).date).toBe('May 4, 2026');
  });

  it('parts its text at empty lines and keeps other breaks', () => {
    const { paragraphs, closing } = outline({ body: '\n\na\r\nb\n \t\n\n  c  \n\n' });
    expect(paragraphs).toEqual(['a\nb', '  c']);
    expect(closing).toBeNull();
  });

  it('finds how it ends', () => {
    const regards = 'With kind regards,';
    const signed = { greeting: regards, signature: ['Robin Reyes'] };
    expect(endingOf(`May I?\n\n${regards}\nrobin  reyes`)).toEqual([
      'May I?',
      { greeting: regards, signature: ['robin  reyes'] },
    ]);
    expect(endingOf(`May I?\n\n${regards}\n\nRobin Reyes`)).toEqual(['May I?', signed]);
    expect(endingOf(`May I?\n\n${regards}`)).toEqual(['May I?', signed]);
    expect(endingOf(`May I?\n\n${regards}\nRobin Reyes\n555 0100`)).toEqual([
      'May I?',
      { greeting: regards, signature: ['Robin Reyes', '555 0100'] },
    ]);
    expect(endingOf(`May I?\n\nRobin Reyes`)).toEqual([
      'May I?',
      { greeting: '', signature: ['Robin Reyes'] },
    ]);
    expect(endingOf('May I?\n\nThat is all.')).toEqual(['That is all.', null]);
    expect(endingOf('Dear Ana,')).toEqual(['Dear Ana,', null]);
    expect(endingOf(`May I?\n\n${regards}`, { ...me, displayName: '' })).toEqual([
      'May I?',
      { greeting: regards, signature: [] },
    ]);
  });
});
