import { dispatch } from '../../api/index.ts';
import { dayOf } from '../../core/dates.ts';
import { NotebookError } from '../../core/operation.ts';
import { outlinePackets } from '../../core/packet/outlinePackets.ts';
import { createSession } from '../../core/session.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import { deliverTo } from '../deliverTo.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { writeOutput } from '../writeOutput.ts';
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
  const { now, timeZone } = terminal.context();
  const contactIds = findPeople(notebook, order.people, dayOf(now, timeZone));
  const { interviewId, choices } = order;
  const chosen = { contactIds, interviewId, choices };
  if (order.isJson) {
    await giveJson(outlinePackets(notebook, { ...chosen, now, timeZone }), order, terminal);
    return 0;
  }
  const path = terminal.resolvePath(order.out ?? '');
  const reply = await dispatch(
    {
      session: createSession(notebook, null),
      desktop: null,
      context: terminal.context,
      deliver: (exported) => deliverTo(path, exported, terminal),
    },
    { name: 'packet.exportDocx', input: { ...chosen, into: order.into } },
  );
  if (!reply.ok) throw new NotebookError(reply.error.code, reply.error.message);
  terminal.print(`Saved ${path}\n`);
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
