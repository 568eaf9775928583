import { type FormEvent, useState } from 'react';
import type { Referral } from '../../../core/referrals/model.ts';
import { navigate } from '../../app/navigation.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import form from '../../ui/Form.module.css';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import { type ChosenPerson, PersonCombo } from './PersonCombo.tsx';

/** The sheet that says who a bare name is: somebody of the notebook, or somebody new. */
export function IdentifySheet({
  referral,
  isOpen,
  onClose,
}: {
  referral: Referral;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet title={`Who is “${referral.toName}”?`} isOpen={isOpen} onClose={onClose}>
      <Identify referral={referral} onClose={onClose} />
    </Sheet>
  );
}

function Identify({
  referral: { referralId, fromContactId },
  onClose,
}: {
  referral: Referral;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const identify = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) {
      setProblem('Choose who it is.');
      return;
    }
    const who =
      chosen.kind === 'contact' ? { contactId: chosen.contactId } : { newName: chosen.name };
    try {
      const { contactId } = await call('referrals.identify', { referralId, who });
      onClose();
      navigate({ page: 'people', contactId });
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <form className={form.form} onSubmit={identify} noValidate>
      <PersonCombo
        label="This is"
        chosen={chosen}
        exceptId={fromContactId}
        canBeName={false}
        autoFocus
        onChange={setChosen}
      />
      <p className={form.hint}>The name as it was given stays with the referral.</p>
      <p role="alert" className={form.problem}>
        {problem}
      </p>
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit">
          Say who it is
        </Button>
      </SheetButtons>
    </form>
  );
}
