import { FileDown, Table2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { answerGrid, peopleTalkedTo } from '../../../core/answers/answerGrid.ts';
import { gridWords } from '../../../core/answers/answerWords.ts';
import { everyAnswer } from '../../../core/answers/model.ts';
import { type PacketPaper, packetPapers } from '../../../core/packet/choices.ts';
import { useAction } from '../../app/commands.ts';
import { attempt } from '../../app/notices.ts';
import { saveExport, useIsSaving } from '../../app/saveExport.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { ActionButton, Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { rememberChoices, rememberedChoices } from '../packet/packetMemory.ts';
import { AnswersFilters } from './AnswersFilters.tsx';
import { AnswersGrid } from './AnswersGrid.tsx';
import styles from './AnswersPage.module.css';
import { type AnswersView, isNarrowed, useAnswersView } from './answersView.ts';
import { filterOffers } from './filterOffers.ts';

/** What everybody said, side by side: questions or topics down, people across. */
export function AnswersPage() {
  const { contacts, interviews } = useNotebook();
  const hasTalked = useMemo(
    () => peopleTalkedTo({ contacts, interviews }).length > 0,
    [contacts, interviews],
  );
  return hasTalked ? <Answers /> : <NobodyTalkedTo />;
}

function Answers() {
  const [view, setView] = useAnswersView();
  // The filters answer at once; a large grid follows.
  const shown = useDeferredValue(view);
  const grid = useGrid(shown);
  const offers = useOffers();
  const isEmpty = grid.rows.length === 0 || grid.people.length === 0;
  const clear = () => setView({ ...view, filter: everyAnswer });
  return (
    <main className={styles.page} aria-label="Answers">
      <header className={styles.bar}>
        <h1 className={styles.title}>Answers</h1>
        <span className={styles.count} role="status">
          {isEmpty ? '' : gridWords(grid, shown.grouping)}
        </span>
        <SaveButtons view={view} isEmpty={isEmpty} />
      </header>
      <AnswersFilters view={view} offers={offers} onChange={setView} />
      {isEmpty ? (
        <div className={styles.nothing}>
          <NothingShown view={shown} onClear={clear} />
        </div>
      ) : (
        <AnswersGrid grid={grid} isByTopic={shown.grouping === 'topics'} />
      )}
    </main>
  );
}

function useGrid({ filter, grouping }: AnswersView) {
  const { contacts, interviews, bankQuestions, questionSets, questionSetOrder } = useNotebook();
  return useMemo(
    () =>
      answerGrid(
        { contacts, interviews, bankQuestions, questionSets, questionSetOrder },
        filter,
        grouping,
      ),
    [contacts, interviews, bankQuestions, questionSets, questionSetOrder, filter, grouping],
  );
}

function useOffers() {
  const { contacts, interviews, questionSets, questionSetOrder } = useNotebook();
  return useMemo(
    () => filterOffers({ contacts, interviews, questionSets, questionSetOrder }),
    [contacts, interviews, questionSets, questionSetOrder],
  );
}

const paperWords: Record<PacketPaper, string> = { a4: 'A4', letter: 'Letter' };
const papers = packetPapers.map((id) => ({ id, label: paperWords[id] }));

function SaveButtons({ view, isEmpty }: { view: AnswersView; isEmpty: boolean }) {
  const [paper, setPaper] = useState(() => rememberedChoices().paper);
  const isSaving = useIsSaving();
  const { filter, grouping } = view;
  const saveForWord = () =>
    attempt(saveExport(() => call('answers.exportDocx', { filter, grouping, paper })));
  const saveAsCsv = () =>
    attempt(saveExport(() => call('answers.exportCsv', { filter, grouping })));
  useAction('answers.exportDocx', isEmpty ? null : saveForWord);
  useAction('answers.exportCsv', isEmpty ? null : saveAsCsv);
  if (isEmpty) return null;
  const choosePaper = (next: PacketPaper) => {
    setPaper(next);
    rememberChoices({ ...rememberedChoices(), paper: next });
  };
  return (
    <span className={styles.buttons}>
      <ViewControls>
        <Choice
          label="Paper"
          isLabelHidden
          look="quiet"
          value={paper}
          options={papers}
          onChange={choosePaper}
        />
      </ViewControls>
      <Button isPending={isSaving} onPress={saveAsCsv}>
        Save as CSV…
      </Button>
      <Button look="primary" icon={FileDown} isPending={isSaving} onPress={saveForWord}>
        Save for Word…
      </Button>
    </span>
  );
}

function NothingShown({ view, onClear }: { view: AnswersView; onClear: () => void }) {
  if (isNarrowed(view)) {
    return (
      <EmptyState title="Nothing found" action={<Button onPress={onClear}>Clear filters</Button>}>
        No answer here has all of that.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Table2}
      title="Nothing noted yet"
      action={<ActionButton actionId="go.interviews" label="Go to interviews" look="primary" />}
    >
      What you note under the questions of an interview stands here beside what others said.
    </EmptyState>
  );
}

function NobodyTalkedTo() {
  const { interviews } = useNotebook();
  const isPlanned = Object.keys(interviews).length > 0;
  return (
    <main className={styles.page} aria-label="Answers">
      <h1 className={styles.hiddenTitle}>Answers</h1>
      <EmptyState
        icon={Table2}
        title="What people said, side by side"
        action={
          isPlanned ? (
            <ActionButton actionId="go.interviews" label="Go to interviews" look="primary" />
          ) : (
            <ActionButton actionId="interview.plan" look="primary" />
          )
        }
      >
        After your first interview the answers stand here, a row for each question and a column for
        each person. What only one person told you is marked.
      </EmptyState>
    </main>
  );
}
