import {
  type PacketChoices,
  type PacketSection,
  packetPapers,
  packetPrints,
  packetSections,
  packetVariants,
} from '../../core/packet/choices.ts';
import { oneOf, readArguments, UsageError } from '../usage.ts';

/** What a command line of `askbook packet` asks for. */
export type PacketOrder = {
  folder: string;
  /** Ids or names; null is everybody who is active. */
  people: readonly string[] | null;
  interviewId: string | null;
  choices: PacketChoices;
  into: 'one_document' | 'one_file_each';
  /** The outline instead of a Word file. */
  isJson: boolean;
  /** Where it goes; null is standard output. */
  out: string | null;
};

const options = {
  contact: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  interview: { type: 'string' },
  set: { type: 'string' },
  paper: { type: 'string' },
  print: { type: 'string' },
  clean: { type: 'boolean' },
  sections: { type: 'string' },
  'one-file-each': { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string' },
} as const;

type Values = ReturnType<typeof readValues>['values'];

const readValues = (args: readonly string[]) => readArguments(args, options, ['<folder>']);

/** Reads the arguments of `askbook packet`. Errors: {@link UsageError}. */
export function readPacketOrder(args: readonly string[]): PacketOrder {
  const { values, positionals } = readValues(args);
  const people = readPeople(values);
  if (values.interview !== undefined && people?.length !== 1) {
    throw new UsageError('--interview needs exactly one --contact.');
  }
  return {
    folder: positionals[0] ?? '',
    people,
    interviewId: values.interview ?? null,
    choices: readChoices(values),
    into: values['one-file-each'] ? 'one_file_each' : 'one_document',
    isJson: values.json ?? false,
    out: readOut(values),
  };
}

function readPeople({ contact = [], all }: Values): readonly string[] | null {
  if (all && contact.length > 0) throw new UsageError('Give --contact or --all, not both.');
  if (all) return null;
  if (contact.length === 0 || contact.includes('')) {
    throw new UsageError('--contact <id or exact name>, or --all, is missing.');
  }
  return contact;
}

function readChoices(values: Values): PacketChoices {
  return {
    variant: oneOf('--set', packetVariants, values.set ?? 'full'),
    paper: oneOf('--paper', packetPapers, values.paper ?? 'a4'),
    print: oneOf('--print', packetPrints, values.print ?? 'standard'),
    isAnnotated: !values.clean,
    sections: values.sections === undefined ? null : readSections(values.sections),
  };
}

function readSections(list: string): PacketSection[] {
  const names = list.split(',').map((name) => name.trim());
  const chosen = names
    .filter((name) => name !== '')
    .map((name) => {
      const section = packetSections.find((known) => known === name);
      if (section) return section;
      throw new UsageError(
        `There is no section "${name}"; choose from ${packetSections.join(', ')}.`,
      );
    });
  return [...new Set(chosen)];
}

function readOut({ out, json, 'one-file-each': isFolder }: Values): string | null {
  if (json) {
    if (isFolder) throw new UsageError('--json makes one outline, not one file each.');
    if (out !== undefined && !/\.json$/i.test(out)) {
      throw new UsageError('--out must end in .json.');
    }
    return out ?? null;
  }
  if (!out) throw new UsageError(`--out <${isFolder ? 'new folder' : 'file.docx'}> is missing.`);
  if (!isFolder && !/\.docx$/i.test(out)) {
    throw new UsageError('--out must end in .docx. For a folder give --one-file-each.');
  }
  return out;
}
