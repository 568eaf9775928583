import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Facts.module.css';
import { FactValue } from './FactValue.tsx';
import { everydayRows, type FactProps, type FactRow, factRows, isFilled } from './facts.ts';

/** What is known about a person, as rows; what is not known is added from a menu. */
export function FactsSection({ contact }: { contact: Contact }) {
  const [asked, setAsked] = useState<readonly FactRow[]>([]);
  // The row just asked for is the one to write in; each asking counts, also of a row that is shown.
  const [newest, setNewest] = useState<{ row: FactRow; count: number } | null>(null);
  const ask = (row: FactRow) => {
    setAsked([...asked, row]);
    setNewest({ row, count: (newest?.count ?? 0) + 1 });
  };
  const shown = factRows.filter(
    ({ id }) => everydayRows.includes(id) || asked.includes(id) || isFilled(contact, id),
  );
  const canBeAdded = factRows.filter((row) => isList(row.id) || !shown.includes(row));
  return (
    <Section
      title="Facts"
      actions={
        <MenuButton
          label="Add detail"
          icon={Plus}
          lines={canBeAdded.map(({ id, add }) => ({
            id,
            label: add,
            changes: true,
            run: () => afterMenu(() => ask(id)),
          }))}
        />
      }
    >
      <div className={styles.frame}>
        <div className={styles.facts}>
          {shown.map(({ id, label }) => (
            <Fact
              key={id}
              contact={contact}
              row={id}
              label={label}
              askedCount={newest?.row === id ? newest.count : 0}
            />
          ))}
        </div>
      </div>
    </Section>
  );
}

function Fact(props: FactProps) {
  const id = useId();
  return (
    <>
      <span id={id} className={styles.label}>
        {props.label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid cell without its frame */}
      <div role="group" aria-labelledby={id} className={styles.value}>
        <FactValue {...props} />
      </div>
    </>
  );
}

// The menu gives the focus back as it closes; the row takes it after that.
function afterMenu(run: () => void): void {
  requestAnimationFrame(run);
}

function isList(row: FactRow): boolean {
  return row === 'emails' || row === 'phones' || row === 'links';
}
