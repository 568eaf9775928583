import { ClipboardPaste } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { QuestionSet } from '../../../core/question-bank/model.ts';
import { questionsOfSet } from '../../../core/question-bank/searchQuestions.ts';
import { useAction } from '../../app/commands.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Page } from '../../ui/Panes.tsx';
import { Section } from '../../ui/Section.tsx';
import { BankMayAsk } from './BankMayAsk.tsx';
import { BankQuestions } from './BankQuestions.tsx';
import { BankTalkingPoints } from './BankTalkingPoints.tsx';
import { PasteListSheet } from './PasteListSheet.tsx';
import styles from './QuestionsPage.module.css';
import { setFacts } from './SetList.tsx';
import { saveSetAsFile } from './saveSetAsFile.ts';

/** One question set: its name, its questions by section, what I want to say, what they may ask. */
export function SetPage({
  set,
  isNew,
  soughtId,
}: {
  set: QuestionSet;
  /** Just added: its name waits to be typed. */
  isNew: boolean;
  /** The question that was searched for: it is shown opened. */
  soughtId: string | null;
}) {
  const { questionSetId } = set;
  const notebook = useNotebook();
  const [isPasting, setIsPasting] = useState(false);
  const nameId = useId();
  useEffect(() => {
    const name = document.getElementById(nameId);
    if (isNew && name instanceof HTMLInputElement) name.select();
  }, [isNew, nameId]);
  const questions = questionsOfSet(notebook, set);
  const save = (fields: { name?: string; description?: string }) =>
    call('questionBank.updateSet', { questionSetId, fields });
  const asked = questions.filter(({ kind }) => kind === 'question');
  const remove = () =>
    void attemptWithUndo('questionBank.removeSet', { questionSetId }, sayRemoved(`“${set.name}”`));
  const saveAsFile = () => attempt(saveSetAsFile(questionSetId));
  useAction('questionSet.export', saveAsFile);
  return (
    <Page label={`Question set ${set.name}`}>
      <div className={styles.top}>
        <EditableText
          label="Name of the set"
          isLabelHidden
          isRequired
          look="title"
          id={nameId}
          value={set.name}
          onSave={(name) => save({ name })}
        />
        <MenuButton
          label="More about this set"
          lines={[
            { id: 'export', label: 'Save set as file…', run: saveAsFile },
            { id: 'remove', label: 'Remove set', changes: true, run: remove },
          ]}
        />
      </div>
      <EditableText
        label="What it is for"
        isLabelHidden
        isMultiline
        look="content"
        value={set.description}
        placeholder="What is this set for?"
        onSave={(description) => save({ description })}
      />
      <p className={styles.about}>{setFacts(set)}</p>
      <Section
        title="Questions"
        aside={asked.length > 0 ? String(asked.length) : undefined}
        actions={
          <Button changes look="quiet" icon={ClipboardPaste} onPress={() => setIsPasting(true)}>
            Paste a list
          </Button>
        }
      >
        <BankQuestions set={set} questions={asked} soughtId={soughtId} />
      </Section>
      <Section title="What I want to say">
        <BankTalkingPoints set={set} questions={questions} />
      </Section>
      <Section title="They may ask me" aside="With the answers I have prepared">
        <BankMayAsk set={set} questions={questions} />
      </Section>
      <PasteListSheet
        questionSetId={questionSetId}
        isOpen={isPasting}
        onClose={() => setIsPasting(false)}
      />
    </Page>
  );
}
