import { refuseCancelled, type Work } from '../core/operation.ts';
import type { Packet, PacketFrame } from '../core/packet/outline.ts';

/**
 * Writes one Word document. Its frame and its packets are asked for one by one, because outlining takes
 * its time. Errors: WorkCancelled; in the app, where another thread does the writing, `internal` too.
 */
export type PacketWriter = (
  frame: () => PacketFrame,
  packets: Iterable<Packet>,
  work: Work,
) => Promise<Uint8Array>;

/** Writes packets in this thread, where nobody waits for anything else. */
export const writePacketsHere: PacketWriter = async (frame, packets, work) => {
  const outlined: Packet[] = [];
  for (const packet of packets) {
    refuseCancelled(work);
    outlined.push(packet);
  }
  // The library costs tens of milliseconds to load and most sessions never print.
  const { writeDocx } = await import('../formats/docx/writeDocx.ts');
  return writeDocx({ ...frame(), packets: outlined }, (done, total) => {
    refuseCancelled(work);
    work.progress(done, total);
  });
};
