import { useState } from 'react';
import type { PromiseRecord } from '../../../core/follow-ups/model.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { AddLine } from '../../ui/AddLine.tsx';
import { Section } from '../../ui/Section.tsx';
import { PromiseRow } from '../contacts/PromiseRow.tsx';
import rows from '../contacts/Rows.module.css';
import { usePeople } from '../interviews/peopleOf.ts';
import { WithWhom } from './WithWhom.tsx';

/** What was promised in a talk, in either direction, with a line to add to each. */
export function EndingPromises({ interview }: { interview: Interview }) {
  const { interviewId } = interview;
  const { promises } = useNotebook();
  const people = usePeople(interview);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const contactId = chosenId ?? people[0]?.contactId;
  if (contactId === undefined) return null;
  const own = Object.values(promises)
    .filter((promise) => promise.interviewId === interviewId)
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
  const add = (whose: PromiseRecord['whose']) => (text: string) =>
    attempt(call('promises.add', { contactId, interviewId, whose, text }));
  return (
    <Section
      title="Promises"
      aside="With a day, they show up on it"
      actions={
        <WithWhom
          label="Promised by or to whom"
          people={people}
          contactId={contactId}
          onChange={setChosenId}
        />
      }
    >
      {own.length === 0 ? null : (
        <ul className={rows.frame}>
          {own.map((promise) => (
            <PromiseRow key={promise.promiseId} promise={promise} />
          ))}
        </ul>
      )}
      <AddLine label="Add what I promised" onAdd={add('mine')} />
      <AddLine label="Add what they promised" onAdd={add('theirs')} />
    </Section>
  );
}
