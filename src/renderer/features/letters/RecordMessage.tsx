import { useState } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { type Channel, channels, type Purpose, purposes } from '../../../core/messages/model.ts';
import { channelWords } from '../../../core/words.ts';
import { today } from '../../app/dayWords.ts';
import { call } from '../../transport/client.ts';
import { Choice } from '../../ui/Choice.tsx';
import { AddDated } from '../contacts/AddDated.tsx';
import { purposeWords } from './letterWords.ts';

const purposeOptions = [
  ...purposes.map((id) => ({ id, label: purposeWords[id] })),
  { id: 'from_them', label: 'They wrote or called' },
] as const;
const channelOptions = channels.map((id) => ({ id, label: channelWords[id] }));

/** The line that records what was written or said outside of the notebook. */
export function RecordMessage({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { contactId } = contact;
  const [what, setWhat] = useState<Purpose | 'from_them'>('ask');
  const [channel, setChannel] = useState<Channel>('email');
  const isFromThem = what === 'from_them';
  return (
    <AddDated
      label="In a few words"
      dayLabel="When"
      firstDay={today()}
      isDayRequired
      onAdd={(body, sentOn) =>
        call('messages.record', {
          contactId,
          purpose: what === 'from_them' ? 'other' : what,
          isFromThem,
          channel,
          body,
          sentOn,
        })
      }
      onClose={onClose}
    >
      <Choice label="What" value={what} options={purposeOptions} onChange={setWhat} />
      <Choice label="How" value={channel} options={channelOptions} onChange={setChannel} />
    </AddDated>
  );
}
