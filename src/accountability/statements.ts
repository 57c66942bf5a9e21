/** A dated word to the public about a promise. Once published it is never changed: what was wrong is said in a newer one. */
export type Statement = { date: string; title: string; text: string }

/** The demonstration's own, labelled synthetic where they are shown. A live force has none until it publishes one. */
const DEMONSTRATION: readonly Statement[] = [
  {
    date: '2026-11-16',
    title: 'Every figure here can now be counted again',
    text: 'Each of our three headline figures is counted from the log of every contact, with its definition and its table. Nothing is left out because it looks bad: what we cannot tell is shown as that.',
  },
  {
    date: '2026-11-02',
    title: 'What we promised after the inspection',
    text: 'Callers who are vulnerable are to be recognised while they speak. Each investigation is to have a plan and a supervisor who reads it. Victims are to hear from us when something happens, and when nothing does.',
  },
]

/** Newest first, none from days that have not come yet (a rehearsal may stand on any day). */
export function statementsOn(day: Temporal.PlainDate, kind: 'live' | 'demonstration'): readonly Statement[] {
  if (kind === 'live') return []
  return DEMONSTRATION.filter(({ date }) => date <= day.toString())
}
