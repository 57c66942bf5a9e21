import { london } from '../../platform/time.ts'

export type Value = string | number | boolean | null | readonly string[]

/** One record as it leaves: what it is, when and by whom it came to be, and its fields by their own names. */
export type BundleRecord = {
  id: string
  title: string
  /** ISO 8601 with its offset. */
  at: string | null
  by: string | null
  fields: Readonly<Record<string, Value>>
}
export type BundleSection = { id: string; title: string; says: string | null; records: readonly BundleRecord[] }

/** A document that goes with it: its bytes are streamed, and its fingerprint was taken when it came. */
export type BundleDocument = {
  documentId: string
  title: string
  media: string
  size: number
  sha256: string
  pieces: number
  /** Where it stands in the bundle. */
  path: string
}
export type BundleContent = {
  caseId: string
  crimeId: string
  number: number
  offence: string
  sections: readonly BundleSection[]
  documents: readonly BundleDocument[]
}

/** A moment as a bundle says it: London's clock with its offset, so that nobody has to guess. */
export function withOffset(at: Temporal.Instant): string
export function withOffset(at: Temporal.Instant | null): string | null
export function withOffset(at: Temporal.Instant | null): string | null {
  return at && london(at).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** How the fields are called on the printed page. */
export const LABELS: Readonly<Record<string, string>> = {
  number: 'Number',
  offence: 'Offence',
  state: 'State',
  reportedAt: 'Reported',
  basis: 'Why it was recorded',
  investigator: 'Investigator',
  event: 'What happened',
  suspect: 'Suspect',
  enhanced: 'Enhanced rights',
  ofKind: 'Whose statement',
  words: 'Words',
  documentPath: 'Document in this bundle',
  takenBy: 'Taken by',
  begunAt: 'Begun',
  endedAt: 'Ended',
  interpreter: 'Interpreter',
  language: 'Language',
  signedHow: 'Signed',
  notSignedBecause: 'Not signed because',
  version: 'Version',
  whyNew: 'Why it was made again',
  address: 'Address',
  reachedBy: 'Reached by',
  cannotCome: 'Cannot come',
  needs: 'Needs',
  description: 'Description',
  foundWhere: 'Found where',
  foundBy: 'Found by',
  foundAt: 'Found',
  bag: 'Bag or seal',
  from: 'From',
  to: 'To',
  place: 'Where',
  why: 'Why',
  kind: 'Kind',
  media: 'What it is',
  size: 'Bytes',
  sha256: 'SHA-256',
  cameFrom: 'Came from',
  source: 'Where it comes from',
  location: 'Where it is kept',
  assists: 'Might undermine or assist',
  because: 'Because',
  action: 'What was done',
  result: 'Result',
  against: 'Against',
  authoriser: 'Made by',
  reference: 'Reference',
  servedAt: 'Served',
  expiresAt: 'Runs out',
  decider: 'Who decides',
  offences: 'Offences as proposed',
  test: 'Test',
  answers: 'How the test is met',
  evidenceLed: 'Without the victim',
  victimViews: 'What the victims think',
  held: 'Where the suspect is',
  advice: 'Decided',
  decidedBy: 'Decided by',
  reasons: 'Why it came back',
  dueAt: 'Due',
  shown: 'There',
  code: 'Outcome',
  reason: 'Reason',
  evidence: 'Evidence',
  recordedAt: 'Entered',
}
