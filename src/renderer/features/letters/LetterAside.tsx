import type { Contact } from '../../../core/contacts/model.ts';
import { letterKindWords } from '../../../core/letters/letterKindWords.ts';
import { type LetterKind, letterKinds } from '../../../core/letters/model.ts';
import { letterRemarks } from '../../../core/letters/outlineLetter.ts';
import { mailPlan } from '../../../core/messages/mailto.ts';
import type { Message } from '../../../core/messages/model.ts';
import type { Me } from '../../../core/notebook/schema.ts';
import { navigate } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { DroppedLines } from './DroppedLines.tsx';
import styles from './LetterPage.module.css';
import type { Letter } from './useLetter.ts';

/** What a letter is, when I follow up, what is to be weighed, and what dropped out of it and why. */
export function LetterAside({
  contact,
  message,
  letter,
}: {
  contact: Contact;
  message: Message;
  letter: Letter;
}) {
  const { me } = useNotebook();
  const { letterKind, sentOn, purpose, followUpOn } = message;
  // What went out needs neither choices nor warnings any more.
  if (sentOn !== null) return null;
  return (
    <aside className={styles.aside} aria-label="About this letter">
      {letterKind !== null ? <KindChoice kind={letterKind} letter={letter} /> : null}
      {purpose === 'ask' ? (
        <div>
          <DateField label="When I follow up" value={followUpOn} onChange={letter.setFollowUpOn} />
          <p className={styles.hint}>Once it is sent, this day stands on Today.</p>
        </div>
      ) : null}
      <Cautions cautions={[...letter.cautions, ...waysOut(me, contact, message)]} />
      {letter.drawn !== null ? <DroppedLines drawn={letter.drawn} level={2} /> : null}
      {letterKind !== null ? (
        <div className={styles.drawAgain}>
          {letter.isUntouched ? null : (
            <Button changes onPress={() => letter.draw({})}>
              Draw it again
            </Button>
          )}
          <Button look="quiet" onPress={() => navigate({ page: 'wordings', kind: letterKind })}>
            Change the wording
          </Button>
        </div>
      ) : null}
    </aside>
  );
}

/** The wordings for the same purpose; choosing one draws the words anew. */
function KindChoice({ kind, letter }: { kind: LetterKind; letter: Letter }) {
  const { purpose } = letterKindWords[kind];
  const options = letterKinds
    .filter((one) => letterKindWords[one].purpose === purpose)
    .map((id) => ({ id, label: letterKindWords[id].name }));
  if (options.length < 2) return null;
  return (
    <Choice
      label="Kind"
      value={kind}
      options={options}
      onChange={(next) => letter.draw({ kind: next })}
    />
  );
}

function Cautions({ cautions }: { cautions: readonly string[] }) {
  if (cautions.length === 0) return null;
  return (
    <section aria-label="To be weighed">
      <h2 className={styles.asideTitle}>Before it goes out</h2>
      <ul className={styles.cautions}>
        {cautions.map((caution) => (
          <li key={caution} dir="auto">
            {caution}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the way it goes asks for: an address on the envelope, or room in the address of the mail program. */
function waysOut(me: Me, contact: Contact, message: Message): string[] {
  if (message.channel === 'letter') return letterRemarks(me, contact);
  if (message.channel !== 'email') return [];
  const { words } = mailPlan(message, contact);
  return words === '' ? [] : [words];
}
