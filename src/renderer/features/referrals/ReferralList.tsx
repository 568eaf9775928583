import { ChevronRight } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import {
  Button as AriaButton,
  Collection,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import { isInScope } from '../../../core/referrals/mapFilter.ts';
import {
  furtherReferrers,
  type ReferralNode,
  referralTreeOnce,
  walkTree,
} from '../../../core/referrals/referralTree.ts';
import { searchTree } from '../../../core/referrals/searchTree.ts';
import { knownByMyself, nameStateWords, permissionRemarks } from '../../../core/words.ts';
import { sayDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { areFew, DrawnLater } from '../../ui/DrawnLater.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { ViewControls } from '../../ui/readOnly.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useGrowingCount } from '../../ui/useGrowing.ts';
import { makePerson } from './makePerson.ts';
import { ReferralNumbersLine } from './ReferralNumbersLine.tsx';
import styles from './ReferralsPage.module.css';
import { type ReferralsView, useReferralsView } from './referralsView.ts';

const scopes = [
  { id: 'chains', label: 'In chains' },
  { id: 'everybody', label: 'Everybody active' },
] as const;

/** Height of one row in px; the list is virtual, so rows must not differ. */
const layoutOptions = { rowHeight: 44 };
/** Rows out of sight are not drawn, but have to be known, which costs too. */
const rowsAtOnce = 100;

/** One row of the list: a node with the words about its further referrers. */
type ListNode = { id: string; node: ReferralNode; others: string; children: ListNode[] };

/** Who led to whom, as an indented list from me. */
export function ReferralList() {
  const [view, keep] = useReferralsView();
  const { contacts, referrals } = useNotebook();
  return (
    <>
      <ReferralNumbersLine />
      <div className={styles.controls}>
        <div className={styles.search}>
          <SearchBox
            label="Search referrals"
            value={view.search}
            onChange={(next) => keep({ search: next })}
          />
        </div>
        <ViewControls>
          <Segments
            label="Which people"
            isLabelHidden
            value={view.scope}
            options={scopes}
            onChange={(scope) => keep({ scope })}
          />
        </ViewControls>
      </div>
      <DrawnLater isAtOnce={[contacts, referrals].every(areFew)}>
        <Names view={view} onCollapse={(collapsed) => keep({ collapsed })} />
      </DrawnLater>
    </>
  );
}

function Names({
  view: { scope, search: typed, collapsed },
  onCollapse,
}: {
  view: ReferralsView;
  onCollapse: (collapsed: ReadonlySet<string>) => void;
}) {
  const search = useDeferredValue(typed);
  const { roots, parentIds, total } = useRows(scope, search);
  const count = useGrowingCount(total, rowsAtOnce, `${scope} ${search}`);
  const drawn = useMemo(() => firstNodes(roots, { left: count }), [roots, count]);
  // What a search found is shown, whatever was collapsed before.
  const expandedKeys = useMemo(
    () => parentIds.filter((id) => search !== '' || !collapsed.has(id)),
    [parentIds, search, collapsed],
  );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <Tree
        aria-label="Who led to whom"
        className={styles.tree ?? ''}
        items={drawn}
        expandedKeys={expandedKeys}
        onExpandedChange={(keys) => onCollapse(new Set(parentIds.filter((id) => !keys.has(id))))}
        renderEmptyState={() => <p className={styles.none}>Nobody matches.</p>}
      >
        {listRow}
      </Tree>
    </Virtualizer>
  );
}

function useRows(scope: 'chains' | 'everybody', search: string) {
  const { contacts, interviews, followUps, referrals, holidays } = useNotebook();
  const today = useToday();
  return useMemo(() => {
    const inScope = referralTreeOnce(
      { contacts, interviews, followUps, referrals, holidays },
      today,
      (root) => isInScope(root, scope),
    );
    const found = searchTree(inScope, search);
    const made = new Map<string, ListNode>();
    const parentIds: string[] = [];
    // Children before their parents.
    for (const { node } of [...walkTree(found)].reverse()) {
      const children = node.children.flatMap(({ nodeId }) => made.get(nodeId) ?? []);
      if (children.length > 0) parentIds.push(node.nodeId);
      const others = furtherReferrers(node)
        .map((id) => contacts[id]?.displayName ?? '')
        .join(', ');
      made.set(node.nodeId, { id: node.nodeId, node, others, children });
    }
    const roots = found.flatMap(({ nodeId }) => made.get(nodeId) ?? []);
    return { roots, parentIds, total: made.size };
  }, [contacts, interviews, followUps, referrals, holidays, today, scope, search]);
}

/** The first nodes of a tree, from top to bottom; what is whole stays the same object. */
function firstNodes(nodes: readonly ListNode[], budget: { left: number }): ListNode[] {
  const first: ListNode[] = [];
  for (const node of nodes) {
    if (budget.left === 0) break;
    budget.left -= 1;
    const children = firstNodes(node.children, budget);
    const isWhole = children.every((child, place) => child === node.children[place]);
    first.push(isWhole && children.length === node.children.length ? node : { ...node, children });
  }
  return first;
}

function listRow({ id, node, others, children }: ListNode) {
  const { contact, name, referral, state } = node;
  const open =
    contact === null ? {} : { onAction: () => navigate({ page: 'people', contactId: id }) };
  return (
    <TreeItem id={id} textValue={name} className={styles.treeRow ?? ''} {...open}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div
            className={styles.treeCells}
            style={{ paddingLeft: `calc(var(--indent) * ${Math.min(level - 1, deepestIndent)})` }}
          >
            {hasChildItems ? (
              <AriaButton slot="chevron" className={styles.chevron ?? ''}>
                <ChevronRight size={14} aria-hidden />
              </AriaButton>
            ) : (
              <span className={styles.chevron} />
            )}
            <span className={styles.treeName}>
              <span className={contact === null ? styles.bareName : styles.personName} dir="auto">
                {name}
              </span>{' '}
              {others === '' ? null : (
                <span className={styles.also} dir="auto">
                  also named by {others}
                </span>
              )}{' '}
              <span className={styles.place} dir="auto">
                {contact === null ? 'name only' : joinWords(contact.role, contact.organisation)}
              </span>
            </span>
            {contact === null ? (
              <Button changes look="quiet" onPress={() => attempt(makePerson(id))}>
                Add as a person
              </Button>
            ) : null}
            <span className={styles.fact}>
              {referral === null ? knownByMyself : permissionRemarks[referral.permission]}
            </span>
            <span className={styles.day}>
              {referral?.referredOn == null ? '' : <Day day={referral.referredOn} />}
            </span>
            <span className={styles.state}>{referral === null ? '' : nameStateWords[state]}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{listRow}</Collection>
    </TreeItem>
  );
}

// Asking each time what day it is here would be dear: every row drawn asks.
function Day({ day }: { day: string }) {
  return sayDay(day, useToday());
}

/** Deeper rows stand no further to the right, so that a long chain stays readable; its level is still said. */
const deepestIndent = 12;
