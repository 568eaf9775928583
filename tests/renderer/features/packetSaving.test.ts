import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../../src/api/index.ts';

// The window as the preload script leaves it; what is asked of the shell is written down.
const asked: unknown[] = [];
vi.stubGlobal('window', {
  notebook: {
    call: async (request: unknown) => {
      asked.push(request);
      return { ok: true, value: null, revision: 0 };
    },
  },
});

const { useNotice, dismissNotice } = await import('../../../src/renderer/app/notices.ts');
const { showWork, stopWork } = await import('../../../src/renderer/app/work.ts');
const { savePackets } = await import('../../../src/renderer/features/packet/packetSaving.ts');
const { createElement } = await import('react');
const { renderToStaticMarkup } = await import('react-dom/server');

beforeEach(() => {
  asked.length = 0;
  dismissNotice();
  showWork(null);
});

describe('saving packets', () => {
  it('says where they went when their page was left meanwhile', async () => {
    await savePackets('ana', async () => ({ outcome: 'saved', path: '/home/Packet.docx' }));
    expect(shownNotice()).toBe('Saved as /home/Packet.docx');
  });

  it('says nothing when the person took back the file dialog', async () => {
    await savePackets('ana', async () => ({ outcome: 'cancelled' }));
    expect(shownNotice()).toBe('');
  });

  it('says that nothing was written when the work was stopped', async () => {
    await savePackets('ana', async () => {
      showWork({ label: 'Writing packet', done: 12, total: 60 });
      stopWork();
      stopWork();
      return { outcome: 'cancelled' };
    });
    expect(asked).toEqual([{ name: 'desktop.cancelWork', input: {} }]);
    expect(shownNotice()).toBe('Stopped. Nothing was written.');

    dismissNotice();
    await savePackets('ana', async () => ({ outcome: 'cancelled' }));
    expect(shownNotice(), 'the next one was not stopped').toBe('');
  });

  it('does one at a time', async () => {
    const begun: string[] = [];
    const deliver = (place: string) => async (): Promise<Delivery> => {
      begun.push(place);
      return { outcome: 'cancelled' };
    };
    const first = savePackets('ana', deliver('ana'));
    await savePackets('bo', deliver('bo'));
    await first;
    expect(begun).toEqual(['ana']);
    await savePackets('bo', deliver('bo'));
    expect(begun).toEqual(['ana', 'bo']);
  });

  it('can be tried again after it was refused', async () => {
    const refused = savePackets('ana', async () => {
      throw new Error('The packet could not be written there.');
    });
    await expect(refused).rejects.toThrow('could not be written');
    await savePackets('ana', async () => ({ outcome: 'saved', path: 'again.docx' }));
    expect(shownNotice()).toBe('Saved as again.docx');
  });
});

function shownNotice(): string {
  return renderToStaticMarkup(createElement(() => useNotice()?.text ?? ''));
}
