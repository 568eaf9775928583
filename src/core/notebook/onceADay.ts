import type { Notebook } from './schema.ts';

type Part = 'contacts' | 'interviews' | 'followUps' | 'referrals' | 'holidays';

/**
 * Makes a derivation of some parts of a notebook, as of a day, remember what it answered: it is worked out once for each
 * state of them. Whoever asks shares the answer, so nobody may change it; and nobody asks about the draft of a command.
 */
export function onceADay<P extends Part, T>(
  parts: readonly [P, ...P[]],
  derive: (notebook: Pick<Notebook, P>, today: string) => T,
): (notebook: Pick<Notebook, P>, today: string) => T {
  // A notebook is a value that never changes, so what was worked out of it once stays true for the day.
  const known = new WeakMap<object, { notebook: Pick<Notebook, P>; today: string; answer: T }>();
  return (notebook, today) => {
    const before = known.get(notebook[parts[0]]);
    const isSame = (part: P) => before?.notebook[part] === notebook[part];
    if (before?.today === today && parts.every(isSame)) return before.answer;
    const answer = derive(notebook, today);
    known.set(notebook[parts[0]], { notebook, today, answer });
    return answer;
  };
}
