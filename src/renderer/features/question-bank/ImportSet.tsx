import { useState } from 'react';
import type { QuestionSetPreview } from '../../../core/question-bank/readSetFile.ts';
import { useAction } from '../../app/commands.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt, dismissNotice, showNotice } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call, callWithRevision } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import styles from './ImportSet.module.css';
import { SetPreview } from './SetPreview.tsx';

/** Lets a question set be chosen as a file, shows what is in it, and adds it in one step. */
export function ImportSet() {
  const [preview, setPreview] = useState<QuestionSetPreview | null>(null);
  useAction('questionSet.import', () => attempt(readChosen().then(setPreview)));
  return (
    <Sheet
      title="Import question set"
      isOpen={preview !== null}
      onClose={() => setPreview(null)}
      size="large"
    >
      {preview ? <Confirm preview={preview} onClose={() => setPreview(null)} /> : null}
    </Sheet>
  );
}

/** Asks for a file and reads it; null when none was chosen. */
async function readChosen(): Promise<QuestionSetPreview | null> {
  const chosen = await call('desktop.readTextFile', { purpose: 'question_set' });
  if (chosen.outcome === 'cancelled') return null;
  const preview = await call('questionBank.readSet', { text: chosen.text });
  // What was said before, such as that another file could not be read, is settled now.
  dismissNotice();
  return preview;
}

function Confirm({ preview, onClose }: { preview: QuestionSetPreview; onClose: () => void }) {
  const { questionSets } = useNotebook();
  const { set } = preview;
  const isNameTaken = Object.values(questionSets).some(({ name }) => name === set.name);
  const add = () => {
    attempt(addSet(set));
    onClose();
  };
  return (
    <>
      <div>
        <p className={styles.name} dir="auto">
          {set.name}
        </p>
        {set.description === '' ? null : (
          <p className={styles.description} dir="auto">
            {set.description}
          </p>
        )}
      </div>
      <SetPreview preview={preview} />
      {isNameTaken ? (
        <p className={styles.hint}>There is a set of this name already. Both will be there.</p>
      ) : null}
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" autoFocus onPress={add}>
          Add as a new set
        </Button>
      </SheetButtons>
    </>
  );
}

/** Adds the set, goes to its page, and offers to undo it. */
async function addSet(set: QuestionSetPreview['set']): Promise<void> {
  const { value, revision } = await callWithRevision('questionBank.importSet', set);
  navigate({ page: 'questions', questionSetId: value.questionSetId });
  showNotice(`Added “${set.name}”`, 'neutral', { undoes: revision });
}
