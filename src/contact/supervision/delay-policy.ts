import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { type From, OURS } from '../pathway.ts'

/** Who must know by how many minutes after nobody has been sent. */
export type Rung = From & { readonly minutes: number; readonly who: string }
/** What must be done again while somebody waits, every so many minutes. */
export type Again = From & { readonly what: 'assess' | 'contact-caller'; readonly everyMinutes: number }

/** What a wait of one grade asks for, in `[from, to)` London days (contact.md 3.1). */
export type DelayPolicy = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly grades: Readonly<
    Partial<Record<GradeCode, { readonly rungs: readonly Rung[]; readonly again: readonly Again[] }>>
  >
}

const gmp = (minutes: number, who: string): Rung => ({
  minutes,
  who,
  source: 'Greater Manchester Police, as quoted to a coroner in 2022 (contact.md 3.1)',
  confidence: 'secondary',
})
const ours = (minutes: number, who: string): Rung => ({ minutes, who, ...OURS })

/** Kent looks again after three and a half hours, whatever the grade. */
const KENT: Again = {
  what: 'assess',
  everyMinutes: 210,
  source: 'Kent Police: incidents assessed again after 3.5 hours (contact.md 3.1)',
  confidence: 'read',
}
const every = (what: Again['what'], everyMinutes: number): Again => ({ what, everyMinutes, ...OURS })

export const DELAY_POLICIES: readonly DelayPolicy[] = [
  {
    id: 'delay-2026',
    from: '2019-01-01',
    to: null,
    grades: {
      immediate: {
        rungs: [gmp(0, 'the duty inspector')],
        again: [every('assess', 60), every('contact-caller', 60)],
      },
      priority: {
        rungs: [ours(20, 'the dispatcher'), gmp(40, 'the district sergeant'), ours(60, 'the control-room manager')],
        again: [every('assess', 60), every('contact-caller', 60)],
      },
      scheduled: { rungs: [], again: [KENT, every('contact-caller', 1440)] },
    },
  },
]

export function delayPolicyOn(day: Temporal.PlainDate): DelayPolicy {
  const on = day.toString()
  return DELAY_POLICIES.find(one => one.from <= on && (one.to === null || on < one.to)) ?? DELAY_POLICIES.at(-1)!
}
