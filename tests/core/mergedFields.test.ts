import { describe, expect, it } from 'vitest';
import { contradictions, fieldsIn, mergedFields } from '../../src/core/contacts/mergedFields.ts';
import type { Contact, Stage } from '../../src/core/contacts/model.ts';
import { makeContact } from '../fixtures/packetNotebook.ts';

const merge = (kept: Partial<Contact>, merged: Partial<Contact>) =>
  mergedFields(makeContact('kept', kept), makeContact('merged', merged));

const contradicting = (kept: Partial<Contact>, merged: Partial<Contact>) =>
  contradictions(
    makeContact('kept', { displayName: 'Ana', ...kept }),
    makeContact('merged', { displayName: 'Ana', ...merged }),
  );

describe('the fields of one person made of two', () => {
  it('are those of the kept one where it has some, else those of the other', () => {
    const fields = merge(
      { displayName: 'Ana Ruiz', role: 'Librarian', location: '' },
      { displayName: 'A. Ruiz', role: 'Director', location: 'Lima', timeZone: 'America/Lima' },
    );
    expect(fields).toMatchObject({
      displayName: 'Ana Ruiz',
      role: 'Librarian',
      location: 'Lima',
      timeZone: 'America/Lima',
    });
  });

  it('keep what both were asked, in the order it was planned', () => {
    const ask = (askId: string, createdAt: string) => ({
      askId,
      wanted: '',
      askedOn: null,
      answeredOn: null,
      answer: '',
      createdAt,
    });
    const early = ask('early', '2026-04-01T09:00:00.000Z');
    const late = ask('late', '2026-05-01T09:00:00.000Z');
    expect(merge({ asks: [late] }, { asks: [early] }).asks).toEqual([early, late]);
  });

  it('fill up what says one thing together, as far as nothing contradicts it', () => {
    expect(merge({ givenName: 'Ana' }, { givenName: 'Ana', familyName: 'Ruiz' })).toMatchObject({
      givenName: 'Ana',
      familyName: 'Ruiz',
    });
    expect(
      merge({ source: 'friend' }, { source: 'event', sourceDetail: 'Book fair' }),
    ).toMatchObject({ source: 'friend', sourceDetail: '' });
    expect(merge({ metWhere: 'Lima' }, { metOn: '2026-05-04' })).toMatchObject({
      metWhere: 'Lima',
      metOn: '2026-05-04',
    });
  });

  it('join lists without doubles, as written on the kept side, labels of both', () => {
    const fields = merge(
      {
        emails: [{ label: '', value: 'Ana@Beta.example' }],
        phones: [{ label: 'desk', value: '+49 (30) 5550-142' }],
        links: [{ label: '', value: 'https://www.beta.example/ana/' }],
        tags: ['Library'],
      },
      {
        emails: [
          { label: 'work', value: 'ana@beta.example' },
          { label: 'home', value: 'ana@home.example' },
        ],
        phones: [
          { label: 'work', value: '+49 30 5550142' },
          { label: '', value: '+49 30 5550142 ext. 7' },
        ],
        links: [{ label: '', value: 'beta.example/ana' }],
        tags: ['library', 'Outreach', 'outreach'],
      },
    );
    expect(fields.emails).toEqual([
      { label: 'work', value: 'Ana@Beta.example' },
      { label: 'home', value: 'ana@home.example' },
    ]);
    expect(fields.phones).toEqual([
      { label: 'desk', value: '+49 (30) 5550-142' },
      { label: '', value: '+49 30 5550142 ext. 7' },
    ]);
    expect(fields.links).toEqual([{ label: '', value: 'https://www.beta.example/ana/' }]);
    expect(fields.tags).toEqual(['Library', 'Outreach']);
  });

  it('put the notes of both one under the other, once each', () => {
    const fields = merge(
      { researchNotes: 'Runs the branch.\n', privateNotes: 'Shy', skillsToMention: 'a party' },
      { researchNotes: 'Wrote a book.', privateNotes: 'Shy\nLikes tea', skillsToMention: 'art' },
    );
    expect(fields.researchNotes).toBe('Runs the branch.\n\nWrote a book.');
    expect(fields.privateNotes).toBe('Shy\nLikes tea');
    expect(fields.skillsToMention).toBe('a party\n\nart');
  });

  it('leave a text alone when the other has none or the same', () => {
    expect(merge({ researchNotes: ' kept ' }, { researchNotes: '' }).researchNotes).toBe(' kept ');
    expect(merge({ researchNotes: '' }, { researchNotes: 'other' }).researchNotes).toBe('other');
    expect(merge({ privateNotes: 'same' }, { privateNotes: 'same\n' }).privateNotes).toBe('same');
  });

  it.each([
    ['pool', 'active', 'active'],
    ['active', 'pool', 'active'],
    ['pool', 'pool', 'pool'],
  ] as const)('stand where the more active one stood: %s and %s', (kept, merged, expected) => {
    expect(merge({ standing: kept }, { standing: merged }).standing).toBe(expected);
  });

  it('are archived only when both are', () => {
    const archivedAt = '2026-05-01T08:00:00.000Z';
    expect(merge({ archivedAt }, { archivedAt: null }).archivedAt).toBeNull();
    expect(merge({ archivedAt: null }, { archivedAt }).archivedAt).toBeNull();
    expect(merge({ archivedAt }, { archivedAt: '2026-05-02T08:00:00.000Z' }).archivedAt).toBe(
      archivedAt,
    );
  });

  it.each<[Stage | null, Stage | null, Stage | null]>([
    [null, null, null],
    [null, 'asked', 'asked'],
    ['thanked', 'talked', 'thanked'],
    ['asked', 'in_touch', 'in_touch'],
    ['asked', 'declined', 'declined'],
    ['declined', 'scheduled', 'scheduled'],
    ['in_touch', 'no_answer', 'in_touch'],
  ])('take the further of two stages: %s and %s', (kept, merged, expected) => {
    expect(merge({ stageByHand: kept }, { stageByHand: merged }).stageByHand).toBe(expected);
  });

  it('are as old as the older of the two', () => {
    const [early, late] = ['2026-01-01T08:00:00.000Z', '2026-02-01T08:00:00.000Z'];
    expect(merge({ createdAt: late }, { createdAt: early }).createdAt).toBe(early);
    expect(merge({ createdAt: early }, { createdAt: late }).createdAt).toBe(early);
  });
});

describe('what two people contradict each other in', () => {
  it('is what both say and say differently, together with what belongs to it', () => {
    expect(
      contradicting(
        { role: 'Librarian', location: 'Lima', source: 'friend', metWhere: 'Lima' },
        { role: 'Director', location: ' Lima ', source: 'event', field: 'Libraries' },
      ),
    ).toEqual(['role', 'source']);
    expect(contradicting({}, {})).toEqual([]);
    expect(contradicting({ displayName: 'Ana Ruiz' }, { displayName: 'Ana  Ruiz' })).toEqual([
      'displayName',
    ]);
  });

  it('can be taken from the other one as a whole', () => {
    const other = makeContact('other', { source: 'event', sourceDetail: '', role: 'Director' });
    expect(fieldsIn(other, ['source'])).toEqual({ source: 'event', sourceDetail: '' });
    expect(fieldsIn(other, [])).toEqual({});
  });
});
