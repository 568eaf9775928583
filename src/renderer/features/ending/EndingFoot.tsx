import { TooltipTrigger } from 'react-aria-components';
import type { Interview } from '../../../core/interviews/model.ts';
import { keysWritten } from '../../app/commands.ts';
import { attempt } from '../../app/notices.ts';
import { SaveMark } from '../../app/SaveMark.tsx';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import styles from './EndingFoot.module.css';
import {
  finishEnding,
  goToNextTalk,
  leaveEnding,
  nextTalk,
  openWrapUp,
  planNextTalk,
} from './endingSteps.ts';
import { useEndingKeys } from './useEndingKeys.ts';

/** The ways out of the sheet: done, later, or on to the next talk. */
export function EndingFoot({ interview }: { interview: Interview }) {
  const notebook = useNotebook();
  const isReadOnly = useReadOnly();
  const wrapUp = openWrapUp(notebook, interview.interviewId);
  const finish = () => finishEnding(interview, wrapUp);
  const leave = () => leaveEnding(interview);
  useEndingKeys(isReadOnly ? null : { finish, leave });
  return (
    <footer className={styles.foot}>
      <SaveMark />
      <span className={styles.buttons}>
        {isReadOnly ? <Button onPress={leave}>Back to the interview</Button> : null}
        <NextTalk interview={interview} />
        {wrapUp === undefined ? null : (
          <TooltipTrigger delay={500}>
            <Button changes onPress={leave}>
              Later
            </Button>
            <Tooltip text="Leaves the rest on Today" keys="Esc" />
          </TooltipTrigger>
        )}
        <TooltipTrigger delay={500}>
          <Button changes look="primary" onPress={finish}>
            Done
          </Button>
          <Tooltip text="Done" keys={keysWritten('CmdOrCtrl+Enter')} />
        </TooltipTrigger>
      </span>
    </footer>
  );
}

function NextTalk({ interview }: { interview: Interview }) {
  const notebook = useNotebook();
  const planned = nextTalk(notebook, interview);
  const isAnybodyThere = interview.contactIds.some((id) => notebook.contacts[id] !== undefined);
  if (!isAnybodyThere) return null;
  if (planned !== undefined) {
    return (
      <Button changes look="quiet" onPress={() => goToNextTalk(planned.interviewId)}>
        Go to the next talk
      </Button>
    );
  }
  return (
    <Button changes look="quiet" onPress={() => attempt(planNextTalk(interview, notebook))}>
      Plan the next talk
    </Button>
  );
}
