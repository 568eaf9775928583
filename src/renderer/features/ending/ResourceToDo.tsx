import { addDays } from '../../../core/dates.ts';
import type { Interview, Resource } from '../../../core/interviews/model.ts';
import { today } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Tick } from '../../ui/Tick.tsx';

/** Puts a resource onto my list to look up within a week, and says so once it is there. */
export function ResourceToDo({
  interview,
  resource,
}: {
  interview: Interview;
  resource: Resource;
}) {
  const { interviewId, contactIds } = interview;
  const { contacts, followUps } = useNotebook();
  const contactId = contactIds.find((id) => contacts[id] !== undefined);
  const text = `Look up ${resource.text}`.slice(0, 2_000);
  const own = Object.values(followUps).find(
    (one) => one.kind === 'custom' && one.interviewId === interviewId && one.text === text,
  );
  if (contactId === undefined) return null;
  const toggle = () => {
    if (own === undefined) {
      const dueOn = addDays(today(), 7);
      attempt(call('followUps.add', { contactId, interviewId, kind: 'custom', text, dueOn }));
    } else {
      const { followUpId } = own;
      void attemptWithUndo('followUps.remove', { followUpId }, sayRemoved('the to-do'));
    }
  };
  return (
    <Tick label={`To-do: ${resource.text}`} isSelected={own !== undefined} onChange={toggle}>
      {own === undefined ? 'Make it a to-do' : own.closedAt === null ? 'On your list' : 'Looked up'}
    </Tick>
  );
}
