import { Info } from 'lucide-react';
import type { Interview } from '../../../core/interviews/model.ts';
import { isMissing, readinessGaps } from '../../../core/interviews/readiness.ts';
import { gapWords, scriptRemark } from '../../../core/interviews/readinessWords.ts';
import type { PacketVariant } from '../../../core/packet/choices.ts';
import { unnamedReferrers } from '../../../core/packet/referralLines.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './PacketPage.module.css';

const mostNamed = 3;

/** What the packet lacks or leaves out; none of it stands in the way of printing. */
export function PacketNotices({
  contactId,
  interview,
  variant,
}: {
  contactId: string;
  interview: Interview | null;
  variant: PacketVariant;
}) {
  const notebook = useNotebook();
  const isToWriteOn = variant === 'full' || variant === 'phone';
  const gaps = interview && isToWriteOn ? readinessGaps(interview) : [];
  const unnamed = variant === 'blank' ? [] : unnamedReferrers(notebook, contactId);
  const missing = gaps.filter(isMissing);
  if (gaps.length === 0 && unnamed.length === 0) return null;
  return (
    <section className={styles.notices} aria-label="About this packet">
      <Info size={14} strokeWidth={1.8} aria-hidden />
      <div>
        {interview && missing.length > 0 ? (
          <p>
            The packet can be printed as it is. Still open:{' '}
            {missing.map((gap) => gapWords(gap, interview.mode)).join(', ')}.
          </p>
        ) : null}
        {gaps.length > missing.length ? <p>{scriptRemark}</p> : null}
        {unnamed.slice(0, mostNamed).map(({ referrerName, reason }) => (
          <p key={`${referrerName} ${reason}`} dir="auto">
            {referrerName} is not named: {reason}.
          </p>
        ))}
        {unnamed.length > mostNamed ? (
          <p>{unnamed.length - mostNamed} more are not named.</p>
        ) : null}
      </div>
    </section>
  );
}
