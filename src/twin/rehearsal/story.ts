import type { CrimeType, GradeCode, Sensitivity } from '../../platform/force/vocabulary.ts'
import type { Weighted } from '../../platform/random.ts'
import type { AdviceCode } from './advice.ts'
import type { Channel } from './demand-tables.ts'
import type { Scene } from './scene.ts'

/** What a contact is about. A force's own incident types are mapped on in `codes.ts`. */
export type StoryId =
  | 'domestic-abuse'
  | 'violence'
  | 'harassment'
  | 'hate'
  | 'public-order'
  | 'robbery'
  | 'burglary'
  | 'vehicle-crime'
  | 'shoplifting'
  | 'theft'
  | 'criminal-damage'
  | 'fraud'
  | 'antisocial-behaviour'
  | 'missing-person'
  | 'mental-health'
  | 'welfare'
  | 'collision'
  | 'noise'
  | 'not-police'
  | 'silent-call'
  | 'update-wanted'

/** A sentence, or one that needs the scene. Our own words: nothing is taken from a real log. */
export type Line = string | ((scene: Scene) => string)

/** A line of enquiry that the story opens. `perishesAfterHours`: when the evidence is likely to be gone. */
export type Enquiry = {
  readonly objective: string
  readonly action: Line
  readonly perishesAfterHours?: number
  /** It may turn out not to be proportionate. */
  readonly mayDrop?: true
}

/** Who is caring for whom: the chance that the answer to a prompt is yes. Otherwise it is mostly no, now and then unknown. */
export type HouseholdChances = { readonly children: number; readonly adultsAtRisk: number; readonly dependants: number }

export type Referral = { readonly agency: string; readonly why: string }

export type Story = {
  readonly id: StoryId
  readonly name: string
  /** Share of the contacts on each line that are about this (relative to the other stories; synthetic). */
  readonly share: Readonly<Record<Channel, number>>
  readonly hours: 'any' | 'day' | 'night'
  /** It happens where the caller lives. */
  readonly atHome: boolean
  readonly sensitive?: Sensitivity
  /** Somebody is worried about, and other agencies may be the right help. */
  readonly ofWorry?: true
  readonly grades: readonly Weighted<GradeCode>[]
  /** What is recorded once there is an incident; `null` for no crime. */
  readonly crimes: readonly Weighted<CrimeType | null>[]
  /** Chance that a contact is one more caller about something already reported. */
  readonly furtherCallers: number
  /** Who is harmed: the caller, somebody they speak for, a business, or nobody. */
  readonly victim: 'caller' | 'other' | 'business' | 'nobody'
  /** What the handler types: while it is happening, afterwards, and on asking. */
  readonly now: readonly Line[]
  readonly past: readonly Line[]
  readonly more: readonly Line[]
  /** As they put it themselves, in an online report. */
  readonly written: readonly Line[]
  readonly threat: readonly Line[]
  readonly harm: readonly Line[]
  readonly vulnerable: number
  readonly factors: readonly string[]
  readonly weapon: number
  readonly household: HouseholdChances
  readonly enquiries: readonly Enquiry[]
  readonly advice: readonly AdviceCode[]
  /** Why it may end without an incident, and whom it may be passed to. */
  readonly resolutions: readonly Line[]
  readonly referrals: readonly Referral[]
}

export function say(line: Line, scene: Scene): string {
  return typeof line === 'string' ? line : line(scene)
}
