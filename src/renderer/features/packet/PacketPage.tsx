import { FileText } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { dayOf } from '../../../core/dates.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { outlinePackets } from '../../../core/packet/outlinePackets.ts';
import { packetFileName } from '../../../core/packet/packetFileName.ts';
import { useAction } from '../../app/commands.ts';
import { localTimeZone } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { PacketHeader, SavedLine } from './PacketHeader.tsx';
import { PacketInspector } from './PacketInspector.tsx';
import { PacketNotices } from './PacketNotices.tsx';
import styles from './PacketPage.module.css';
import { PacketStepper } from './PacketStepper.tsx';
import {
  choicesOf,
  type PacketMemory,
  rememberChoices,
  rememberedChoices,
} from './packetMemory.ts';
import { savePackets, usePacketSaving } from './packetSaving.ts';
import { PacketPages } from './pages/PacketPages.tsx';
import { savePdf } from './pages/savePdf.tsx';
import { type PacketOrder, type ShownPacket, useShownPacket } from './useShownPacket.ts';

// In a smaller window the pages come first; the choices are one press away.
const roomyWidth = 900;

/** The packets of one person or many as they will be printed, beside everything that can be chosen about them. */
export function PacketPage({
  contactIds,
  interviewId,
}: {
  contactIds: readonly string[];
  interviewId: string | null;
}) {
  const notebook = useNotebook();
  const present = useMemo(
    () => [...new Set(contactIds)].filter((id) => notebook.contacts[id]),
    [notebook, contactIds],
  );
  if (present.length === 0) return <NobodyChosen isGone={contactIds.length > 0} />;
  return <Packets notebook={notebook} contactIds={present} interviewId={interviewId} />;
}

function Packets({
  notebook,
  contactIds,
  interviewId,
}: {
  notebook: Notebook;
  contactIds: readonly string[];
  interviewId: string | null;
}) {
  const [memory, setMemory] = useState(rememberedChoices);
  const [isChoosing, setIsChoosing] = useState(() => globalThis.innerWidth >= roomyWidth);
  const [now] = useState(() => new Date().toISOString());
  const order = useOrder(notebook, { contactIds, interviewId, memory, now });
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = useShownPacket(notebook, order, memory.into, shownId);
  const place = JSON.stringify([contactIds, interviewId]);
  const { isSaving, savedPath } = usePacketSaving(place);
  const choose = (chosen: PacketMemory) => {
    rememberChoices(chosen);
    setMemory(chosen);
  };
  const saveForWord = () => attempt(savePackets(place, () => exportDocx(order, memory)));
  const saveAsPdf = () => attempt(savePackets(place, () => exportPdf(notebook, order)));
  useAction('packet.export', saveForWord);
  useAction('packet.exportPdf', saveAsPdf);
  return (
    <div className={styles.page}>
      <PacketHeader
        {...{ contactIds, isSaving, isChoosing, saveForWord, saveAsPdf }}
        onToggleChoices={() => setIsChoosing(!isChoosing)}
      />
      {savedPath === null ? null : <SavedLine path={savedPath} />}
      <div className={styles.panes}>
        <div className={styles.preview}>
          {contactIds.length > 1 ? (
            <PacketStepper {...{ contactIds, shown }} onShow={setShownId} />
          ) : null}
          <PacketNotices contactId={shown.contactId} interview={shown.interview} {...memory} />
          <Desk shown={shown} />
        </div>
        {isChoosing ? (
          <ViewControls>
            <PacketInspector
              {...{ contactIds, shown, memory, order }}
              onChoose={choose}
              onShow={setShownId}
            />
          </ViewControls>
        ) : null}
      </div>
    </div>
  );
}

function Desk({ shown: { contactId, outline } }: { shown: ShownPacket }) {
  const desk = useRef<HTMLElement>(null);
  // Another packet is read from its beginning; another print of the same one from where one was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the person is what it waits for
  useLayoutEffect(() => desk.current?.scrollTo(0, 0), [contactId]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <main className={styles.desk} aria-label="Preview of the packet" tabIndex={0} ref={desk}>
      <PacketPages outline={outline} />
    </main>
  );
}

/** What the packets are made from; another object only when something about it is another. */
function useOrder(
  notebook: Notebook,
  {
    contactIds,
    interviewId,
    memory,
    now,
  }: {
    contactIds: readonly string[];
    interviewId: string | null;
    memory: PacketMemory;
    now: string;
  },
): PacketOrder {
  // An interview that is gone, or that this person has left, is no reason for having no packet.
  const isTheirs =
    contactIds.length === 1 &&
    interviewId !== null &&
    notebook.interviews[interviewId]?.contactIds.includes(contactIds[0] ?? '');
  const counted = isTheirs ? interviewId : null;
  return useMemo(
    () => ({
      contactIds,
      interviewId: counted,
      choices: choicesOf(memory),
      now,
      timeZone: localTimeZone(),
    }),
    [contactIds, counted, memory, now],
  );
}

function exportDocx({ contactIds, interviewId, choices }: PacketOrder, { into }: PacketMemory) {
  const input = { contactIds: [...contactIds], interviewId, choices, into };
  return call('packet.exportDocx', input);
}

function exportPdf(notebook: Notebook, order: PacketOrder) {
  const now = new Date().toISOString();
  const outline = outlinePackets(notebook, { ...order, now });
  const day = dayOf(now, order.timeZone);
  const [first, ...others] = outline.packets;
  const fileName =
    others.length > 0
      ? `Packets ${outline.packets.length} people ${day}.pdf`
      : packetFileName(first?.footerName ?? '', order.choices.variant, day, 'pdf');
  return savePdf(outline, fileName);
}

function NobodyChosen({ isGone }: { isGone: boolean }) {
  return (
    <EmptyState
      icon={FileText}
      title={isGone ? 'This person is not here any more' : 'Nobody is chosen yet'}
      action={<ActionButton actionId="packet.forSeveral" label="Choose people…" />}
    >
      A packet is made for one person, or for as many as you choose.
    </EmptyState>
  );
}
