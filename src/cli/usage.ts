import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command line that cannot be understood; its message is one sentence. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The options a command knows. */
export type OptionNames = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's arguments; `wanted` names its positional ones in order, those in brackets may be
 * left out. Errors: {@link UsageError}.
 */
export function readArguments<const O extends OptionNames>(
  args: readonly string[],
  options: O,
  wanted: readonly string[],
) {
  const { values, positionals } = parse(args, options);
  const missing = wanted.slice(positionals.length).find((name) => !name.startsWith('['));
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`);
  const extra = positionals[wanted.length];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many.`);
  return { values, positionals };
}

/** The one of the words an option knows that was asked for. Errors: {@link UsageError} when it knows no such word. */
export function oneOf<const T extends string>(
  option: string,
  known: readonly T[],
  asked: string,
): T {
  const found = known.find((name) => name === asked);
  if (found !== undefined) return found;
  const others = known.slice(0, -1).join(', ');
  throw new UsageError(`${option} is ${others} or ${known.at(-1)}.`);
}

function parse<const O extends OptionNames>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // Node adds advice in further sentences and lines; the first says what is wrong.
    throw new UsageError(`${message.split(/\.\s|\n/)[0]?.replace(/\.$/, '')}.`);
  }
}
