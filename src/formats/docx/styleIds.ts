/** Ids of the packet's own paragraph styles; their names show in Word's style list. */
export const styleIds = {
  title: 'Title',
  chapter: 'Heading1',
  section: 'Heading2',
  question: 'Heading3',
  kicker: 'PacketKicker',
  subtitle: 'Subtitle',
  fact: 'PacketFact',
  factLabel: 'PacketFactLabel',
  factBelow: 'PacketFactBelow',
  reminder: 'PacketReminder',
  opening: 'PacketOpening',
  prose: 'PacketProse',
  hint: 'PacketHint',
  entry: 'PacketEntry',
  entryDetail: 'PacketEntryDetail',
  questionLine: 'PacketQuestionLine',
  questionPart: 'PacketQuestionPart',
  answerLine: 'PacketAnswerLine',
  answer: 'PacketAnswer',
  point: 'PacketPoint',
  pointDetail: 'PacketPointDetail',
  timeEnds: 'PacketTimeEnds',
  tableHead: 'PacketTableHead',
  tableCell: 'PacketTableCell',
  gap: 'PacketGap',
  footer: 'PacketFooter',
} as const;

/** Ids of a letter's paragraph styles. */
export const letterStyleIds = {
  sender: 'LetterSender',
  details: 'LetterDetails',
  returnLine: 'LetterReturnLine',
  address: 'LetterAddress',
  date: 'LetterDate',
  subject: 'LetterSubject',
  text: 'LetterText',
  greeting: 'LetterGreeting',
  signature: 'LetterSignature',
} as const;

/** Ids of the packet's character styles. */
export const runStyleIds = {
  label: 'PacketLabel',
  code: 'PacketCode',
  aside: 'PacketAside',
  box: 'PacketBox',
  strong: 'PacketStrong',
  link: 'Hyperlink',
} as const;
