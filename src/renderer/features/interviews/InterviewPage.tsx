import { useState } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { useAction } from '../../app/commands.ts';
import { useSoughtQuestion } from '../../app/soughtQuestion.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { Page } from '../../ui/Panes.tsx';
import { Section } from '../../ui/Section.tsx';
import { canStart, startCall } from '../call/startCall.ts';
import { Arrangement } from './Arrangement.tsx';
import { ForThankYou } from './ForThankYou.tsx';
import { InterviewHeader } from './InterviewHeader.tsx';
import { finishInterview, preparePacket, typeUpNotes } from './interviewMenu.ts';
import { hasLookedBack, LookingBack } from './LookingBack.tsx';
import { namesOf } from './peopleOf.ts';
import { type Density, QuestionPlan } from './QuestionPlan.tsx';
import { Readiness } from './Readiness.tsx';
import { Resources } from './Resources.tsx';
import { SavedQuestions } from './SavedQuestions.tsx';
import { TakeAway } from './TakeAway.tsx';
import { TalkingPoints } from './TalkingPoints.tsx';
import { TheyMayAskList } from './TheyMayAskList.tsx';

/** One interview: how it is arranged, what is to be asked, what was said. */
export function InterviewPage({ interview }: { interview: Interview }) {
  const { interviewId, status } = interview;
  const [density, setDensity] = useState<Density>(status === 'done' ? 'notes' : 'plan');
  const isOver = density === 'notes' || status === 'done' || hasLookedBack(interview);
  const names = namesOf(useNotebook(), interview);
  useSoughtQuestion(interview.questions);
  useAction('interview.finish', () => finishInterview(interview));
  useAction('packet.export', () => preparePacket(interview));
  useAction('call.start', canStart(interview) ? () => startCall(interview) : null);
  useAction('interview.typeUp', status === 'cancelled' ? null : () => typeUpNotes(interview));
  return (
    <Page label={`Interview with ${names}`}>
      <InterviewHeader interview={interview} />
      <Readiness interview={interview} />
      <Arrangement interview={interview} />
      <QuestionPlan interview={interview} density={density} onDensity={setDensity} />
      <SavedQuestions interview={interview} />
      <ForThankYou interview={interview} />
      <TalkingPoints interview={interview} />
      <TheyMayAskList interview={interview} />
      <Section title="Notes" aside="Whatever answers no planned question">
        <EditableText
          label="Notes"
          isLabelHidden
          isMultiline
          look="content"
          minLines={3}
          value={interview.freeNote}
          placeholder="Write"
          onSave={(text) => call('interviews.writeNote', { interviewId, text })}
        />
      </Section>
      {isOver ? <Resources interview={interview} /> : null}
      <TakeAway interview={interview} />
      {isOver ? <LookingBack interview={interview} /> : null}
    </Page>
  );
}
