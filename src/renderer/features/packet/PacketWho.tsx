import { UserPlus } from 'lucide-react';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { modeWords } from '../../../core/words.ts';
import { runAction } from '../../app/commands.ts';
import { navigate } from '../../app/navigation.ts';
import { talkWords } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ChosenPeople } from './ChosenPeople.tsx';
import styles from './PacketInspector.module.css';
import type { PacketMemory } from './packetMemory.ts';
import type { ShownPacket } from './useShownPacket.ts';

const intos = [
  { id: 'one_document', label: 'One document' },
  { id: 'one_file_each', label: 'One file each' },
] as const;

/** Whose packets are made: one person's, for one of their interviews, or those of several people. */
export function PacketWho({
  contactIds,
  shown,
  memory,
  onChoose,
  onShow,
}: {
  contactIds: readonly string[];
  shown: ShownPacket;
  memory: PacketMemory;
  onChoose: (memory: PacketMemory) => void;
  onShow: (contactId: string) => void;
}) {
  const notebook = useNotebook();
  const isSeveral = contactIds.length > 1;
  return (
    <section className={styles.group} aria-label="Who">
      <div className={styles.headingRow}>
        <h2 className={styles.heading}>Who</h2>
        <Button look="quiet" icon={UserPlus} onPress={() => runAction('packet.forSeveral')}>
          {isSeveral ? 'Choose people…' : 'Add people…'}
        </Button>
      </div>
      {isSeveral ? (
        <>
          <ChosenPeople {...{ contactIds, shown, onShow }} />
          <Segments
            label="Save as"
            isLabelHidden
            value={memory.into}
            options={intos}
            onChange={(into) => onChoose({ ...memory, into })}
          />
          {memory.into === 'one_file_each' ? (
            <p className={styles.use}>A PDF is always one document.</p>
          ) : null}
        </>
      ) : (
        <OnlyPerson notebook={notebook} shown={shown} />
      )}
    </section>
  );
}

function OnlyPerson({ notebook, shown }: { notebook: Notebook; shown: ShownPacket }) {
  const { contactId, interview } = shown;
  const own = Object.values(notebook.interviews)
    .filter(({ contactIds }) => contactIds.includes(contactId))
    .sort((a, b) => ((a.startsAt ?? '~') < (b.startsAt ?? '~') ? -1 : 1));
  const options = own.map((talk) => ({
    id: talk.interviewId,
    label: `${modeWords[talk.mode]}, ${talkWords(talk)}`,
  }));
  if (options.length < 2) return <p>{options[0]?.label ?? 'No interview planned'}</p>;
  return (
    <Choice
      label="Interview"
      isLabelHidden
      value={interview?.interviewId ?? null}
      options={options}
      onChange={(interviewId) => navigate({ page: 'packet', contactIds: [contactId], interviewId })}
    />
  );
}
