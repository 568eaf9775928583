import { dispatch, type PacketExport, workOf, writePacketsHere } from '../../api/index.ts';
import { NotebookError, WorkCancelled } from '../../core/operation.ts';
import { outlinePackets } from '../../core/packet/outlinePackets.ts';
import { createSession } from '../../core/session.ts';
import { nodeEnvironment } from '../../storage/environment.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { writeOutput, writeOutputFolder } from '../writeOutput.ts';
import { findPeople } from './findPeople.ts';
import { type PacketOrder, readPacketOrder } from './packetOptions.ts';

/**
 * `askbook packet <folder> --contact .. --out ..`: writes the Word packets of people, or prints their
 * outlines as JSON.
 */
export async function runPacket(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const order = readPacketOrder(args);
  const folder = terminal.resolvePath(order.folder);
  const { notebook } = await openNotebookFolder(folder, { readOnly: true });
  const contactIds = findPeople(notebook, order.people);
  const { interviewId, choices } = order;
  const chosen = { contactIds, interviewId, choices };
  if (order.isJson) {
    const { now, timeZone } = terminal.context();
    await giveJson(outlinePackets(notebook, { ...chosen, now, timeZone }), order, terminal);
    return 0;
  }
  const reply = await dispatch(
    {
      session: createSession(notebook, null),
      desktop: null,
      context: terminal.context,
      deliver: (exported) => deliver(exported, order, terminal),
    },
    { name: 'packet.exportDocx', input: { ...chosen, into: order.into } },
  );
  if (!reply.ok) throw new NotebookError(reply.error.code, reply.error.message);
  return 0;
}

async function giveJson(outline: unknown, { out }: PacketOrder, terminal: Terminal): Promise<void> {
  const json = `${JSON.stringify(outline, null, 2)}\n`;
  if (out === null) {
    terminal.print(json);
    return;
  }
  const path = terminal.resolvePath(out);
  await writeOutput(path, new TextEncoder().encode(json));
  terminal.print(`Saved ${path}\n`);
}

/** Makes the files in this thread and writes them; an interrupt leaves nothing of them. */
async function deliver(exported: PacketExport, { out }: PacketOrder, terminal: Terminal) {
  const controller = new AbortController();
  const stopListening = terminal.onInterrupt(() => controller.abort());
  const work = workOf(controller.signal, (done, total) => {
    if (total > 1) terminal.showProgress(`${exported.label}: ${done} of ${total}`);
  });
  const path = terminal.resolvePath(out ?? '');
  try {
    if (exported.kind === 'file') {
      const bytes = await exported.make(work, writePacketsHere);
      await writeOutput(path, bytes, nodeEnvironment, work);
    } else {
      await writeOutputFolder(path, exported.make(work, writePacketsHere), work);
    }
  } catch (cause) {
    if (!(cause instanceof WorkCancelled)) throw cause;
    throw new NotebookError('conflict', 'Cancelled. Nothing was written.');
  } finally {
    stopListening();
    terminal.showProgress('');
  }
  terminal.print(`Saved ${path}\n`);
  return { outcome: 'saved' as const, path };
}
