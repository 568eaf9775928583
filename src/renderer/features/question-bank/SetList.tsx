import { FileInput, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { QuestionSet } from '../../../core/question-bank/model.ts';
import { searchQuestions } from '../../../core/question-bank/searchQuestions.ts';
import { actionById, runAction } from '../../app/commands.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { IconButton } from '../../ui/Button.tsx';
import pane from '../../ui/ListPane.module.css';
import { ListPane } from '../../ui/ListPane.tsx';
import { ListHeader } from '../../ui/Panes.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import styles from './QuestionsPage.module.css';

/** How many found questions are listed; typing on narrows them. */
const foundLimit = 200;

/** The list pane: the sets, or what was found in all of them. */
export function SetList({
  selectedId,
  onChoose,
  onAdd,
}: {
  selectedId: string | null;
  /** Hears the set, and the question in it when one was found by searching. */
  onChoose: (questionSetId: string, bankQuestionId: string | null) => void;
  onAdd: () => void;
}) {
  const { questionSets, questionSetOrder } = useNotebook();
  const [query, setQuery] = useState('');
  const sets = questionSetOrder.flatMap((id) => questionSets[id] ?? []);
  const first = (keys: 'all' | Set<unknown>) => (keys === 'all' ? undefined : [...keys][0]);
  return (
    <ListPane label="All questions">
      <ListHeader
        title="Questions"
        count={sets.reduce((sum, set) => sum + set.questionIds.length, 0)}
        actions={
          <>
            <IconButton
              changes
              icon={FileInput}
              label={actionById('questionSet.import').label}
              onPress={() => runAction('questionSet.import')}
            />
            <IconButton changes icon={Plus} label="Add question set" onPress={onAdd} />
          </>
        }
      >
        <SearchBox label="Search questions" value={query} onChange={setQuery} />
      </ListHeader>
      {query.trim() === '' ? (
        <ListBox
          aria-label="Question sets"
          className={`${pane.list} ${styles.list}`}
          items={sets}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={(keys) => {
            const id = first(keys);
            if (id !== undefined) onChoose(String(id), null);
          }}
        >
          {(set) => (
            <ListBoxItem
              id={set.questionSetId}
              textValue={set.name}
              className={`${pane.item} ${styles.set}`}
            >
              <span className={styles.name}>{set.name}</span>
              <span className={styles.facts}>{setFacts(set)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      ) : (
        <Found query={query} onChoose={onChoose} />
      )}
    </ListPane>
  );
}

/** What a set is in few words: its size and where it came from. */
export function setFacts({ questionIds, origin }: QuestionSet): string {
  const count = questionIds.length === 1 ? '1 question' : `${questionIds.length} questions`;
  return `${count} · ${origin === 'shipped' ? 'came with Askbook' : 'my own'}`;
}

function Found({
  query,
  onChoose,
}: {
  query: string;
  onChoose: (questionSetId: string, bankQuestionId: string | null) => void;
}) {
  const notebook = useNotebook();
  const found = useMemo(() => firstFound(searchQuestions(notebook, query)), [notebook, query]);
  const setOf = (bankQuestionId: string) =>
    found.find(({ questions }) =>
      questions.some((question) => question.bankQuestionId === bankQuestionId),
    );
  return (
    <ListBox
      aria-label="Questions found"
      className={`${pane.list} ${styles.list}`}
      items={found}
      selectionMode="single"
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        const group = id === undefined ? undefined : setOf(String(id));
        if (group) onChoose(group.set.questionSetId, String(id));
      }}
      renderEmptyState={() => <p className={styles.none}>No question holds these words</p>}
    >
      {({ id, set, questions }) => (
        <ListBoxSection id={id}>
          <Header className={styles.heading ?? ''}>{set.name}</Header>
          <Collection items={questions}>
            {({ bankQuestionId, text }) => (
              <ListBoxItem
                id={bankQuestionId}
                textValue={text}
                className={`${pane.item} ${styles.found}`}
              >
                {text}
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}

function firstFound(found: ReturnType<typeof searchQuestions>) {
  let left = foundLimit;
  return found.flatMap(({ set, questions }) => {
    const shown = questions.slice(0, left);
    left -= shown.length;
    // A set's own id may be that of one of its questions in a hand-made file.
    return shown.length > 0 ? [{ id: `set:${set.questionSetId}`, set, questions: shown }] : [];
  });
}
