import { refuseCancelled, type Work } from '../core/operation.ts';
import type { ReferralReport } from '../core/referrals/report.ts';

/** Writes one Word document of referrals. Errors: as those of PacketWriter. */
export type ReportWriter = (report: ReferralReport, work: Work) => Promise<Uint8Array>;

/** Writes a report in this thread, where nobody waits for anything else. */
export const writeReportHere: ReportWriter = async (report, work) => {
  refuseCancelled(work);
  // As for packets: the library is loaded by those who need it.
  const { writeReferralReport } = await import('../formats/docx/writeReferralReport.ts');
  return writeReferralReport(report, (done, total) => {
    refuseCancelled(work);
    work.progress(done, total);
  });
};
