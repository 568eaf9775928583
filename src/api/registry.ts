import type { z } from 'zod';
import { askAroundOperations } from '../core/ask-around/operations.ts';
import { binOperations } from '../core/bin/operations.ts';
import { contactOperations } from '../core/contacts/operations.ts';
import { followUpOperations, promiseOperations } from '../core/follow-ups/operations.ts';
import { interviewOperations } from '../core/interviews/operations.ts';
import { letterOperations } from '../core/letters/operations.ts';
import { messageOperations } from '../core/messages/operations.ts';
import { notebookOperations } from '../core/notebook/operations.ts';
import type {
  Command,
  DesktopOperation,
  Exporter,
  HistoryStep,
  Importer,
  Query,
} from '../core/operation.ts';
import { questionBankOperations } from '../core/question-bank/operations.ts';
import { referralOperations } from '../core/referrals/operations.ts';
import { answersOperations } from './answers.ts';
import { calendarOperations } from './calendar.ts';
import { type Desktop, desktopOperations } from './desktop.ts';
import { historyOperations } from './history.ts';
import { letterExportOperations } from './letterExports.ts';
import { packetOperations } from './packet.ts';
import { referralExportOperations } from './referralExports.ts';
import { windowOperations } from './windowOperations.ts';
import type { Writers } from './writers.ts';

/** Every operation by name: the whole contract of Askbook, in the window and without one. */
export const registry = {
  ...notebookOperations,
  ...contactOperations,
  ...questionBankOperations,
  ...interviewOperations,
  ...askAroundOperations,
  ...referralOperations,
  ...messageOperations,
  ...followUpOperations,
  ...promiseOperations,
  ...letterOperations,
  ...binOperations,
  ...packetOperations,
  ...answersOperations,
  ...referralExportOperations,
  ...calendarOperations,
  ...letterExportOperations,
  ...historyOperations,
  ...desktopOperations,
  ...windowOperations,
};

/** Any operation of the registry, its input and value not known more closely. */
export type AnyOperation =
  | Command<z.ZodType, unknown>
  | Query<z.ZodType, unknown>
  | Importer<z.ZodType, unknown>
  | Exporter<z.ZodType, Writers>
  | HistoryStep<z.ZodType>
  | DesktopOperation<z.ZodType, Desktop, unknown>;
