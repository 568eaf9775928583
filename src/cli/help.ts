/** What `askbook help` prints. */
export const helpText = `Askbook without a window: the notebook from scripts and the command line.

  askbook new <folder> [--sample] [--name <name>]
      Makes a notebook in a new or empty folder; --sample fills it with invented people.
  askbook operations [--json]
      Lists every operation; --json adds its input as JSON Schema.
  askbook call <folder> <operation> [<json> | -] [--out <path>]
      Runs an operation with the input given as JSON, or read from standard input with "-",
      and prints the reply as JSON: {"ok":true,"value":..,"revision":..} or {"ok":false,"error":..}.
      What makes files (such as answers.exportCsv) puts them at --out; a file of that name is replaced.
  askbook packet <folder> (--contact <id or exact name> .. | --all) --out <file.docx | new folder>
          [--set full|phone|report|blank] [--paper a4|letter] [--print standard|large] [--clean]
          [--sections <name,name,..>] [--interview <id>] [--one-file-each] [--json]
      Makes the Word packets of people: --contact once for each, or --all who are active. Several go
      into one document with a list of contents, or with --one-file-each into a new folder. A file that
      bears the name already is replaced, in one step. --set chooses what the packet is for, --clean
      leaves cues, conditions, probes and reasons out, --sections names what it holds besides its
      cover (contactSheet, background, beforeYouGo, opening, timePlan, questions, talkingPoints,
      theyMayAsk, savedForLater, cameUp, referrals, resources, promises, thankYou, debrief).
      --json prints the outline instead, or saves it with --out <file.json>.
  askbook calendar <folder> (--all | --interview <id> | --follow-up <id> | --promise <id>)
          --out <file.ics> [--kinds <kind,kind,..>] [--past] [--research-notes] [--private-notes]
      Makes a calendar file of one date, or of all that are ahead: interviews, thankYous, followUps and
      promises of mine, or only the --kinds that are named; --past adds what is over. Importing it again
      changes the dates in a calendar instead of adding them twice. Notes about people are left out
      unless they are asked for.
  askbook letter <folder> --contact <id or exact name> --out <file.docx | file.eml>
          [--message <id>] [--paper a4|letter]
      Makes a message to a person, the newest draft unless --message names one, into a Word letter for a
      window envelope, or into a mail file that mail programs open as a draft. Nothing is marked as sent.
  askbook check <folder> [--deep]
      Verifies the notebook without changing it: prints what it holds, its generation and journal, and
      what opening it would mend; --deep reads every generation, backup and copy beside it as well.
  askbook repair <folder> [--backup <name>]
      Mends a notebook as opening it in the app does, and prints what was found, kept and lost; damaged
      files are put aside, never removed. --backup puts a backup (a name in the folder backups) in the
      place of a notebook that cannot be read.
  askbook help

Exit codes: 0 done; 1 refused, with the reason on standard error and nothing changed, or (check) not
in order; 2 wrong usage.
Commands that only read work while the notebook is open in the app; those that write are refused then.`;
