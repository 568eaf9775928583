import { PhoneCall } from 'lucide-react';
import { hasOpenCall } from '../../../core/interviews/callGoingOn.ts';
import { navigate } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Panes.tsx';
import { EndingPage } from '../ending/EndingPage.tsx';
import { CallRoom } from './CallRoom.tsx';

/** The call of an interview: the room while it goes on, its ending once it is over. */
export function CallPage({ interviewId }: { interviewId: string }) {
  const interview = useNotebook().interviews[interviewId];
  const leave = () => navigate({ page: 'interviews', interviewId });
  if (interview && hasOpenCall(interview)) return <CallRoom interview={interview} />;
  if (interview?.status === 'done') return <EndingPage key={interviewId} interview={interview} />;
  return (
    <Page label="Call">
      <EmptyState
        icon={PhoneCall}
        title="There is no call going on here"
        action={<Button onPress={leave}>Back to the interview</Button>}
      >
        A call is started from the page of its interview.
      </EmptyState>
    </Page>
  );
}
