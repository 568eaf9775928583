import { useId } from 'react';
import { type PacketSection, packetSections, usualSections } from '../../../core/packet/choices.ts';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { useEmptySections } from './emptySections.ts';
import styles from './PacketInspector.module.css';
import { offeredSections, type PacketMemory, withSections } from './packetMemory.ts';
import { sectionWords } from './packetWords.ts';
import type { PacketOrder, ShownPacket } from './useShownPacket.ts';

/** Ticks what a packet holds besides its cover, in print order. */
export function SectionTicks({
  memory,
  shown,
  order,
  onChoose,
}: {
  memory: PacketMemory;
  shown: ShownPacket;
  order: PacketOrder;
  onChoose: (memory: PacketMemory) => void;
}) {
  const id = useId();
  const { contactId, interview } = shown;
  const usual = usualSections(memory.variant, interview);
  const chosen = memory.sections[memory.variant];
  const ticked = new Set(chosen ?? usual);
  const empty = useEmptySections(order, contactId);
  const tick = (section: PacketSection, isTicked: boolean) => {
    const next = packetSections.filter((other) =>
      other === section ? isTicked : ticked.has(other),
    );
    const isUsual = next.join() === usual.join();
    onChoose(withSections(memory, isUsual ? null : next));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is drawn with a box of its own
    <div className={styles.sections} role="group" aria-labelledby={id}>
      <div className={styles.headingRow}>
        <h2 id={id} className={styles.heading}>
          Sections
        </h2>
        {chosen === null ? null : (
          <Button look="quiet" onPress={() => onChoose(withSections(memory, null))}>
            Usual sections
          </Button>
        )}
      </div>
      {offeredSections(memory.variant).map((section) => (
        <div key={section} className={styles.section}>
          <Tick isSelected={ticked.has(section)} onChange={(isTicked) => tick(section, isTicked)}>
            {sectionWords[section]}
            {empty.has(section) ? <span className={styles.quiet}>nothing there</span> : null}
          </Tick>
        </div>
      ))}
    </div>
  );
}
