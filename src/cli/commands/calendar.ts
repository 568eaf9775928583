import { dispatch, type NotebookApi } from '../../api/index.ts';
import { type CalendarKind, calendarKinds } from '../../core/calendar/model.ts';
import { NotebookError } from '../../core/operation.ts';
import { createSession } from '../../core/session.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import { deliverTo } from '../deliverTo.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments, UsageError } from '../usage.ts';

const options = {
  all: { type: 'boolean' },
  interview: { type: 'string' },
  'follow-up': { type: 'string' },
  promise: { type: 'string' },
  kinds: { type: 'string' },
  past: { type: 'boolean' },
  'research-notes': { type: 'boolean' },
  'private-notes': { type: 'boolean' },
  out: { type: 'string' },
} as const;

type Values = ReturnType<typeof readValues>['values'];

const readValues = (args: readonly string[]) => readArguments(args, options, ['<folder>']);

type Input = NotebookApi['calendar.exportIcs']['input'];

/** `askbook calendar <folder> --all --out ..`: writes dates as a file for a calendar. */
export async function runCalendar(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readValues(args);
  const input: Input = {
    pick: readPick(values),
    withResearchNotes: values['research-notes'] ?? false,
    withPrivateNotes: values['private-notes'] ?? false,
  };
  const path = terminal.resolvePath(readOut(values));
  const folder = terminal.resolvePath(positionals[0] ?? '');
  const { notebook } = await openNotebookFolder(folder, { readOnly: true });
  const reply = await dispatch(
    {
      session: createSession(notebook, null),
      desktop: null,
      context: terminal.context,
      deliver: (exported) => deliverTo(path, exported, terminal),
    },
    { name: 'calendar.exportIcs', input },
  );
  if (!reply.ok) throw new NotebookError(reply.error.code, reply.error.message);
  terminal.print(`Saved ${path}\n`);
  return 0;
}

function readPick(values: Values): Input['pick'] {
  const { all, interview, promise, kinds, past } = values;
  const followUp = values['follow-up'];
  const single = [interview, followUp, promise].filter((id) => id !== undefined);
  if (single.length + (all ? 1 : 0) !== 1) {
    throw new UsageError('Give one of --all, --interview, --follow-up and --promise.');
  }
  if (!all && (kinds !== undefined || past)) {
    throw new UsageError('--kinds and --past go with --all.');
  }
  if (interview !== undefined) return { what: 'interview', interviewId: interview };
  if (followUp !== undefined) return { what: 'followUp', followUpId: followUp };
  if (promise !== undefined) return { what: 'promise', promiseId: promise };
  return {
    what: 'all',
    onlyUpcoming: !past,
    ...(kinds === undefined ? {} : { kinds: readKinds(kinds) }),
  };
}

function readKinds(list: string): CalendarKind[] {
  const names = list.split(',').map((name) => name.trim());
  const chosen = names
    .filter((name) => name !== '')
    .map((name) => {
      const kind = calendarKinds.find((known) => known === name);
      if (kind) return kind;
      throw new UsageError(`There is no kind "${name}"; choose from ${calendarKinds.join(', ')}.`);
    });
  if (chosen.length === 0) throw new UsageError('--kinds names no kind.');
  return [...new Set(chosen)];
}

function readOut({ out }: Values): string {
  if (!out) throw new UsageError('--out <file.ics> is missing.');
  if (!/\.ics$/i.test(out)) throw new UsageError('--out must end in .ics.');
  return out;
}
