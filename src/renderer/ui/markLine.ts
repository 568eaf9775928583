import { markLine, type NoteLine } from '../../core/interviews/noteLines.ts';

// Nothing tells of a field whether a syllable is being composed in it, so the beginning and the end are noted.
const composing = new WeakSet<EventTarget>();
if (typeof document !== 'undefined') {
  const note = ({ type, target }: Event) => {
    if (target === null) return;
    if (type === 'compositionstart') composing.add(target);
    else composing.delete(target);
  };
  document.addEventListener('compositionstart', note, { capture: true });
  document.addEventListener('compositionend', note, { capture: true });
}

/** Stars the line the caret is in, or takes the star away; nothing happens while a syllable is composed. */
export function toggleStar(field: HTMLTextAreaElement): void {
  changeLine(field, ({ isStarred }) => ({ isStarred: !isStarred }));
}

/** Marks the line the caret is in with a minute of the call, or takes that minute away. */
export function stampMinute(field: HTMLTextAreaElement, minute: number): void {
  changeLine(field, (line) => ({ minute: line.minute === minute ? null : minute }));
}

function changeLine(
  field: HTMLTextAreaElement,
  change: (line: NoteLine) => Partial<NoteLine>,
): void {
  if (field.readOnly || composing.has(field)) return;
  const { value, selectionStart } = field;
  const { start, end, line, caret } = markLine(value, selectionStart, change);
  if (line === value.slice(start, end)) return;
  field.focus();
  field.setSelectionRange(start, end);
  // Only what is typed, or done as if it were, can be taken back with the field's own undo.
  if (line === '') document.execCommand('delete');
  else document.execCommand('insertText', false, line);
  field.setSelectionRange(caret, caret);
}
