import { ArrowLeft, FileDown, FolderOpen, SlidersHorizontal } from 'lucide-react';
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import { keysShown } from '../../app/commands.ts';
import { goBack, navigate } from '../../app/navigation.ts';
import { showInFolder } from '../../app/savedFile.ts';
import { useWork } from '../../app/work.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import button from '../../ui/Button.module.css';
import { Button, IconButton } from '../../ui/Button.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import styles from './PacketPage.module.css';

/** Whose packets these are, and what can be done with them. */
export function PacketHeader({
  contactIds,
  isSaving,
  isChoosing,
  onToggleChoices,
  saveForWord,
  saveAsPdf,
}: {
  contactIds: readonly string[];
  isSaving: boolean;
  isChoosing: boolean;
  onToggleChoices: () => void;
  saveForWord: () => void;
  saveAsPdf: () => void;
}) {
  // One long work at a time, whoever began it.
  const isBusy = useWork().work !== null || isSaving;
  const [onlyId] = contactIds.length === 1 ? contactIds : [];
  return (
    <PageBar
      back={<IconButton icon={ArrowLeft} label="Back" onPress={goBack} />}
      title={
        onlyId === undefined ? (
          `Packets for ${contactIds.length} people`
        ) : (
          <>
            Packet for <NameLink contactId={onlyId} />
          </>
        )
      }
      buttons={
        <>
          <ChoicesButton isChoosing={isChoosing} onToggle={onToggleChoices} />
          <TooltipTrigger delay={500}>
            <Button isPending={isBusy} onPress={saveAsPdf}>
              Save as PDF…
            </Button>
            <Tooltip text="Save as PDF" keys={keysShown('packet.exportPdf')} />
          </TooltipTrigger>
          <TooltipTrigger delay={500}>
            <Button look="primary" icon={FileDown} isPending={isBusy} onPress={saveForWord}>
              Save for Word…
            </Button>
            <Tooltip text="Save for Word" keys={keysShown('packet.export')} />
          </TooltipTrigger>
        </>
      }
    />
  );
}

function ChoicesButton({ isChoosing, onToggle }: { isChoosing: boolean; onToggle: () => void }) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        className={`${button.button} ${button.icon}`}
        aria-label="Choices"
        aria-expanded={isChoosing}
        onPress={onToggle}
      >
        <SlidersHorizontal size={16} strokeWidth={1.8} aria-hidden />
      </AriaButton>
      <Tooltip text={isChoosing ? 'Hide the choices' : 'Show the choices'} />
    </TooltipTrigger>
  );
}

/** The name of a person in the type around it, leading to their page. */
export function NameLink({ contactId }: { contactId: string }) {
  const name = useNotebook().contacts[contactId]?.displayName;
  return (
    <RowLink onPress={() => navigate({ page: 'people', contactId })}>
      <bdi>{name}</bdi>
    </RowLink>
  );
}

/** Where the packets went. */
export function SavedLine({ path }: { path: string }) {
  return (
    <div className={styles.saved} role="status">
      <span className={styles.path}>Saved as {path}</span>
      <Button look="quiet" icon={FolderOpen} onPress={() => showInFolder(path)}>
        Show in folder
      </Button>
    </div>
  );
}
