import type { Referral } from '../../../core/referrals/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import form from '../../ui/Form.module.css';
import { askingAgainWords, permissionOptions } from './permissionOptions.ts';

/** What a referrer said about their name, with the limits and the day to ask again where there are any; saves itself. */
export function PermissionAnswer({ referral }: { referral: Referral }) {
  const { referralId, permission, permissionLimits, checkBackOn } = referral;
  const update = (
    fields: Partial<Pick<Referral, 'permission' | 'permissionLimits' | 'checkBackOn'>>,
  ) => call('referrals.update', { referralId, fields });
  const askingAgain = askingAgainWords(permission, checkBackOn);
  return (
    <>
      <div className={form.row}>
        <div className={form.grow}>
          <Choice
            label="May I use their name?"
            value={permission}
            options={permissionOptions}
            onChange={(next) => attempt(update({ permission: next }))}
          />
        </div>
        {askingAgain === null ? null : (
          <DateField
            label={`${askingAgain} on`}
            value={checkBackOn}
            onChange={(day) => attempt(update({ checkBackOn: day }))}
          />
        )}
      </div>
      {permission === 'may_use_limited' ? (
        <div data-permission-limits>
          <EditableText
            key={referralId}
            label="Limits"
            placeholder="What may be said, and what may not"
            value={permissionLimits}
            onSave={(limits) => update({ permissionLimits: limits })}
          />
        </div>
      ) : null}
    </>
  );
}
