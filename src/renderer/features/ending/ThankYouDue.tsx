import { formatDay } from '../../../core/dates.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import { thankYouOf } from '../../../core/follow-ups/thankYouClock.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { dueWords, localTimeZone } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { useMinute } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Pill } from '../../ui/Pill.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { thankYouTone } from '../../ui/ThankYouLine.tsx';

/** When the thank-yous of an interview are due, one for each person; not there when none is on the list. */
export function ThankYouDue({ interview }: { interview: Interview }) {
  const { interviewId, contactIds } = interview;
  const { followUps } = useNotebook();
  // As they are named above it.
  const placeOf = ({ contactId }: FollowUp) => contactIds.indexOf(contactId);
  const own = Object.values(followUps)
    .filter((followUp) => followUp.kind === 'thank_you' && followUp.interviewId === interviewId)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const open = own.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return own.length === 0 ? null : <Pill tone="done">Thanked</Pill>;
  return open.map((followUp) => <Due key={followUp.followUpId} followUp={followUp} />);
}

/** By the clock that runs since the talk; by its day alone where the talk does not count as held. */
function Due({ followUp }: { followUp: FollowUp }) {
  const notebook = useNotebook();
  const owed = thankYouOf(notebook, followUp, useMinute(), localTimeZone());
  const { contactId, dueOn } = followUp;
  const { words, tone } = dueWords(dueOn);
  // Once the 24 hours are over, the words say themselves what is left of the week.
  const isRunning = owed?.state === 'on_time' || owed?.state === 'due_today';
  return (
    <span title={formatDay(dueOn)}>
      <RowLink onPress={() => navigate({ page: 'people', contactId })}>
        {owed === null ? 'Thank-you' : owed.words}
      </RowLink>{' '}
      <Pill tone={owed === null ? tone : thankYouTone[owed.state]}>
        {isRunning ? owed.left : words}
      </Pill>
    </span>
  );
}
