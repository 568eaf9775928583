import { type KeyboardEvent, type ReactNode, useId } from 'react';
import text from './EditableText.module.css';
import { Pill, type Tone } from './Pill.tsx';
import styles from './QuickLine.module.css';
import { useReadOnly } from './readOnly.tsx';
import { useQuickDraft } from './useQuickDraft.ts';

/** One thing that was understood of a line, such as "Reach: ana@x.org". */
export type QuickPill = { label?: string; text: string; tone?: Tone };

type QuickLineProps<T> = {
  label: string;
  placeholder?: string;
  /** The text of what is stored; '' (the default) for the line that adds. */
  value?: string;
  /** Reads what was typed; null for a blank line. */
  parse: (text: string) => T | null;
  /** What was understood, shown while one types and after. */
  pills: (parsed: T) => readonly QuickPill[];
  /** Stores what was understood; `before` is what the line said, null when it adds. Throwing puts the text back. */
  onCommit: (parsed: T, before: T | null) => Promise<{ revision: number }>;
  /** Takes away what the line is about, once it is left blank. */
  onRemove?: () => void;
  /** What Escape does besides; by default it leaves the line. */
  onEscape?: () => void;
  /** Under what an unfinished line that adds is remembered, should the page die. */
  keepAs?: string;
  /** Shown behind what was understood. */
  aside?: ReactNode;
};

/**
 * A row of a table, typed as one line and understood while it is typed. Enter and Tab commit it and offer the next;
 * Ctrl+Z in the empty line takes the last one back. Lines inside an element with `data-quick-lines` lead on to each other.
 */
export function QuickLine<T>({
  label,
  placeholder = '',
  value = '',
  parse,
  pills,
  onCommit,
  onRemove,
  onEscape,
  keepAs,
  aside,
}: QuickLineProps<T>) {
  const isReadOnly = useReadOnly();
  const pillsId = useId();
  const draft = useQuickDraft({
    value,
    onCommit: async (typed) => {
      const parsed = parse(typed);
      if (parsed === null) throw new Error('There is nothing to note in this line.');
      return onCommit(parsed, value === '' ? null : parse(value));
    },
    onRemove: () => onRemove?.(),
    keepAs: value === '' ? (keepAs ?? null) : null,
  });
  const isAdding = value === '';
  if (isReadOnly && isAdding) return null;
  const parsed = parse(draft.text);
  const understood = parsed === null ? [] : pills(parsed);
  return (
    <div className={styles.line}>
      <textarea
        rows={1}
        dir="auto"
        aria-label={label}
        aria-describedby={pillsId}
        placeholder={isReadOnly ? '' : placeholder}
        readOnly={isReadOnly}
        value={draft.text}
        data-quick-line=""
        className={`${text.field} ${text.saved} ${text.content} ${styles.field}`}
        onChange={(event) => draft.type(event.currentTarget.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        onBlur={({ currentTarget }) => {
          // In a window that is left the field stays the active one; the line is not finished then.
          if (document.activeElement !== currentTarget) void draft.commit();
        }}
        onKeyDown={(event) => onLineKey(event, { ...draft, isAdding, onEscape })}
      />
      <span id={pillsId} className={styles.pills}>
        {understood.map((pill) => (
          <Pill key={`${pill.label ?? ''} ${pill.text}`} tone={pill.tone ?? 'neutral'}>
            {pill.label ? <span className={styles.label}>{pill.label}</span> : null}
            <span className={styles.text} dir="auto">
              {pill.text}
            </span>
          </Pill>
        ))}
        {aside}
      </span>
    </div>
  );
}

type LineKeys = Pick<
  ReturnType<typeof useQuickDraft>,
  'text' | 'commit' | 'takeBack' | 'revert'
> & {
  isAdding: boolean;
  onEscape: (() => void) | undefined;
};

function onLineKey(event: KeyboardEvent<HTMLTextAreaElement>, line: LineKeys): void {
  // While a syllable is being composed, every key belongs to the input method.
  if (event.nativeEvent.isComposing) return;
  const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget } = event;
  const isHeld = ctrlKey || metaKey || altKey;
  if (key === 'Enter' && !isHeld) {
    event.preventDefault();
    void line.commit();
    if (!line.isAdding) nextLine(currentTarget)?.focus();
  } else if (key === 'Tab' && !shiftKey && !isHeld && line.isAdding && line.text.trim() !== '') {
    // The next line to write is this one again; an empty one lets the Tab through.
    event.preventDefault();
    void line.commit();
  } else if (key === 'Escape') {
    if (!line.isAdding) line.revert();
    if (line.onEscape) line.onEscape();
    else currentTarget.blur();
  } else if (key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && line.isAdding) {
    if (line.text === '' && line.takeBack()) event.preventDefault();
  }
}

function nextLine(line: HTMLElement): HTMLElement | null {
  const lines = line.closest('[data-quick-lines]')?.querySelectorAll('[data-quick-line]') ?? [];
  const all = [...lines].filter((one) => one instanceof HTMLElement);
  return all[all.indexOf(line) + 1] ?? null;
}
