/** Whom I could ask for names. */
export function AskAround() {
  return null;
}
