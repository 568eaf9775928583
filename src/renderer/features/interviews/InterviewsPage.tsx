import { MessagesSquare } from 'lucide-react';
import { removedHint } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Panes } from '../../ui/Panes.tsx';
import { InterviewList } from './InterviewList.tsx';
import { InterviewPage } from './InterviewPage.tsx';
import { TalkTrend } from './TalkTrend.tsx';

/** Every interview beside the page of the one chosen. */
export function InterviewsPage({ interviewId }: { interviewId: string | null }) {
  const { interviews } = useNotebook();
  const interview = interviewId === null ? undefined : interviews[interviewId];
  return (
    <Panes list={<InterviewList selectedId={interviewId} />}>
      {interview ? (
        <InterviewPage key={interview.interviewId} interview={interview} />
      ) : (
        <Page label="Interview">
          <NothingChosen
            isGone={interviewId !== null}
            hasInterviews={Object.keys(interviews).length > 0}
          />
          <TalkTrend />
        </Page>
      )}
    </Panes>
  );
}

function NothingChosen({ isGone, hasInterviews }: { isGone: boolean; hasInterviews: boolean }) {
  if (hasInterviews) {
    return (
      <EmptyState
        icon={MessagesSquare}
        title={isGone ? 'This interview is no longer here' : 'Choose an interview'}
        action={
          isGone ? <ActionButton actionId="go.removed" label="See what was removed" /> : undefined
        }
      >
        {isGone ? removedHint : 'Its question plan and its notes are on one page.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={MessagesSquare}
      title="Plan a conversation with someone"
      action={<ActionButton actionId="interview.plan" look="primary" />}
    >
      An interview keeps when and where you meet, the questions in the order you want to ask them,
      and what was said.
    </EmptyState>
  );
}
