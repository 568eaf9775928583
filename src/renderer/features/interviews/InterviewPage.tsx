import { useState } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { useAction } from '../../app/commands.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { Page } from '../../ui/Panes.tsx';
import { Section } from '../../ui/Section.tsx';
import { Arrangement } from './Arrangement.tsx';
import { InterviewHeader } from './InterviewHeader.tsx';
import { finishInterview, preparePacket, typeUpNotes } from './interviewMenu.ts';
import { hasLookedBack, LookingBack } from './LookingBack.tsx';
import { namesOf } from './peopleOf.ts';
import { type Density, QuestionPlan } from './QuestionPlan.tsx';
import { Resources } from './Resources.tsx';
import { SavedQuestions } from './SavedQuestions.tsx';
import { TalkingPoints } from './TalkingPoints.tsx';
import { TheyMayAskList } from './TheyMayAskList.tsx';

/** One interview: how it is arranged, what is to be asked, what was said. */
export function InterviewPage({ interview }: { interview: Interview }) {
  const { interviewId, status } = interview;
  const [density, setDensity] = useState<Density>(status === 'done' ? 'notes' : 'plan');
  const isOver = density === 'notes' || status === 'done' || hasLookedBack(interview);
  const names = namesOf(useNotebook(), interview);
  useAction('interview.finish', () => finishInterview(interview));
  useAction('packet.export', () => preparePacket(interview));
  useAction('interview.typeUp', status === 'cancelled' ? null : () => typeUpNotes(interview));
  return (
    <Page label={`Interview with ${names}`}>
      <InterviewHeader interview={interview} />
      <Arrangement interview={interview} />
      <QuestionPlan interview={interview} density={density} onDensity={setDensity} />
      <SavedQuestions interview={interview} />
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
      <Section title="What I take away">
        <EditableText
          label="What I take away"
          isLabelHidden
          isMultiline
          look="content"
          minLines={2}
          value={interview.summary}
          placeholder="In two or three sentences"
          onSave={(text) => call('interviews.writeSummary', { interviewId, text })}
        />
      </Section>
      {isOver ? <LookingBack interview={interview} /> : null}
    </Page>
  );
}
