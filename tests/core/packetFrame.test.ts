import { describe, expect, it } from 'vitest';
import { type PacketVariant, usualChoices } from '../../src/core/packet/choices.ts';
import { outlinePackets } from '../../src/core/packet/outlinePackets.ts';
import { packetFileName } from '../../src/core/packet/packetFileName.ts';
import { packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';

const outlineOf = (
  contactIds: string[],
  variant: PacketVariant = 'full',
  timeZone = 'Europe/Berlin',
) =>
  outlinePackets(packetNotebook(), {
    contactIds,
    interviewId: contactIds.length > 1 ? 'rich' : null,
    choices: { ...usualChoices, variant },
    now: packetNow,
    timeZone,
  });

describe('outlinePackets', () => {
  it('says whose packet it is, and has no list of contents for one', () => {
    expect(outlineOf(['dee'])).toMatchObject({
      properties: {
        title: 'Interview packet: Dee Okafor',
        author: 'Jo Marlow',
        language: 'en',
        createdAt: packetNow,
      },
      contents: null,
      packets: [{ number: null, footerName: 'Dee Okafor' }],
    });
    expect(outlineOf(['dee'], 'phone').properties.title).toBe('Phone sheet: Dee Okafor');
    expect(outlineOf(['dee'], 'report').properties.title).toBe('Interview report: Dee Okafor');
  });

  it('lists many people, each with the next interview of its own', () => {
    const outline = outlineOf(['cy', 'dee', 'eli']);
    expect(outline.properties.title).toBe('3 interview packets');
    expect(outline.contents).toEqual({
      heading: 'Packets',
      entries: [
        {
          number: 1,
          name: 'Cyra Adeyemi',
          description: 'Outreach and community librarian, Harbour City Library',
          when: 'Tue 5 May, 14:00',
        },
        { number: 2, name: 'Dee Okafor', description: '', when: 'Tue 5 May, 14:00' },
        { number: 3, name: 'Eli Brandt', description: 'Curator', when: '' },
      ],
    });
    expect(outline.packets.map(({ number }) => number)).toEqual([1, 2, 3]);
    const interviews = outline.packets.map(({ manifest }) => manifest?.interviewId);
    expect(interviews).toEqual(['rich', 'phone', null]);
  });

  it('names the zone of a time that is not mine, and the year that is not this one', () => {
    const when = outlineOf(['cy', 'dee'], 'full', 'Asia/Tokyo').contents?.entries[0]?.when;
    expect(when).toBe('Tue 5 May, 14:00 (Europe/Berlin)');
    const later = packetNotebook();
    Object.assign(later.interviews.rich ?? {}, { startsAt: '2027-01-05T12:00:00.000Z' });
    const options = { interviewId: null, choices: usualChoices, now: packetNow };
    const { contents } = outlinePackets(later, {
      contactIds: ['cy', 'dee'],
      ...options,
      timeZone: 'Europe/Berlin',
    });
    expect(contents?.entries[0]?.when).toBe('Tue 5 Jan 2027, 13:00');
  });

  it('names nobody in blank copies, not even in a list', () => {
    const outline = outlineOf(['cy', 'dee'], 'blank');
    expect(outline).toMatchObject({
      properties: { title: '2 interview packets', author: '' },
      contents: null,
    });
    expect(outlineOf(['cy'], 'blank').properties.title).toBe('Interview packet');
  });

  it('refuses nobody', () => {
    expect(() => outlineOf([])).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});

describe('packetFileName', () => {
  const day = '2026-05-04';

  it('says what it is', () => {
    expect(packetFileName('Ana Ruiz', 'full', day, 'docx')).toBe('Packet Ana Ruiz 2026-05-04.docx');
    expect(packetFileName('Ana Ruiz', 'phone', day, 'pdf')).toBe(
      'Phone sheet Ana Ruiz 2026-05-04.pdf',
    );
    expect(packetFileName('Ana Ruiz', 'report', day, 'docx')).toBe(
      'Report Ana Ruiz 2026-05-04.docx',
    );
    expect(packetFileName('Ana Ruiz', 'blank', day, 'docx')).toBe('Blank packet 2026-05-04.docx');
  });

  it('keeps to what every file system takes', () => {
    const name = (text: string) => packetFileName(text, 'full', day, 'docx');
    expect(name('A/B: "C"\u202e?*')).toBe('Packet A B C 2026-05-04.docx');
    expect(name('  ')).toBe('Packet 2026-05-04.docx');
    expect(name('田中 花子')).toBe('Packet 田中 花子 2026-05-04.docx');
    expect(name('x'.repeat(300)).length).toBeLessThan(90);
    expect(new TextEncoder().encode(name('🎉'.repeat(60))).length).toBeLessThan(225);
  });
});
