import { markLine, type NoteLine } from '../../core/interviews/noteLines.ts';

/** Stars the line the caret stands in, or takes the star away. */
export function toggleStar(field: HTMLTextAreaElement): void {
  changeLine(field, ({ isStarred }) => ({ isStarred: !isStarred }));
}

/** Marks the line the caret stands in with the minute of the call; one that has that minute loses it. */
export function stampMinute(field: HTMLTextAreaElement, minute: number): void {
  changeLine(field, (line) => ({ minute: line.minute === minute ? null : minute }));
}

/** Types the line anew as a person would, so that the field's own undo takes it back and autosave hears of it. */
function changeLine(
  field: HTMLTextAreaElement,
  change: (line: NoteLine) => Partial<NoteLine>,
): void {
  field.focus();
  const { start, end, line, caret } = markLine(field.value, field.selectionStart, change);
  if (field.value.slice(start, end) === line) return;
  field.setSelectionRange(start, end);
  // An empty text cannot be inserted; it is what is left when the only mark of an empty line goes.
  if (line === '') document.execCommand('delete');
  else document.execCommand('insertText', false, line);
  field.setSelectionRange(caret, caret);
}
