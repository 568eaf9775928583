import { type KeyboardEvent, memo, useState } from 'react';
import type { ActionId } from '../../../core/actions.ts';
import { keysShown } from '../../app/commands.ts';
import { attempt, showNotice } from '../../app/notices.ts';
import { useReplicaItself } from '../../replica/useReplica.ts';
import { Choice } from '../../ui/Choice.tsx';
import text from '../../ui/EditableText.module.css';
import styles from './CaptureLine.module.css';
import { focusNote } from './callNotes.ts';
import { type Capture, type CaptureKind, captureKinds, takeIn } from './capture.ts';

const words: Record<CaptureKind, { label: string; placeholder: string; key: ActionId }> = {
  unplanned: {
    label: 'Unplanned question',
    placeholder: 'What else do I ask?',
    key: 'call.unplanned',
  },
  name: {
    label: 'Name',
    placeholder: 'Name; role or why; how to reach; yes, will ask, no',
    key: 'referral.record',
  },
  promise_mine: {
    label: 'I promise',
    placeholder: 'What do I promise; by when',
    key: 'call.promise',
  },
  promise_theirs: {
    label: 'They promise',
    placeholder: 'What do they promise; by when',
    key: 'call.promise',
  },
  resource: {
    label: 'Resource',
    placeholder: 'Book, site or organisation; where, or what for',
    key: 'call.resource',
  },
};

const kinds = captureKinds.map((id) => ({ id, label: words[id].label }));

/** One line for whatever comes up; Enter puts it down and goes back to the note. Not drawn again while notes are saved. */
export const CaptureLine = memo(function CaptureLine({
  interviewId,
  capture,
  saysSo = false,
}: {
  interviewId: string;
  capture: Capture;
  /** Whether it is said that something was put down; where that cannot be seen. */
  saysSo?: boolean;
}) {
  const [typed, setTyped] = useState('');
  const replica = useReplicaItself();
  const { kind, input, choose, start } = capture;
  const put = async () => {
    // The newest state, because the other window may have put down something a moment ago.
    const { notebook } = replica.getState();
    const interview = notebook?.interviews[interviewId];
    if (!notebook || !interview || typed.trim() === '') return;
    await takeIn(notebook, interview, kind, typed.trim());
    // What was typed on meanwhile stays.
    setTyped((now) => (now.startsWith(typed) ? now.slice(typed.length) : now));
    if (kind !== 'unplanned' && saysSo) showNotice('Noted');
    requestAnimationFrame(focusNote);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being composed, Enter and Escape belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') attempt(put());
    else if (event.key === 'Escape') focusNote();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.line}>
      <Choice
        label="What comes up"
        isLabelHidden
        look="quiet"
        value={kind}
        options={kinds}
        onChange={(next) => {
          choose(next);
          requestAnimationFrame(() => start(next));
        }}
      />
      <input
        ref={input}
        type="text"
        className={`${text.field} ${styles.input}`}
        aria-label={words[kind].label}
        placeholder={words[kind].placeholder}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles.keys} aria-hidden>
        {keysShown(words[kind].key)}
      </kbd>
    </div>
  );
});
