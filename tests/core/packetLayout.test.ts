import { describe, expect, it } from 'vitest';
import type { PacketPrint } from '../../src/core/packet/choices.ts';
import { flowBlocks } from '../../src/core/packet/pageFlow.ts';
import { blocksOf, type PacketOf, packetOf } from '../fixtures/packetHelpers.ts';
import { extremeNotebook, makeQuestion, packetNotebook } from '../fixtures/packetNotebook.ts';

const questionsHeading = (given: PacketOf, researchNotes = '') => {
  const notebook = packetNotebook();
  Object.assign(notebook.contacts.dee ?? {}, { researchNotes });
  return blocksOf(packetOf(notebook, 'dee', given), 'heading')[0];
};

describe('the estimate of pages', () => {
  it('gets a phone sheet of three questions onto two pages, the second well filled', () => {
    const packet = packetOf(packetNotebook(), 'dee', { variant: 'phone' });
    const { page, usedLines, linesOnPage } = flowBlocks(packet.blocks, 'phone');
    expect(page).toBe(1);
    expect(usedLines).toBeGreaterThan(linesOnPage / 3);
  });

  it('writes fewer lines on a phone sheet that would need a third page', () => {
    const notebook = packetNotebook();
    const cues = ['one', 'two', 'three'].map((text) => ({
      cueId: text,
      text,
      state: 'open' as const,
    }));
    for (const question of Object.values(notebook.interviews.phone?.questions ?? {})) {
      Object.assign(question, { cues, probes: ['And before?'], guidance: 'Slowly.' });
    }
    const packet = packetOf(notebook, 'dee', { variant: 'phone' });
    expect(flowBlocks(packet.blocks, 'phone').page).toBe(1);
    const roomy = blocksOf(packetOf(packetNotebook(), 'dee', { variant: 'phone' }), 'question');
    const lines = (questions: typeof roomy) =>
      questions.map(({ ruledLineCount }) => ruledLineCount);
    expect(lines(blocksOf(packet, 'question'))).not.toEqual(lines(roomy));
    for (const count of lines(blocksOf(packet, 'question'))) expect(count).toBeGreaterThan(1);
  });

  it('starts the questions on a new page only when the one before is well filled', () => {
    const sections = ['background', 'questions'] as const;
    const given = { sections: [...sections] };
    expect(questionsHeading(given)?.startsPage).toBe(false);
    expect(questionsHeading(given, 'word '.repeat(400))?.startsPage).toBe(true);
    expect(questionsHeading({ ...given, print: 'large' })?.startsPage).toBe(true);
    expect(questionsHeading({ ...given, variant: 'phone' }, 'word '.repeat(400))?.startsPage).toBe(
      false,
    );
  });

  it('counts about twice the pages in large print', () => {
    const pages = (print: PacketPrint) =>
      flowBlocks(packetOf(packetNotebook(), 'cy', { print }).blocks, print).page + 1;
    expect(pages('large') / pages('standard')).toBeGreaterThan(1.4);
    expect(pages('large') / pages('standard')).toBeLessThan(2.5);
  });

  it('starts no page that would leave the one before it all but empty', () => {
    const contacts = ['cy', 'dee', 'eli', 'fay'];
    for (const print of ['standard', 'large'] as const) {
      for (const variant of ['full', 'blank'] as const) {
        for (const contactId of contacts) {
          expectFilledPages(packetNotebook(), contactId, { print, variant });
        }
        expectFilledPages(extremeNotebook(), 'long', { print, variant });
        expectFilledPages(extremeNotebook(), 'k24', { print, variant });
      }
    }
  });

  it('writes more lines for a longer answer, fewer on a phone sheet, and never too many', () => {
    const lines = (minutes: number, given: PacketOf = {}) => {
      const notebook = packetNotebook();
      const question = makeQuestion('q', { minutes });
      Object.assign(notebook.interviews.rich ?? {}, {
        questions: { q: question },
        questionOrder: ['q'],
      });
      return blocksOf(packetOf(notebook, 'cy', given), 'question')[0]?.ruledLineCount;
    };
    expect([0, 2, 5, 60].map((minutes) => lines(minutes))).toEqual([3, 4, 7, 14]);
    expect([0, 2, 5, 60].map((minutes) => lines(minutes, { variant: 'phone' }))).toEqual([
      3, 3, 4, 4,
    ]);
  });
});

function expectFilledPages(
  notebook: ReturnType<typeof packetNotebook>,
  contactId: string,
  given: PacketOf & { print: PacketPrint },
): void {
  const { blocks } = packetOf(notebook, contactId, given);
  for (const [place, block] of blocks.entries()) {
    if ((block.kind !== 'heading' && block.kind !== 'ruledSpace') || !block.startsPage) continue;
    const { usedLines, linesOnPage } = flowBlocks(blocks.slice(0, place), given.print);
    const what = `${contactId} ${given.variant} ${given.print}: ${JSON.stringify(block)}`;
    expect(usedLines / linesOnPage, what).toBeGreaterThan(1 / 3);
  }
}
