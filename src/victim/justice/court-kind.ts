import type { Danger } from '../../contact/supervision/safety-watch.ts'

/** What came of it: what it starts beside its kind's own rights, the danger that follows, and how the case stands after it. */
export type CourtResult = {
  code: string
  words: string
  starts?: readonly string[]
  answers?: readonly string[]
  danger?: Danger
  /** Somebody who was sought, or free, is held from then on. */
  held?: true
  stands?: CourtStage
}

/** Where a case stands after the charge. The last two are ends. */
export const COURT_STAGES = [
  'before-charge',
  'charged',
  'before-trial',
  'trial',
  'convicted',
  'sentenced',
  'appeal',
  'not-convicted',
  'done',
] as const
export type CourtStage = (typeof COURT_STAGES)[number]

/** Who knows of it first: whoever records it or sends it. */
export type Teller = 'court' | 'prosecutor' | 'witness-care' | 'probation' | 'prison'
export const TELLER_WORDS: Record<Teller, string> = {
  court: 'the court',
  prosecutor: 'the Crown Prosecution Service',
  'witness-care': 'the witness care unit',
  probation: 'probation',
  prison: 'the prison',
}

/** One kind of thing that happens after a charge. `starts`, `answers`: rights by the names that a pack of the Code gives them. */
export type CourtKind = {
  kind: string
  name: string
  teller: Teller
  starts: readonly string[]
  answers?: readonly string[]
  danger?: Danger
  held?: true
  /** It speaks of a day to come: a hearing, or when somebody is let out. */
  day?: { needed: boolean; label: string; hearing?: true }
  /** Whose danger begins on that day and not now. */
  dangerOnDay?: true
  results?: readonly CourtResult[]
  stands?: CourtStage
}
