// Runs in a thread of its own; the library that writes Word files is loaded nowhere else in the app.
import { parentPort } from 'node:worker_threads';
import type { Packet, PacketFrame } from '../../src/core/packet/outline.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import type { FromPacketThread, ToPacketThread } from './packetMessages.ts';

let frame: PacketFrame | null = null;
let packets: Packet[] = [];

parentPort?.on('message', (message: ToPacketThread) => {
  switch (message.type) {
    case 'begin':
      frame = message.frame;
      packets = [];
      break;
    case 'packet':
      packets.push(message.packet);
      break;
    case 'write':
      void write();
      break;
  }
});

async function write(): Promise<void> {
  try {
    if (frame === null) throw new Error('There is no document to write.');
    const bytes = await writeDocx({ ...frame, packets }, (done, total) =>
      tell({ type: 'progress', done, total }),
    );
    packets = [];
    // Handed over, not copied; bytes that lie in a larger buffer would take it all along.
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    tell({ type: 'written', bytes: whole }, [whole.buffer as ArrayBuffer]);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    tell({ type: 'failed', reason });
  }
}

function tell(message: FromPacketThread, handOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handOver);
}
