import { ArrowLeft, FileDown, FolderOpen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { dayOf, formatDay } from '../../../core/dates.ts';
import { readinessGaps } from '../../../core/interviews/readiness.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { interviewForPacket } from '../../../core/packet/interviewForPacket.ts';
import type { PacketPaper } from '../../../core/packet/outline.ts';
import { outlinePacket } from '../../../core/packet/outlinePacket.ts';
import { modeWords } from '../../../core/words.ts';
import { useAction } from '../../app/commands.ts';
import { goBack, navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './PacketPage.module.css';
import { PacketPreview } from './PacketPreview.tsx';

const papers = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'Letter' },
] as const;
const paperKey = 'askbook.paper';

const gapWords = {
  objective: 'an objective',
  questions: 'questions',
  time: 'a time',
  place: 'a place or number',
  referral_question: 'a question about who to talk to next',
};

/** The packet of a person as it will be printed, and the button that saves it for Word. */
export function PacketPage({
  contactId,
  interviewId,
}: {
  contactId: string;
  interviewId: string | null;
}) {
  const notebook = useNotebook();
  if (!notebook.contacts[contactId]) return <EmptyState title="This person is not here any more" />;
  return <Packet key={contactId} notebook={notebook} {...{ contactId, interviewId }} />;
}

function Packet({
  notebook,
  contactId,
  interviewId,
}: {
  notebook: Notebook;
  contactId: string;
  interviewId: string | null;
}) {
  const [paper, setPaper] = useState<PacketPaper>(rememberedPaper);
  const [savedPath, setSavedPath] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [now] = useState(() => new Date().toISOString());
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const interview = interviewForPacket(notebook, contactId, interviewId, now);
  const outline = useMemo(
    () => outlinePacket(notebook, { contactId, interviewId, paper, now, timeZone }),
    [notebook, contactId, interviewId, paper, now, timeZone],
  );
  const choosePaper = (chosen: PacketPaper) => {
    localStorage.setItem(paperKey, chosen);
    setPaper(chosen);
  };
  const save = async () => {
    setSaving(true);
    try {
      const input = { contactId, interviewId: interview?.interviewId ?? null, paper };
      const delivery = await call('packet.exportDocx', input);
      if (delivery.outcome === 'saved') setSavedPath(delivery.path);
    } finally {
      setSaving(false);
    }
  };
  useAction('packet.export', () => attempt(save()));

  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <IconButton icon={ArrowLeft} label="Back" onPress={goBack} />
        <h1 className={styles.title}>
          Packet for{' '}
          <RowLink onPress={() => navigate({ page: 'people', contactId })}>
            {notebook.contacts[contactId]?.displayName}
          </RowLink>
        </h1>
        <ViewControls>
          <InterviewChoice {...{ notebook, contactId }} value={interview?.interviewId ?? null} />
          <Segments
            label="Paper"
            isLabelHidden
            value={paper}
            options={papers}
            onChange={choosePaper}
          />
        </ViewControls>
        <Button
          look="primary"
          icon={FileDown}
          isDisabled={isSaving}
          onPress={() => attempt(save())}
        >
          Save for Word…
        </Button>
      </header>
      {interview ? <Gaps gaps={readinessGaps(interview)} /> : null}
      {savedPath ? <SavedLine path={savedPath} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <main className={styles.desk} aria-label="Preview of the packet" tabIndex={0}>
        <PacketPreview outline={outline} />
      </main>
    </div>
  );
}

function InterviewChoice({
  notebook,
  contactId,
  value,
}: {
  notebook: Notebook;
  contactId: string;
  value: string | null;
}) {
  const options = Object.values(notebook.interviews)
    .filter((interview) => interview.contactIds.includes(contactId))
    .map(({ interviewId, mode, startsAt, timeZone }) => ({
      id: interviewId,
      label: `${modeWords[mode]}, ${startsAt ? formatDay(dayOf(startsAt, timeZone)) : 'no date yet'}`,
    }));
  if (options.length < 2) return null;
  return (
    <Choice
      label="Interview"
      isLabelHidden
      value={value}
      options={options}
      onChange={(interviewId) => navigate({ page: 'packet', contactId, interviewId })}
    />
  );
}

function Gaps({ gaps }: { gaps: ReturnType<typeof readinessGaps> }) {
  if (gaps.length === 0) return null;
  return (
    <p className={styles.gaps}>
      The packet can be printed as it is. Still open: {gaps.map((gap) => gapWords[gap]).join(', ')}.
    </p>
  );
}

function SavedLine({ path }: { path: string }) {
  return (
    <div className={styles.saved} role="status">
      <span className={styles.path}>Saved as {path}</span>
      <Button
        look="quiet"
        icon={FolderOpen}
        onPress={() => attempt(call('desktop.showInFolder', { path }))}
      >
        Show in folder
      </Button>
    </div>
  );
}

function rememberedPaper(): PacketPaper {
  return localStorage.getItem(paperKey) === 'letter' ? 'letter' : 'a4';
}
