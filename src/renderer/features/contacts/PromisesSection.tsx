import { useId, useMemo, useState } from 'react';
import type { PromiseRecord } from '../../../core/follow-ups/model.ts';
import { type OpenPromise, openPromises } from '../../../core/follow-ups/openPromises.ts';
import { recordsOfContact } from '../../../core/notebook/recordsOfContact.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Section.tsx';
import { AddDated } from './AddDated.tsx';
import { DatedList } from './DatedList.tsx';
import { PromiseRow } from './PromiseRow.tsx';
import styles from './Rows.module.css';

const whoseOptions = [
  { id: 'mine', label: 'I promised' },
  { id: 'theirs', label: 'They promised' },
] as const;

/** What was promised between a person and me: what I owe, what they do, the overdue first; below, what was kept. */
export function PromisesSection({ contactId }: { contactId: string }) {
  const { promises } = useNotebook();
  const today = useToday();
  const [isAdding, setIsAdding] = useState(false);
  const { mine, theirs } = useMemo(
    () => openPromises({ promises }, contactId, today),
    [promises, contactId, today],
  );
  const kept = useMemo(() => keptPromises(promises, contactId), [promises, contactId]);
  const isNoneOpen = mine.length + theirs.length === 0;
  return (
    <Section
      title="Promises"
      actions={
        <Button changes look="quiet" onPress={() => setIsAdding(true)}>
          Add promise
        </Button>
      }
    >
      {isAdding ? <AddPromise contactId={contactId} onClose={() => setIsAdding(false)} /> : null}
      <Ledger title="I promised" open={mine} />
      <Ledger title="They promised" open={theirs} />
      <DatedList
        open={[]}
        closed={kept.map((promise) => <PromiseRow key={promise.promiseId} promise={promise} />)}
        none={isAdding || !isNoneOpen ? '' : 'Nothing promised.'}
      />
    </Section>
  );
}

/** One side of the ledger; not there while it is empty. */
function Ledger({ title, open }: { title: string; open: readonly OpenPromise[] }) {
  const id = useId();
  if (open.length === 0) return null;
  return (
    <div className={styles.side}>
      <h3 id={id} className={styles.sideTitle}>
        {title} <span className={styles.sideCount}>{open.length}</span>
      </h3>
      <ul className={styles.frame} aria-labelledby={id}>
        {open.map(({ promise }) => (
          <PromiseRow key={promise.promiseId} promise={promise} isSideSaid />
        ))}
      </ul>
    </div>
  );
}

function AddPromise({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const [whose, setWhose] = useState<PromiseRecord['whose']>('mine');
  return (
    <AddDated
      label="What was promised"
      firstDay={null}
      isDayRequired={false}
      onAdd={(text, dueOn) => call('promises.add', { contactId, whose, text, dueOn })}
      onClose={onClose}
    >
      <Choice label="Whose" value={whose} options={whoseOptions} onChange={setWhose} />
    </AddDated>
  );
}

/** Those that were kept, the latest first. */
function keptPromises(
  promises: Readonly<Record<string, PromiseRecord>>,
  contactId: string,
): PromiseRecord[] {
  return recordsOfContact(promises, contactId)
    .filter(({ keptAt }) => keptAt !== null)
    .toSorted((one, other) => (other.keptAt ?? '').localeCompare(one.keptAt ?? ''));
}
