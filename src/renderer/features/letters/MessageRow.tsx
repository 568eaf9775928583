import type { Contact } from '../../../core/contacts/model.ts';
import { formatDay } from '../../../core/dates.ts';
import { type Message, type Reply, replies } from '../../../core/messages/model.ts';
import { channelWords } from '../../../core/words.ts';
import { sayDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { letterName, purposeWords, replyWords } from './letterWords.ts';
import styles from './Messages.module.css';

/** One message: what it was for, how and when it went, its first words, and what came back. */
export function MessageRow({
  contact: { contactId },
  message,
  isWaiting,
}: {
  contact: Contact;
  message: Message;
  /** Whether its answer is still waited for; then it can be given in one press. */
  isWaiting: boolean;
}) {
  const { messageId, sentOn, reply, channel } = message;
  const place = { contactId, messageId };
  const answer = (next: Reply) =>
    void attemptWithUndo('messages.recordReply', { ...place, reply: next }, replyWords[next]);
  const remove = () => void attemptWithUndo('messages.remove', place, 'Message removed');
  const name = titleOf(message);
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <RowLink onPress={() => navigate({ page: 'letter', ...place })}>{name}</RowLink>
        <span className={styles.words} dir="auto">
          {firstWords(message)}
        </span>
      </span>
      <span className={styles.how}>{channelWords[channel]}</span>
      <span className={styles.when} title={sentOn === null ? '' : formatDay(sentOn)}>
        {sentOn === null ? <Pill>Draft</Pill> : sayDay(sentOn)}
      </span>
      <span className={styles.answers}>
        {isWaiting ? <QuickAnswers name={name} onAnswer={answer} /> : <ReplyPill reply={reply} />}
      </span>
      <MenuButton label={`More for: ${name}`} lines={menuLines(message, answer, remove)} />
    </li>
  );
}

/** The two answers most often given, in one press each. */
function QuickAnswers({ name, onAnswer }: { name: string; onAnswer: (reply: Reply) => void }) {
  return (
    <>
      <Button
        changes
        look="quiet"
        aria-label={`They agreed: ${name}`}
        onPress={() => onAnswer('yes')}
      >
        They agreed
      </Button>
      <Button
        changes
        look="quiet"
        aria-label={`They declined: ${name}`}
        onPress={() => onAnswer('no')}
      >
        They declined
      </Button>
    </>
  );
}

function ReplyPill({ reply }: { reply: Reply | null }) {
  return reply === null ? null : <Pill tone={tones[reply]}>{replyWords[reply]}</Pill>;
}

function menuLines(
  { sentOn, isFromThem }: Message,
  answer: (reply: Reply) => void,
  remove: () => void,
): MenuLine[] {
  const canBeAnswered = sentOn !== null && !isFromThem;
  const answers = replies.map((reply) => ({
    id: reply,
    label: replyWords[reply],
    changes: true,
    run: () => answer(reply),
  }));
  return [
    ...(canBeAnswered ? answers : []),
    { id: 'remove', label: 'Remove', changes: true, run: remove },
  ];
}

const tones: Record<Reply, Tone> = { yes: 'done', no: 'neutral', other: 'accent' };

function titleOf(message: Message): string {
  if (message.isFromThem) return 'They wrote or called';
  return message.sentOn === null ? letterName(message.letterKind) : purposeWords[message.purpose];
}

function firstWords({ subject, body }: Message): string {
  const text = subject.trim() || body.trim();
  return text.slice(0, 200).replace(/\s+/gu, ' ');
}
