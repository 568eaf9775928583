import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../ui/Button.tsx';
import { NameLink } from './PacketHeader.tsx';
import styles from './PacketPage.module.css';
import type { ShownPacket } from './useShownPacket.ts';

/** Goes through the packets one by one. */
export function PacketStepper({
  contactIds,
  shown,
  onShow,
}: {
  contactIds: readonly string[];
  shown: ShownPacket;
  onShow: (contactId: string) => void;
}) {
  // After the last comes the first, so that a button never goes dead under the finger.
  const step = (by: number) => {
    const next = contactIds[(shown.index + by + contactIds.length) % contactIds.length];
    if (next !== undefined) onShow(next);
  };
  return (
    <section className={styles.stepper} aria-label="Packet shown">
      <IconButton icon={ChevronLeft} label="Previous packet" onPress={() => step(-1)} />
      <p className={styles.which} aria-live="polite">
        {shown.index + 1} of {contactIds.length}, <NameLink contactId={shown.contactId} />
      </p>
      <IconButton icon={ChevronRight} label="Next packet" onPress={() => step(1)} />
    </section>
  );
}
