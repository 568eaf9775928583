import { useMemo, useState } from 'react';
import type { LetterKind } from '../../../core/letters/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Section } from '../../ui/Section.tsx';
import { PersonPicker } from '../interviews/PersonPicker.tsx';
import { DroppedLines } from './DroppedLines.tsx';
import { drawLetter } from './startLetter.ts';
import styles from './WordingsPage.module.css';

/** What a wording makes of one person, and what drops out of it there and why. */
export function WordingPreview({ kind }: { kind: LetterKind }) {
  const notebook = useNotebook();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const contactId = chosenId ?? lastChanged(notebook);
  const drawn = useMemo(
    () =>
      contactId === null || notebook.contacts[contactId] === undefined
        ? null
        : drawLetter(notebook, { kind, contactId, interviewId: null, followUpOn: null }),
    [notebook, kind, contactId],
  );
  if (drawn === null || contactId === null) return null;
  return (
    <Section title={`For ${notebook.contacts[contactId]?.displayName ?? ''}`}>
      <ViewControls>
        <div className={styles.picker}>
          <PersonPicker label="For somebody else" exceptIds={[contactId]} onPick={setChosenId} />
        </div>
      </ViewControls>
      {drawn.subject === '' ? null : (
        <p className={styles.subject} dir="auto">
          {drawn.subject}
        </p>
      )}
      <p className={styles.drawn} dir="auto">
        {drawn.body}
      </p>
      <p className={styles.hint}>{drawn.wordCount} words</p>
      <DroppedLines drawn={drawn} level={3} />
    </Section>
  );
}

function lastChanged({ contacts }: Notebook): string | null {
  let last: Notebook['contacts'][string] | null = null;
  for (const contact of Object.values(contacts)) {
    if (contact.archivedAt !== null || contact.standing !== 'active') continue;
    if (last === null || contact.updatedAt > last.updatedAt) last = contact;
  }
  return last?.contactId ?? null;
}
