import { useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { cautionsOf } from '../../../core/letters/cautions.ts';
import type { LetterDraft } from '../../../core/letters/draftLetter.ts';
import { countWords } from '../../../core/letters/fillTemplate.ts';
import { gatherFacts } from '../../../core/letters/letterFacts.ts';
import { letterKindWords } from '../../../core/letters/letterKindWords.ts';
import type { LetterKind } from '../../../core/letters/model.ts';
import type { Message } from '../../../core/messages/model.ts';
import { localTimeZone } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { drawLetter } from './startLetter.ts';

/** A letter that is being written. */
export type Letter = {
  /** As it would be drawn now; null for words that began without a wording. */
  drawn: LetterDraft | null;
  /** Whether the words are still as they were drawn, so that drawing them anew loses nothing. */
  isUntouched: boolean;
  wordCount: number;
  /** What is to be weighed before it goes out, one sentence each. */
  cautions: readonly string[];
  /** Draws the words anew, in one step with whatever else is changed. */
  draw: (changes: { kind?: LetterKind; followUpOn?: string | null }) => void;
  /** Says another day; words that are as they were drawn follow it. */
  setFollowUpOn: (day: string | null) => void;
};

/** Everything the page of a letter is drawn from. */
export function useLetter(contact: Contact, message: Message): Letter {
  const notebook = useNotebook();
  const { contactId } = contact;
  const { messageId, letterKind, interviewId, followUpOn, subject, body } = message;
  const drawn = useMemo(
    () =>
      letterKind === null
        ? null
        : drawLetter(notebook, { kind: letterKind, contactId, interviewId, followUpOn }),
    [notebook, letterKind, contactId, interviewId, followUpOn],
  );
  const cautions = useMemo(() => {
    const context = { now: new Date().toISOString(), timeZone: localTimeZone() };
    const facts = gatherFacts(notebook, { contactId, interviewId, followUpOn }, context);
    return cautionsOf(facts, `${subject}\n${body}`);
  }, [notebook, contactId, interviewId, followUpOn, subject, body]);
  const isUntouched = drawn !== null && drawn.subject === subject && drawn.body === body;
  const write = (fields: Partial<Message>) =>
    attempt(call('messages.write', { contactId, messageId, fields }));
  const draw: Letter['draw'] = ({ kind = letterKind, followUpOn: day = followUpOn }) => {
    if (kind === null) return;
    const next = drawLetter(notebook, { kind, contactId, interviewId, followUpOn: day });
    write({
      letterKind: next.kind,
      channel: letterKindWords[next.kind].channel,
      followUpOn: day,
      subject: next.subject,
      body: next.body,
    });
  };
  return {
    drawn,
    isUntouched,
    wordCount: countWords(body),
    cautions,
    draw,
    setFollowUpOn: (day) => (isUntouched ? draw({ followUpOn: day }) : write({ followUpOn: day })),
  };
}
