import { useMemo } from 'react';
import type { MapNode } from '../../../../core/referrals/layoutMap.ts';
import { leadingReferrals } from '../../../../core/referrals/leadingReferrals.ts';
import { explainPermission, whatMayBeSaid } from '../../../../core/referrals/mayBeSaid.ts';
import type { Referral } from '../../../../core/referrals/model.ts';
import { wayToNode } from '../../../../core/referrals/pathWords.ts';
import type { ReferralNode } from '../../../../core/referrals/referralTree.ts';
import { attempt } from '../../../app/notices.ts';
import { useNotebook } from '../../../replica/useReplica.ts';
import { call } from '../../../transport/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { makePerson } from '../makePerson.ts';
import { PathLine } from '../PathLine.tsx';
import { countWords } from './countWords.ts';
import styles from './Map.module.css';
import { rememberLeaving } from './mapMemory.ts';

/** Below the map: the way to the chosen one, what may be said to them, and what to do next. */
export function MapFoot({
  item,
  knownCount,
  isSoughtMissing,
  onOpen,
  onRecord,
  onShowAll,
}: {
  item: MapNode | null;
  /** How many people I know by myself, shown or not. */
  knownCount: number;
  /** Whether the place one came to is not on the map; a person may have been removed since. */
  isSoughtMissing: boolean;
  onOpen: (nodeId: string) => void;
  onRecord: (contactId: string) => void;
  /** Takes the filter away; null where it has found somebody, or there is none. */
  onShowAll: (() => void) | null;
}) {
  const node = item?.node ?? null;
  return (
    <section className={styles.foot} data-map-foot aria-label="Chosen on the map">
      <div className={styles.story}>
        {isSoughtMissing ? (
          <p className={styles.said}>Whom you looked for is not on the map any more.</p>
        ) : null}
        {node === null ? (
          <AboutMe knownCount={knownCount} onShowAll={onShowAll} />
        ) : (
          <Story node={node} />
        )}
      </div>
      {node === null ? null : (
        <div className={styles.buttons}>
          <Buttons node={node} onOpen={onOpen} onRecord={onRecord} />
        </div>
      )}
    </section>
  );
}

function AboutMe({
  knownCount,
  onShowAll,
}: {
  knownCount: number;
  onShowAll: (() => void) | null;
}) {
  if (onShowAll !== null) {
    return (
      <p>
        Nobody on the map is what you look for.
        <Button look="quiet" onPress={onShowAll}>
          Show everybody
        </Button>
      </p>
    );
  }
  return (
    <p>
      Me, with {countWords(knownCount, 'person', 'people')} I know by myself. Choose somebody to see
      the way to them.
    </p>
  );
}

/** The way in the words of the person's page, and what may be said. */
function Story({ node }: { node: ReferralNode }) {
  const { contacts, referrals } = useNotebook();
  // Once for all who are chosen one after the other.
  const leading = useMemo(() => leadingReferrals({ contacts, referrals }), [contacts, referrals]);
  const places = useMemo(
    () => wayToNode({ contacts, referrals }, node, leading),
    [contacts, referrals, node, leading],
  );
  return (
    <>
      <div className={styles.way}>
        <PathLine places={places} isShort />
      </div>
      <Said node={node} leading={leading} />
    </>
  );
}

function Said({ node, leading }: { node: ReferralNode; leading: ReadonlyMap<string, Referral> }) {
  const { contacts, referrals } = useNotebook();
  const source = { contacts, referrals };
  if (node.referral === null) return <p className={styles.said}>Nobody had to name them.</p>;
  if (node.contact === null) {
    return <p className={styles.said}>{explainPermission(source, node.referral)}</p>;
  }
  const { explanation, instead } = whatMayBeSaid(source, node.contact.contactId, leading);
  return (
    <p className={styles.said}>
      {explanation}
      {instead === null ? null : (
        <Button
          changes
          look="quiet"
          onPress={() =>
            attempt(
              call('referrals.update', {
                referralId: instead.referral.referralId,
                fields: { isMain: true },
              }),
            )
          }
        >
          Mention {instead.referrerName} instead
        </Button>
      )}
    </p>
  );
}

function Buttons({
  node,
  onOpen,
  onRecord,
}: {
  node: ReferralNode;
  onOpen: (nodeId: string) => void;
  onRecord: (contactId: string) => void;
}) {
  const { contact, nodeId } = node;
  if (contact === null) {
    const add = () => {
      rememberLeaving();
      attempt(makePerson(nodeId));
    };
    return (
      <Button changes onPress={add}>
        Add as a person
      </Button>
    );
  }
  return (
    <>
      <Button changes look="quiet" onPress={() => onRecord(contact.contactId)}>
        Record a name they gave
      </Button>
      <Button onPress={() => onOpen(nodeId)}>Open</Button>
    </>
  );
}
