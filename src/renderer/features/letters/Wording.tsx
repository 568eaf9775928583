import { Braces } from 'lucide-react';
import { type FocusEvent, useRef } from 'react';
import {
  type LetterFieldName,
  letterFieldNames,
  letterFields,
} from '../../../core/letters/letterFields.ts';
import { letterKindWords } from '../../../core/letters/letterKindWords.ts';
import { templateOf } from '../../../core/letters/letterTemplates.ts';
import type { LetterKind, LetterTemplate } from '../../../core/letters/model.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Page } from '../../ui/Panes.tsx';
import { Section } from '../../ui/Section.tsx';
import { WordingPreview } from './WordingPreview.tsx';
import styles from './WordingsPage.module.css';

/** One wording, to be changed where it stands, with its fields and what it makes of a person. Give it a `key` of its kind. */
export function Wording({ kind }: { kind: LetterKind }) {
  const notebook = useNotebook();
  const template = templateOf(notebook, kind);
  const { name, isSpoken } = letterKindWords[kind];
  const isOwn = notebook.letterTemplates[kind] !== undefined;
  const reset = () =>
    void attemptWithUndo('letters.resetTemplate', { kind }, 'Back to the wording of Askbook');
  return (
    <Page label={name}>
      <div className={styles.top}>
        <h1 className={styles.title} tabIndex={-1}>
          {name}
        </h1>
        {isOwn ? (
          <Button changes onPress={reset}>
            Back to the shipped wording
          </Button>
        ) : null}
      </div>
      <p className={styles.hint}>
        What stands in braces is filled in for each person. A line whose field is empty drops out
        whole.
      </p>
      <WordingText kind={kind} template={template} isSpoken={isSpoken} />
      <WordingPreview kind={kind} />
      <FieldsThereAre />
    </Page>
  );
}

/** The words themselves, with a menu that puts a field in where the caret was. */
function WordingText({
  kind,
  template,
  isSpoken,
}: {
  kind: LetterKind;
  template: LetterTemplate;
  isSpoken: boolean;
}) {
  const { rememberCaret, insert } = useInsertion(kind, template);
  const save = (fields: Partial<LetterTemplate>) =>
    call('letters.setTemplate', { kind, ...template, ...fields });
  return (
    <Section
      title={isSpoken ? 'Card' : 'Text'}
      actions={
        <MenuButton
          label="Insert a field"
          icon={Braces}
          lines={letterFieldNames.map((field) => ({
            id: field,
            label: `{${field}}`,
            changes: true,
            run: () => attempt(insert(field)),
          }))}
        />
      }
    >
      {isSpoken ? null : (
        <EditableText
          label="Subject"
          isWrapped
          value={template.subject}
          onSave={(subject) => save({ subject })}
        />
      )}
      <div onBlurCapture={rememberCaret}>
        <EditableText
          label="Text"
          isLabelHidden
          look="content"
          isMultiline
          minLines={8}
          value={template.body}
          onSave={(body) => save({ body })}
        />
      </div>
    </Section>
  );
}

function FieldsThereAre() {
  return (
    <Section title="Fields" aside={String(letterFieldNames.length)}>
      <dl className={styles.fields}>
        {letterFieldNames.map((field) => (
          <div key={field}>
            <dt>{`{${field}}`}</dt>
            <dd>{letterFields[field].explanation}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Puts a field where the caret was last in the text, else behind it. */
function useInsertion(kind: LetterKind, template: LetterTemplate) {
  const caret = useRef<number | null>(null);
  const latest = useRef(template);
  latest.current = template;
  return {
    rememberCaret: ({ target }: FocusEvent<HTMLElement>) => {
      if (target instanceof HTMLTextAreaElement) caret.current = target.selectionStart;
    },
    insert: async (field: LetterFieldName) => {
      await flushPendingWrites();
      const { body } = latest.current;
      const at = Math.min(caret.current ?? body.length, body.length);
      const words = `{${field}}`;
      caret.current = at + words.length;
      const next = `${body.slice(0, at)}${words}${body.slice(at)}`;
      await call('letters.setTemplate', { kind, ...latest.current, body: next });
    },
  };
}
