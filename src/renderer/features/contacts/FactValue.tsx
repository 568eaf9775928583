import { EditableText } from '../../ui/EditableText.tsx';
import type { FactProps } from './facts.ts';
import { MetFact } from './MetFact.tsx';
import { NameParts } from './NameParts.tsx';
import { ReachList } from './ReachList.tsx';
import { SourceFact } from './SourceFact.tsx';
import { TagsFact } from './TagsFact.tsx';
import { TimeZoneFact } from './TimeZoneFact.tsx';
import { updateContact } from './updateContact.ts';

/** The value of one row of facts, to be changed where it stands. */
export function FactValue({ contact, row, label, askedCount }: FactProps) {
  const isAsked = askedCount > 0;
  switch (row) {
    case 'fullName':
      return <NameParts contact={contact} isWhole={isAsked} />;
    case 'emails':
    case 'phones':
    case 'links':
      return <ReachList contact={contact} field={row} what={label} askedCount={askedCount} />;
    case 'timeZone':
      return <TimeZoneFact contact={contact} isAsked={isAsked} />;
    case 'source':
      return <SourceFact contact={contact} />;
    case 'met':
      return <MetFact contact={contact} isAsked={isAsked} />;
    case 'tags':
      return <TagsFact contact={contact} isAsked={isAsked} />;
    default:
      return (
        <EditableText
          label={label}
          isLabelHidden
          autoFocus={isAsked}
          isMultiline={row === 'skillsToMention' || row === 'postalAddress'}
          isWrapped={row === 'commonGround' || row === 'interest'}
          value={contact[row]}
          onSave={(text) => updateContact(contact.contactId, { [row]: text })}
        />
      );
  }
}
