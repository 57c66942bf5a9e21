/** Who owes a right: the force's own people, the witness care unit, the prosecutor, probation, or whoever had the contact. */
export const DUTY_HOLDERS = ['police', 'witness-care', 'prosecutor', 'probation', 'any'] as const
export type DutyHolder = (typeof DUTY_HOLDERS)[number]
export const HOLDER_WORDS: Record<DutyHolder, string> = {
  police: 'the police',
  'witness-care': 'the witness care unit',
  prosecutor: 'the Crown Prosecution Service',
  probation: 'probation’s victim contact scheme',
  any: 'whoever has the contact',
}

/** How far a figure was checked: read at its source, read second hand, general knowledge, or found nowhere. */
export const READINGS = ['read', 'secondary', 'general-knowledge', 'not-found'] as const
export type Reading = (typeof READINGS)[number]

/** What answers a right: a word with substance given to the victim, or something done, with what shows it. */
export const ANSWERS = ['word', 'deed'] as const
export type Answer = (typeof ANSWERS)[number]

/** `standardDays`, `enhancedDays`: working days; null where none is set for that standing. `enhancedRead`: where it differs from `read`. */
export type RightRow = {
  rule: string
  /** The kind of event that starts this clock: one row for each in a pack. */
  event: string
  /** The event as it stands in a list: 'Arrest'. */
  name: string
  holder: DutyHolder
  /** When the clock starts, in words. */
  starts: string
  standardDays: number | null
  enhancedDays: number | null
  /** What is owed, as a sentence goes on: 'tell the victim of an arrest'. */
  duty: string
  answer: Answer
  /** What is recorded to show that it was done. */
  evidence: readonly string[]
  read: Reading
  enhancedRead: Reading
  source: string
}

/** Only what was read is law. A day that is general knowledge, or that nobody found, is our proposal, for a force to set. */
export function isLaw(row: Pick<RightRow, 'read' | 'enhancedRead'>, enhanced = false): boolean {
  const how = enhanced ? row.enhancedRead : row.read
  return how === 'read' || how === 'secondary'
}

/** How sure a limit is, as a page says it beside the day. */
export function readingWords(how: Reading): string {
  return {
    read: 'Read at its source',
    secondary: 'From a second-hand copy: check it before relying on it',
    'general-knowledge': 'Our proposal: general knowledge, not confirmed in a source',
    'not-found': 'Our proposal: no source could be read',
  }[how]
}

type Rest = Omit<RightRow, 'enhancedRead' | 'holder' | 'answer'> & Partial<RightRow>

/** A row: owed by the police and answered by a word unless it says otherwise. */
export const right = (row: Rest): RightRow => ({
  holder: 'police',
  answer: 'word',
  enhancedRead: row.read,
  ...row,
})
