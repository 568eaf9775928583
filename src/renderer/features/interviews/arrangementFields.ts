/** The fields of an interview's arrangement that something else on its page leads to. */
export type ArrangementField = 'objective' | 'openingLine' | 'place' | 'time';

/** The element id of a field, or of what stands around its parts. */
export function fieldId(field: ArrangementField): string {
  return `arrangement-${field}`;
}

/** Puts the focus into a field, into its first part when it has several, and brings it into sight. */
export function focusField(id: string): void {
  const own = document.getElementById(id);
  const parts = 'input, textarea, [role="spinbutton"]';
  const target = own?.matches(parts) ? own : own?.querySelector<HTMLElement>(parts);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
