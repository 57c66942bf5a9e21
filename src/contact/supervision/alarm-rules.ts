import { type From, OURS } from '../pathway.ts'

export const ALARM_IDS = [
  'waiting-in-danger',
  'lost-in-danger',
  'second-read-faster',
  'below-floor',
  'over-target',
  'nobody-sent',
  'line-closed',
  'text-not-sent',
  'interpreter-wanted',
  'appointment-missed',
  'near-target',
  'fields-after-immediate',
  'not-graded',
  'not-assessed',
  'assess-again',
  'contact-caller-again',
  'task-overdue',
] as const
export type AlarmId = (typeof ALARM_IDS)[number]

/**
 * `after`: minutes of grace before it is an alarm. One that was answered comes back after `againMinutes` while it is still true.
 * When it goes up, and to whom, is in escalation.ts.
 */
export type AlarmRule = From & {
  readonly label: string
  readonly after: number
  readonly againMinutes: number
}

const rule = (label: string, after: number, againMinutes: number, from: From = OURS): AlarmRule => ({
  label,
  after,
  againMinutes,
  ...from,
})

export type AlarmPack = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly rules: Readonly<Record<AlarmId, AlarmRule>>
}

/** The kinds of alarm, most urgent first by ALARM_IDS. Every minute here is policy for a force to set. */
export const ALARM_PACKS: readonly AlarmPack[] = [
  {
    id: 'alarms-2026',
    from: '2019-01-01',
    to: null,
    rules: {
      'waiting-in-danger': rule('Waiting in danger, nobody with them', 1, 5, {
        source: 'A 999 call is answered in 10 seconds (contact.md section 4); the minute is our proposal',
        confidence: 'proposal',
      }),
      'lost-in-danger': rule('Lost while in danger, not spoken to since', 0, 15),
      'second-read-faster': rule('A second reader would have gone faster', 0, 30),
      'below-floor': rule('Graded below what is known', 0, 30, {
        source: 'inspection.md requirement 10; the minutes are our proposal',
        confidence: 'proposal',
      }),
      'over-target': rule('Over its target', 0, 30),
      'nobody-sent': rule('Nobody sent', 0, 20),
      'line-closed': rule('Line closed, risk not looked at since', 5, 15, {
        source:
          'A domestic call that is cut off is looked at again at once (contact.md section 3.1); the minutes are our proposal',
        confidence: 'proposal',
      }),
      'text-not-sent': rule('Reply by text not known to be sent', 1, 5),
      'interpreter-wanted': rule('Interpreter asked for, none has joined', 3, 10),
      'appointment-missed': rule('A time was agreed and nobody came', 0, 60),
      'near-target': rule('About to miss its target', 0, 30, {
        source: 'The last fifth of the clock: inspection.md requirement 14',
        confidence: 'read',
      }),
      'fields-after-immediate': rule('Immediate, and something is still missing', 5, 15),
      'not-graded': rule('Not graded', 5, 15),
      'not-assessed': rule('Risk not assessed', 10, 30),
      'assess-again': rule('Risk to be assessed again', 0, 60),
      'contact-caller-again': rule('Caller to be contacted again', 0, 60),
      'task-overdue': rule('Task overdue', 0, 240),
    },
  },
]

export function alarmPackOn(day: Temporal.PlainDate): AlarmPack {
  const on = day.toString()
  return ALARM_PACKS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? ALARM_PACKS.at(-1)!
}
