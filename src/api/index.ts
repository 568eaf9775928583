import type { z } from 'zod';
import type { Exporter, HistoryStep } from '../core/operation.ts';
import type { Delivery } from './desktop.ts';
import type { registry } from './registry.ts';
import type { Writers } from './writers.ts';

type Registry = typeof registry;

/** The name of an operation. */
export type OperationName = Extract<keyof Registry, string>;

type ValueOf<O> =
  O extends Exporter<z.ZodType, Writers>
    ? Delivery
    : O extends HistoryStep<z.ZodType>
      ? string | null
      : // biome-ignore lint/suspicious/noExplicitAny: inference of a return type needs open parameters
        O extends { run: (...args: any[]) => infer V }
        ? Awaited<V>
        : never;

/** The contract as types: what each operation takes and what it answers. */
export type NotebookApi = {
  [N in OperationName]: {
    input: z.input<Registry[N]['input']>;
    value: ValueOf<Registry[N]>;
  };
};

export { type AnswersWriter, writeAnswersHere } from './answersWriter.ts';
export type {
  Appearance,
  ChosenText,
  Delivery,
  Desktop,
  DesktopState,
  TextFilePurpose,
} from './desktop.ts';
export { type DispatchTarget, dispatch, type Reply } from './dispatch.ts';
export { type LetterWriter, writeLetterHere } from './letterWriter.ts';
export { type PacketWriter, writePacketsHere } from './packetWriter.ts';
export { type AnyOperation, registry } from './registry.ts';
export { type ReportWriter, writeReportHere } from './reportWriter.ts';
export { newNotebook, sampleNotebook } from './shippedSets.ts';
export type { WindowEvent, WorkShown } from './windowEvent.ts';
export type { SmallWindowState, WindowsDesktop } from './windowOperations.ts';
export { workOf } from './work.ts';
export { type AnyExport, type PngDrawer, type Writers, writersHere } from './writers.ts';
