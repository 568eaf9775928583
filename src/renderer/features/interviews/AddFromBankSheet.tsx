import { useMemo, useState } from 'react';
import { type Key, ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import type { Interview } from '../../../core/interviews/model.ts';
import { questionsOfSet, searchQuestions } from '../../../core/question-bank/searchQuestions.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import styles from './AddFromBankSheet.module.css';
import { BankTickList } from './BankTickList.tsx';
import { plannedBankIds } from './plannedBankIds.ts';
import { useAskedBefore } from './useAskedBefore.ts';

/** Ticks questions of the bank, set by set or by search, and copies them into a plan. */
export function AddFromBankSheet({
  interview,
  isOpen,
  onClose,
}: {
  interview: Interview;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet title="Add from question bank" size="large" isOpen={isOpen} onClose={onClose}>
      {isOpen ? <Chooser interview={interview} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Chooser({ interview, onClose }: { interview: Interview; onClose: () => void }) {
  const notebook = useNotebook();
  const [query, setQuery] = useState('');
  const [setId, setSetId] = useState<Key | null>(notebook.questionSetOrder[0] ?? null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const askedBefore = useAskedBefore(interview);
  const planned = useMemo(() => plannedBankIds(notebook, interview), [notebook, interview]);
  const isSearching = query.trim() !== '';
  const set = setId === null ? undefined : notebook.questionSets[setId];
  const shown = useMemo(() => {
    if (isSearching) return searchQuestions(notebook, query).flatMap(({ questions }) => questions);
    return set ? questionsOfSet(notebook, set) : [];
  }, [notebook, query, isSearching, set]);
  const tick = (selection: Selection) => {
    if (selection !== 'all') return setTicked(new Set([...selection].map(String)));
    const open = shown.filter(({ bankQuestionId }) => !planned.has(bankQuestionId));
    setTicked(new Set([...ticked, ...open.map(({ bankQuestionId }) => bankQuestionId)]));
  };
  const add = () => {
    const bankQuestionIds = notebook.questionSetOrder
      .flatMap((id) => notebook.questionSets[id]?.questionIds ?? [])
      .filter((id) => ticked.has(id));
    attempt(
      call('interviews.addFromBank', { interviewId: interview.interviewId, bankQuestionIds }),
    );
    onClose();
  };
  return (
    <>
      <div className={styles.panes}>
        <SetChoice
          chosen={isSearching ? null : setId}
          ticked={ticked}
          onChoose={(id) => {
            setQuery('');
            setSetId(id);
          }}
        />
        <div className={styles.right}>
          <div className={styles.search}>
            <SearchBox label="Search all questions" value={query} onChange={setQuery} />
          </div>
          <BankTickList
            questions={shown}
            planned={planned}
            askedBefore={askedBefore}
            ticked={ticked}
            onTick={tick}
            none={isSearching ? 'No question holds these words' : 'This set is empty'}
          />
        </div>
      </div>
      <div className={styles.foot}>
        <Button look="quiet" onPress={() => tick('all')}>
          Tick all shown
        </Button>
        <SheetButtons>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={ticked.size === 0} onPress={add}>
            {ticked.size === 0
              ? 'Add questions'
              : `Add ${ticked.size} ${ticked.size === 1 ? 'question' : 'questions'}`}
          </Button>
        </SheetButtons>
      </div>
    </>
  );
}

function SetChoice({
  chosen,
  ticked,
  onChoose,
}: {
  chosen: Key | null;
  ticked: ReadonlySet<string>;
  onChoose: (id: Key) => void;
}) {
  const { questionSets, questionSetOrder } = useNotebook();
  const sets = questionSetOrder.flatMap((id) => questionSets[id] ?? []);
  return (
    <ListBox
      aria-label="Question sets"
      className={styles.sets ?? ''}
      selectionMode="single"
      escapeKeyBehavior="none"
      autoFocus
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) onChoose(id);
      }}
    >
      {sets.map(({ questionSetId, name, questionIds }) => {
        const count = questionIds.filter((id) => ticked.has(id)).length;
        return (
          <ListBoxItem
            key={questionSetId}
            id={questionSetId}
            textValue={name}
            className={styles.set ?? ''}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>
              {count > 0 ? `${count} of ${questionIds.length}` : questionIds.length}
            </span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
