import { OpenProblemCard } from '../features/start/OpenProblemCard.tsx';
import { problemTitle } from '../features/start/problemWords.ts';
import { useReplica } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { attempt } from './notices.ts';

/** Tells over the open notebook that another one could not be opened, and what can be done. */
export function OpenProblemSheet() {
  const problem = useReplica().desktop?.problem ?? null;
  if (problem === null) return null;
  const close = () => attempt(call('desktop.dismissProblem', { forget: false }));
  return (
    <Sheet title={problemTitle(problem)} isOpen onClose={close}>
      <OpenProblemCard problem={problem} onClose={close} />
    </Sheet>
  );
}
