import { Fragment, useDeferredValue, useEffect, useState } from 'react';
import type { QuestionListPreview } from '../../../core/question-bank/readQuestionList.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import styles from './PasteListSheet.module.css';

/** Reads a pasted list of questions, shows what was understood, and adds it to a set in one step. */
export function PasteListSheet({
  questionSetId,
  isOpen,
  onClose,
}: {
  questionSetId: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet title="Paste a list" isOpen={isOpen} onClose={onClose}>
      {isOpen ? <PasteForm questionSetId={questionSetId} onClose={onClose} /> : null}
    </Sheet>
  );
}

const nothing: QuestionListPreview = { questions: [], repeatedCount: 0 };
/** How many questions the preview shows. */
const previewLimit = 100;

function PasteForm({ questionSetId, onClose }: { questionSetId: string; onClose: () => void }) {
  const [text, setText] = useState('');
  const preview = usePreview(useDeferredValue(text));
  const { questions } = preview;
  const add = () => {
    attempt(call('questionBank.addQuestions', { questionSetId, questions }));
    onClose();
  };
  return (
    <>
      <FormField
        label="Questions, one a line"
        isMultiline
        autoFocus
        value={text}
        onChange={setText}
        hint="Numbers and bullets are dropped. A line that ends in a colon starts a section."
      />
      <Preview preview={preview} />
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" isDisabled={questions.length === 0} onPress={add}>
          {questions.length === 0
            ? 'Add questions'
            : `Add ${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`}
        </Button>
      </SheetButtons>
    </>
  );
}

function usePreview(text: string): QuestionListPreview {
  const [preview, setPreview] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const read = call('questionBank.readList', { text });
    attempt(read.then((next) => isCurrent && setPreview(next)));
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return preview;
}

function Preview({ preview: { questions, repeatedCount } }: { preview: QuestionListPreview }) {
  if (questions.length === 0) return null;
  const more = questions.length - previewLimit;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={styles.preview} aria-label="What will be added" tabIndex={0}>
        {questions.slice(0, previewLimit).map(({ section, text }, index) => (
          <Fragment key={text}>
            {section !== (questions[index - 1]?.section ?? '') ? (
              <p className={styles.section}>{section}</p>
            ) : null}
            <p className={styles.question} dir="auto">
              {text}
            </p>
          </Fragment>
        ))}
        {more > 0 ? <p className={styles.hint}>And {more} more</p> : null}
      </section>
      {repeatedCount > 0 ? (
        <p className={styles.hint}>Left out, because they are there twice: {repeatedCount}</p>
      ) : null}
    </>
  );
}
