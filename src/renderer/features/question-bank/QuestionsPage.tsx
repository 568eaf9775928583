import { MessageCircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { replaceRoute } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { removedHint } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { ActionButton, Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Panes } from '../../ui/Panes.tsx';
import { SetList } from './SetList.tsx';
import { SetPage } from './SetPage.tsx';

/** The question bank: its sets beside the page of the one chosen. */
export function QuestionsPage({ questionSetId }: { questionSetId: string | null }) {
  const { questionSets } = useNotebook();
  const [newSetId, setNewSetId] = useState<string | null>(null);
  const [soughtId, setSoughtId] = useState<string | null>(null);
  const set = questionSetId === null ? undefined : questionSets[questionSetId];
  const add = async () => {
    const added = await call('questionBank.addSet', { name: 'New set' });
    setNewSetId(added.questionSetId);
    replaceRoute({ page: 'questions', questionSetId: added.questionSetId });
  };
  const choose = (chosenId: string, bankQuestionId: string | null) => {
    setSoughtId(bankQuestionId);
    replaceRoute({ page: 'questions', questionSetId: chosenId });
  };
  return (
    <Panes
      list={<SetList selectedId={questionSetId} onChoose={choose} onAdd={() => attempt(add())} />}
    >
      {set ? (
        <SetPage
          key={set.questionSetId}
          set={set}
          isNew={set.questionSetId === newSetId}
          soughtId={soughtId}
        />
      ) : (
        <Page label="Question set">
          <EmptyState
            icon={MessageCircleQuestionMark}
            title={questionSetId === null ? 'Questions worth asking again' : 'This set is not here'}
            action={
              questionSetId === null ? (
                <Button changes onPress={() => attempt(add())}>
                  Add question set
                </Button>
              ) : (
                <ActionButton actionId="go.removed" label="See what was removed" />
              )
            }
          >
            {questionSetId === null
              ? 'Choose a set to read and change it. From an interview you pick questions out of any of them.'
              : removedHint}
          </EmptyState>
        </Page>
      )}
    </Panes>
  );
}
