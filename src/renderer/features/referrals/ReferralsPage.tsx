import { Split } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '../../app/commands.ts';
import { navigate } from '../../app/navigation.ts';
import type { ReferralView } from '../../app/route.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { AskAround } from '../ask-around/AskAround.tsx';
import { ReferralMapView } from './map/ReferralMapView.tsx';
import { RecordReferralSheet } from './RecordReferralSheet.tsx';
import { ReferralList } from './ReferralList.tsx';
import styles from './ReferralsPage.module.css';
import { ReferralTable } from './ReferralTable.tsx';
import { SaveReferrals } from './SaveReferrals.tsx';

const views = [
  { id: 'map', label: 'Map' },
  { id: 'list', label: 'List' },
  { id: 'table', label: 'Table' },
  { id: 'askAround', label: 'Ask around' },
] as const;

/** Who referred whom: as a map from me, a list, a table; and whom to ask for names. */
export function ReferralsPage({ view, nodeId }: { view: ReferralView; nodeId: string | null }) {
  const [isRecording, setIsRecording] = useState(false);
  useAction('referral.record', () => setIsRecording(true));
  const [isPrinting, setIsPrinting] = useState(false);
  const hasMap = Object.keys(useNotebook().referrals).length > 0;
  const print = () => {
    // What is printed is the map as it is shown.
    if (view !== 'map') navigate({ page: 'referrals', view: 'map', nodeId: null });
    setIsPrinting(true);
  };
  // There, asking around is the one thing to do.
  const isBare = !hasMap && view !== 'askAround';
  useAction('referrals.printMap', hasMap ? print : null);
  return (
    <main className={styles.page} aria-label="Referrals">
      <header className={styles.header}>
        <h1 className={styles.title}>Referrals</h1>
        <ViewControls>
          <Segments
            label="View"
            isLabelHidden
            value={view}
            options={views}
            onChange={(next) => navigate({ page: 'referrals', view: next, nodeId: null })}
          />
        </ViewControls>
        <span className={styles.actions}>
          <SaveReferrals />
          <ActionButton actionId="referral.record" look={isBare ? 'plain' : 'primary'} />
        </span>
      </header>
      <View {...{ view, nodeId, isPrinting }} onPrint={setIsPrinting} />
      <RecordReferralSheet
        contactId={null}
        isOpen={isRecording}
        onClose={() => setIsRecording(false)}
      />
    </main>
  );
}

function View({
  view,
  nodeId,
  isPrinting,
  onPrint,
}: {
  view: ReferralView;
  nodeId: string | null;
  isPrinting: boolean;
  onPrint: (isPrinting: boolean) => void;
}) {
  const { referrals } = useNotebook();
  if (view === 'askAround') return <AskAround />;
  if (Object.keys(referrals).length === 0) return <NoReferrals />;
  if (view === 'map') return <ReferralMapView {...{ nodeId, isPrinting, onPrint }} />;
  return view === 'list' ? <ReferralList /> : <ReferralTable />;
}

function NoReferrals() {
  return (
    <EmptyState
      icon={Split}
      title="Who sent you to whom"
      action={<ActionButton actionId="go.askAround" look="primary" />}
    >
      Ask everybody whom to talk to next, and whether you may use their name.
    </EmptyState>
  );
}
