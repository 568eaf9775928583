/** A failure the person can act on: its message is shown as it is, without a stack. */
export class SetupProblem extends Error {
  override name = 'SetupProblem';
}

/** Returns the text to show for anything that was thrown; only unforeseen errors keep their stack. */
export function describeFailure(thrown: unknown): string {
  if (thrown instanceof SetupProblem) return thrown.message;
  if (thrown instanceof Error) return thrown.stack ?? thrown.message;
  return String(thrown);
}
