/** When visits by appointment are offered, in `[from, to)` London days. Every number is our proposal, for a force to set. */
export type AppointmentPack = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  /** London hours at which a slot may begin, and how long it lasts. */
  readonly begins: readonly number[]
  readonly hours: number
  /** How far ahead, and how soon at the earliest. */
  readonly aheadHours: number
  readonly noticeMinutes: number
  /** How many of one base in one slot. */
  readonly together: number
  readonly source: string
}

export const APPOINTMENT_PACKS: readonly AppointmentPack[] = [
  {
    id: 'appointments-2026',
    from: '2019-01-01',
    to: null,
    begins: [8, 10, 12, 14, 16, 18, 20],
    hours: 2,
    aheadHours: 48,
    noticeMinutes: 60,
    together: 3,
    source:
      'Scheduled visits by agreement within 24 to 48 hours (contact.md section 3); hours and numbers are our proposal',
  },
]

export function appointmentPackOn(day: Temporal.PlainDate): AppointmentPack {
  const on = day.toString()
  return APPOINTMENT_PACKS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? APPOINTMENT_PACKS.at(-1)!
}
