let left: string | null = null;

/** Remembers whose card the board is left by; null forgets it. */
export function leaveCard(contactId: string | null): void {
  left = contactId;
}

/** Answers whose card the board was left by; null for nobody's. */
export function cardLeft(): string | null {
  return left;
}
