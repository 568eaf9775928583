import { formatDay } from '../../../core/dates.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import { dueWords } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Pill } from '../../ui/Pill.tsx';
import { RowLink } from '../../ui/RowLink.tsx';

/** When the thank-you of an interview is due, the first one of several; not there when none is on the list. */
export function ThankYouDue({ interviewId }: { interviewId: string }) {
  const { followUps } = useNotebook();
  const own = Object.values(followUps)
    .filter((followUp) => followUp.kind === 'thank_you' && followUp.interviewId === interviewId)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const open = own.filter(({ closedAt }) => closedAt === null);
  const [first] = open;
  if (first === undefined) return own.length === 0 ? null : <Pill tone="done">Thanked</Pill>;
  return <Due first={first} count={open.length} />;
}

function Due({ first, count }: { first: FollowUp; count: number }) {
  const { contactId, dueOn } = first;
  const { words, tone } = dueWords(dueOn);
  return (
    <span title={formatDay(dueOn)}>
      <RowLink onPress={() => navigate({ page: 'people', contactId })}>
        {count === 1 ? 'Thank-you' : `${count} thank-yous`}
      </RowLink>{' '}
      <Pill tone={tone}>{words}</Pill>
    </span>
  );
}
