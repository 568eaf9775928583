import { useState } from 'react';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import { asksAgain, referralOfReport, reportDraft } from '../../../core/referrals/reportDraft.ts';
import { copyText } from '../../app/copyText.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import form from '../../ui/Form.module.css';
import { FormField } from '../../ui/FormField.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import { PermissionAnswer } from './PermissionAnswer.tsx';

/** The words for telling somebody how a talk went; once they were told, whether they said more about their name. */
export function ReportSheet({
  followUpId,
  onClose,
}: {
  /** The report; null while the sheet is closed. */
  followUpId: string | null;
  onClose: () => void;
}) {
  const { followUps } = useNotebook();
  const followUp = followUps[followUpId ?? ''];
  const close = () => {
    onClose();
    // The button that opened it may have gone with the report.
    void keepFocus(Promise.resolve(), () => document.querySelector<HTMLElement>('main h1, main a'));
  };
  return (
    <Sheet
      title={followUp?.text ?? ''}
      isOpen={followUp !== undefined}
      onClose={close}
      size="large"
    >
      {followUp === undefined ? null : (
        <Report key={followUp.followUpId} followUp={followUp} onClose={close} />
      )}
    </Sheet>
  );
}

function Report({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const notebook = useNotebook();
  const { followUpId, contactId } = followUp;
  const [text, setText] = useState(() => reportDraft(notebook, followUpId));
  const referral = referralOfReport(notebook, followUp);
  const [mayAskAgain] = useState(() => referral !== null && asksAgain(referral, contactId));
  const [isTold, setIsTold] = useState(false);
  const tell = async () => {
    await call('followUps.close', { followUpId, as: 'done' });
    if (mayAskAgain) setIsTold(true);
    else onClose();
  };
  if (isTold && referral !== null) {
    const name = notebook.contacts[contactId]?.displayName ?? '';
    return (
      <div className={form.form}>
        <p>Told. Did {name} say more about using their name?</p>
        <PermissionAnswer referral={referral} />
        <SheetButtons>
          <Button look="primary" autoFocus onPress={onClose}>
            Done
          </Button>
        </SheetButtons>
      </div>
    );
  }
  return (
    <div className={form.form}>
      <FormField label="Draft" isMultiline rows={14} autoFocus value={text} onChange={setText} />
      <p className={form.hint}>Nothing is sent from here. Copy it, or say it in your own words.</p>
      <SheetButtons>
        <Button onPress={onClose}>Close</Button>
        <Button onPress={() => copyText(text)}>Copy</Button>
        {followUp.closedAt === null ? (
          <Button changes look="primary" onPress={() => attempt(tell())}>
            Told
          </Button>
        ) : null}
      </SheetButtons>
    </div>
  );
}

/** Whether there are words for a follow-up. */
export function hasDraft(
  notebook: Parameters<typeof referralOfReport>[0],
  followUp: FollowUp,
): boolean {
  return followUp.closedAt === null && referralOfReport(notebook, followUp) !== null;
}
