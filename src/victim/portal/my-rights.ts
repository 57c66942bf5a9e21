import type { Word } from './my-story.ts'

/** What her own report starts, as it is said to her: short, and nothing of what was done to anybody. */
export const RIGHT_SAID: Record<string, string> = {
  acknowledgement: 'You get it in writing that we have what you told us',
  information: 'You are told what help there is',
  'needs-assessment': 'Somebody asks what you need',
  referral: 'You are put in touch with people who support you',
  compensation: 'You are told how to ask for compensation',
  'contact-preference': 'You say how, and how often, you hear from us',
  'personal-statement': 'You may say in your own words what this has done to you',
  complaint: 'You get an answer to your complaint',
  'review-request': 'You get an answer when you ask for a decision to be looked at again',
}

export type MyRight = { event: string; dueAt: Temporal.Instant | null; metAt: Temporal.Instant | null }
export const RIGHT_STATES = ['late', 'to-come', 'done', 'done-late'] as const
export type RightSaid = { said: string; state: (typeof RIGHT_STATES)[number]; dueAt: Temporal.Instant | null }

const after = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

/** Each right once, what is late first. What she knows nothing of is not among them. */
export function rightsSaid(rights: readonly MyRight[], now: Temporal.Instant): RightSaid[] {
  const lines = rights.flatMap(({ event, dueAt, metAt }): RightSaid[] => {
    const said = RIGHT_SAID[event]
    if (!said) return []
    if (metAt) return [{ said, state: dueAt && after(metAt, dueAt) ? 'done-late' : 'done', dueAt }]
    return [{ said, state: dueAt && after(now, dueAt) ? 'late' : 'to-come', dueAt }]
  })
  return lines.toSorted(
    (a, b) => RIGHT_STATES.indexOf(a.state) - RIGHT_STATES.indexOf(b.state) || a.said.localeCompare(b.said),
  )
}

/** How often she was told what she has a right to be told: in time, and late. */
export function toldCounts(words: readonly Word[]): { inTime: number; late: number } {
  const met = words.flatMap(one => (one.metAt ? [{ ...one, metAt: one.metAt }] : []))
  const late = met.filter(one => after(one.metAt, one.dueAt)).length
  return { inTime: met.length - late, late }
}
