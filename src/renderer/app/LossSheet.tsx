import { useReplica, useReplicaItself } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet, SheetButtons } from '../ui/Sheet.tsx';
import { attempt } from './notices.ts';

/** Asks after a step that took away most of the notebook whether it was meant. */
export function LossSheet() {
  const { settleLoss } = useReplicaItself();
  const { loss } = useReplica();
  if (loss === null) return null;
  const undo = () => {
    settleLoss();
    attempt(call('history.undo', {}));
  };
  return (
    <Sheet title="Was that meant?" isOpen onClose={settleLoss} size="small">
      <p>
        That step removed {loss.removedCount} of {loss.beforeCount} records. A backup was made just
        before.
      </p>
      <SheetButtons>
        <Button onPress={settleLoss}>Keep it</Button>
        <Button look="primary" onPress={undo} autoFocus>
          Undo it
        </Button>
      </SheetButtons>
    </Sheet>
  );
}
