import { Check } from 'lucide-react';
import {
  ListBox,
  ListBoxItem,
  ListLayout,
  type Selection,
  Text,
  Virtualizer,
} from 'react-aria-components';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { whenWords } from '../../app/whenWords.ts';
import { joinWords } from '../../ui/joinWords.ts';
import tick from '../../ui/Tick.module.css';
import styles from './ChoosePeopleSheet.module.css';

/** Height of one row in px; the list is virtual, so rows must not differ. */
const layoutOptions = { rowHeight: 44 };

/** People with a tick each, and when they are met next. */
export function PeopleTickList({
  people,
  ahead,
  ticked,
  onTick,
}: {
  people: readonly Contact[];
  ahead: ReadonlyMap<string, Interview>;
  ticked: ReadonlySet<string>;
  onTick: (selection: Selection) => void;
}) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <ListBox
        aria-label="People"
        className={styles.people ?? ''}
        items={people.map((contact) => ({ id: contact.contactId, contact }))}
        dependencies={[ahead]}
        selectionMode="multiple"
        selectedKeys={ticked}
        onSelectionChange={onTick}
        escapeKeyBehavior="none"
        autoFocus
        renderEmptyState={() => <p className={styles.none}>Nobody found</p>}
      >
        {({ id, contact }) => (
          <ListBoxItem id={id} textValue={contact.displayName} className={styles.person ?? ''}>
            <span className={tick.box} aria-hidden>
              <Check size={12} strokeWidth={3} />
            </span>
            {/* The blanks are not seen; they keep the words apart for those who hear the row. */}
            <Text slot="label" className={styles.label ?? ''}>
              <span className={styles.words}>
                <span className={styles.name} dir="auto">
                  {contact.displayName}
                </span>{' '}
                <span className={styles.place} dir="auto">
                  {joinWords(contact.role, contact.organisation)}
                </span>
              </span>{' '}
              <span className={styles.when}>{saysWhen(ahead.get(id))}</span>
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function saysWhen(interview: Interview | undefined): string {
  return interview ? whenWords(interview.startsAt, interview.timeZone) : '';
}
