import type { ReactNode } from 'react';
import { packetVariants } from '../../../core/packet/choices.ts';
import { Segments } from '../../ui/Segments.tsx';
import styles from './PacketInspector.module.css';
import { PacketWho } from './PacketWho.tsx';
import type { PacketMemory } from './packetMemory.ts';
import { SectionTicks } from './SectionTicks.tsx';
import type { PacketOrder, ShownPacket } from './useShownPacket.ts';
import { VariantChoice } from './VariantChoice.tsx';

const annotations = [
  { id: 'annotated', label: 'Annotated' },
  { id: 'clean', label: 'Clean' },
] as const;

const prints = [
  { id: 'standard', label: 'Standard' },
  { id: 'large', label: 'Large' },
] as const;

const papers = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'Letter' },
] as const;

/** Everything that can be chosen about packets: for whom, of what sort, how printed, with which sections. */
export function PacketInspector({
  contactIds,
  shown,
  memory,
  order,
  onChoose,
  onShow,
}: {
  contactIds: readonly string[];
  shown: ShownPacket;
  memory: PacketMemory;
  order: PacketOrder;
  onChoose: (memory: PacketMemory) => void;
  onShow: (contactId: string) => void;
}) {
  const annotation = memory.isAnnotated ? 'annotated' : 'clean';
  return (
    <aside className={styles.inspector} aria-label="Choices">
      <PacketWho {...{ contactIds, shown, memory, onChoose, onShow }} />
      <VariantChoice
        value={memory.variant}
        options={packetVariants}
        onChange={(variant) => onChoose({ ...memory, variant })}
      />
      <div className={styles.lines}>
        <Line label="Questions">
          <Segments
            label="Questions"
            isLabelHidden
            value={annotation}
            options={annotations}
            onChange={(id) => onChoose({ ...memory, isAnnotated: id === 'annotated' })}
          />
        </Line>
        <Line label="Print">
          <Segments
            label="Print"
            isLabelHidden
            value={memory.print}
            options={prints}
            onChange={(print) => onChoose({ ...memory, print })}
          />
        </Line>
        <Line label="Paper">
          <Segments
            label="Paper"
            isLabelHidden
            value={memory.paper}
            options={papers}
            onChange={(paper) => onChoose({ ...memory, paper })}
          />
        </Line>
      </div>
      <SectionTicks {...{ memory, shown, order, onChoose }} />
    </aside>
  );
}

// The segments bear the name themselves; the words beside them are for those who see.
function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}
