import { useRef } from 'react';
import { EditableText } from './EditableText.tsx';

/** A list kept as text, one item a line; blank lines are not kept. Needs a `key` like EditableText. */
export function LineList({
  label,
  isLabelHidden = true,
  lines,
  placeholder = '',
  onSave,
}: {
  label: string;
  isLabelHidden?: boolean;
  lines: readonly string[];
  placeholder?: string;
  onSave: (lines: string[]) => Promise<unknown>;
}) {
  // What was typed stays as it is, trailing line break included, while it means the same list.
  const typed = useRef('');
  const listed = lines.join('\n');
  const value = split(typed.current).join('\n') === listed ? typed.current : listed;
  return (
    <EditableText
      label={label}
      isLabelHidden={isLabelHidden}
      look="content"
      isMultiline
      minLines={2}
      placeholder={placeholder}
      value={value}
      onSave={(text) => {
        typed.current = text;
        return onSave(split(text));
      }}
    />
  );
}

function split(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
