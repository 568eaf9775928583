import { useMemo, useState } from 'react';
import type { PromiseRecord } from '../../../core/follow-ups/model.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Section.tsx';
import { AddDated } from './AddDated.tsx';
import { DatedList } from './DatedList.tsx';
import { PromiseRow } from './PromiseRow.tsx';

const whoseOptions = [
  { id: 'mine', label: 'I promised' },
  { id: 'theirs', label: 'They promised' },
] as const;

/** What was promised between a person and me, in either direction. */
export function PromisesSection({ contactId }: { contactId: string }) {
  const { promises } = useNotebook();
  const [isAdding, setIsAdding] = useState(false);
  const { open, kept } = useMemo(() => ownPromises(promises, contactId), [promises, contactId]);
  const rows = (list: readonly PromiseRecord[]) =>
    list.map((promise) => <PromiseRow key={promise.promiseId} promise={promise} />);
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
      <DatedList open={rows(open)} closed={rows(kept)} none={isAdding ? '' : 'Nothing promised.'} />
    </Section>
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

// Promises without a day come after those with one.
const later = '9999';

function ownPromises(promises: Readonly<Record<string, PromiseRecord>>, contactId: string) {
  const own = Object.values(promises)
    .filter((promise) => promise.contactId === contactId)
    .sort(
      (a, b) =>
        (a.dueOn ?? later).localeCompare(b.dueOn ?? later) ||
        a.createdAt.localeCompare(b.createdAt),
    );
  return {
    open: own.filter(({ keptAt }) => keptAt === null),
    kept: own.filter(({ keptAt }) => keptAt !== null).reverse(),
  };
}
