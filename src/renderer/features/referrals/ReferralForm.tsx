import { type FormEvent, useState } from 'react';
import { businessDaysAfter } from '../../../core/businessDays.ts';
import type { Permission } from '../../../core/referrals/model.ts';
import { today } from '../../app/dayWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import form from '../../ui/Form.module.css';
import { FormField } from '../../ui/FormField.tsx';
import { SheetButtons } from '../../ui/Sheet.tsx';
import { InterviewChoice } from './InterviewChoice.tsx';
import { type ChosenPerson, PersonCombo } from './PersonCombo.tsx';
import { askingAgainWords, permissionOptions } from './permissionOptions.ts';
import { type ReferralDetails, recordReferral } from './recordReferral.ts';

/** The fields of a new referral; a person given as `fromContactId` or `toContactId` is not asked for. */
export function ReferralForm({
  fromContactId,
  toContactId,
  interviewId,
  askId = null,
  onClose,
}: {
  fromContactId: string | null;
  toContactId: string | null;
  /** The interview it came from; null for none. */
  interviewId: string | null;
  /** The ask of the referrer it answers; null for none. */
  askId?: string | null;
  onClose: () => void;
}) {
  const [from, setFrom] = useState(contactOf(fromContactId));
  const [to, setTo] = useState(contactOf(toContactId));
  const [details, setDetails] = useState<ReferralDetails>(() => blankDetails(interviewId, askId));
  const set = (part: Partial<ReferralDetails>) => setDetails({ ...details, ...part });
  const { problem, record } = useRecording({ from, to, details }, onClose);
  return (
    <form className={form.form} onSubmit={record} noValidate>
      <PeopleFields
        {...{ fromContactId, toContactId, from, to }}
        onFrom={(next) => {
          setFrom(next);
          set({ interviewId: null });
        }}
        onTo={setTo}
      />
      <NewPersonLine people={[from, to]} />
      <PermissionFields details={details} onChange={set} />
      {from?.kind === 'contact' ? (
        <InterviewChoice
          fromContactId={from.contactId}
          interviewId={details.interviewId}
          onChange={(next) => set({ interviewId: next })}
        />
      ) : null}
      <FormField label="Why" value={details.why} onChange={(why) => set({ why })} />
      <FormField
        label="How to reach them"
        value={details.howToReach}
        onChange={(howToReach) => set({ howToReach })}
      />
      <p role="alert" className={form.problem}>
        {problem}
      </p>
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit">
          Record referral
        </Button>
      </SheetButtons>
    </form>
  );
}

/** Records what the form says; what speaks against it stays beside it as a sentence. */
function useRecording(
  {
    from,
    to,
    details,
  }: { from: ChosenPerson | null; to: ChosenPerson | null; details: ReferralDetails },
  onDone: () => void,
) {
  const [problem, setProblem] = useState<string | null>(null);
  const record = async (event: FormEvent) => {
    event.preventDefault();
    if (from === null || to === null) {
      setProblem(from === null ? 'Choose who gave the name.' : 'Choose who was named.');
      return;
    }
    try {
      await recordReferral(from, to, details);
      onDone();
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return { problem, record };
}

/** Asks for the two people, but for those that are known. */
function PeopleFields({
  fromContactId,
  toContactId,
  from,
  to,
  onFrom,
  onTo,
}: {
  fromContactId: string | null;
  toContactId: string | null;
  from: ChosenPerson | null;
  to: ChosenPerson | null;
  onFrom: (person: ChosenPerson | null) => void;
  onTo: (person: ChosenPerson | null) => void;
}) {
  return (
    <>
      {fromContactId === null ? (
        <PersonCombo
          label="Who gave the name"
          chosen={from}
          exceptId={toContactId}
          canBeName={false}
          autoFocus
          onChange={onFrom}
        />
      ) : null}
      {toContactId === null ? (
        <PersonCombo
          label="Who was named"
          chosen={to}
          exceptId={from?.kind === 'contact' ? from.contactId : null}
          canBeName
          autoFocus={fromContactId !== null}
          onChange={onTo}
        />
      ) : null}
    </>
  );
}

function PermissionFields({
  details,
  onChange,
}: {
  details: ReferralDetails;
  onChange: (part: Partial<ReferralDetails>) => void;
}) {
  const { holidays } = useNotebook();
  const askingAgain = askingAgainWords(details.permission, details.checkBackOn);
  const setPermission = (permission: Permission) =>
    onChange({
      permission,
      checkBackOn: permission === 'will_ask_first' ? businessDaysAfter(today(), 7, holidays) : null,
    });
  return (
    <>
      <div className={form.row}>
        <div className={form.grow}>
          <Choice
            label="May I use their name?"
            value={details.permission}
            options={permissionOptions}
            onChange={setPermission}
          />
        </div>
        <DateField
          label="When"
          value={details.referredOn}
          onChange={(referredOn) => onChange({ referredOn })}
        />
        {askingAgain === null ? null : (
          <DateField
            key={askingAgain}
            label={`${askingAgain} on`}
            value={details.checkBackOn}
            onChange={(checkBackOn) => onChange({ checkBackOn })}
          />
        )}
      </div>
      {details.permission === 'may_use_limited' ? (
        <FormField
          label="Limits"
          placeholder="What may be said, and what may not"
          value={details.permissionLimits}
          onChange={(permissionLimits) => onChange({ permissionLimits })}
        />
      ) : null}
    </>
  );
}

function NewPersonLine({ people }: { people: readonly (ChosenPerson | null)[] }) {
  const { contacts } = useNotebook();
  const made = people.filter((person) => person?.kind === 'new').map((person) => person.name);
  if (made.length === 0) return null;
  const isKnown = made.some((name) =>
    Object.values(contacts).some((contact) => contact.displayName === name),
  );
  return (
    <p className={form.hint}>
      {made.join(' and ')} will be added to your people
      {isKnown ? ', beside somebody of the same name.' : '.'}
    </p>
  );
}

function contactOf(contactId: string | null): ChosenPerson | null {
  return contactId === null ? null : { kind: 'contact', contactId };
}

function blankDetails(interviewId: string | null, askId: string | null): ReferralDetails {
  return {
    interviewId,
    askId,
    permission: 'not_asked',
    permissionLimits: '',
    checkBackOn: null,
    referredOn: today(),
    why: '',
    howToReach: '',
  };
}
