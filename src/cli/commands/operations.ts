import { z } from 'zod';
import { type AnyOperation, registry } from '../../api/index.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments } from '../usage.ts';

/** `askbook operations [--json]`: lists the registry, with each input as JSON Schema for `--json`. */
export async function runOperations(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values } = readArguments(args, { json: { type: 'boolean' } }, []);
  const operations: [string, AnyOperation][] = Object.entries(registry);
  terminal.print(values.json ? asJson(operations) : asTable(operations));
  return 0;
}

function asJson(operations: readonly [string, AnyOperation][]): string {
  const described = operations.map(([name, { kind, summary, input }]) => ({
    name,
    kind,
    summary,
    input: z.toJSONSchema(input, { io: 'input' }),
  }));
  return `${JSON.stringify(described, null, 2)}\n`;
}

function asTable(operations: readonly [string, AnyOperation][]): string {
  const nameWidth = Math.max(...operations.map(([name]) => name.length));
  const kindWidth = Math.max(...operations.map(([, { kind }]) => kind.length));
  return operations
    .map(
      ([name, { kind, summary }]) =>
        `${name.padEnd(nameWidth)}  ${kind.padEnd(kindWidth)}  ${summary}\n`,
    )
    .join('');
}
