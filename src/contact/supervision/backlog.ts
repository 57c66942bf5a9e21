import { minutesBetween } from '../../platform/time.ts'
import type { Watched } from './watched.ts'

export const AGES = [
  { id: 'under-5', label: 'Under 5 min', below: 5 },
  { id: '5-to-15', label: '5 to 15 min', below: 15 },
  { id: '15-to-60', label: '15 to 60 min', below: 60 },
  { id: '1-to-4-hours', label: '1 to 4 hours', below: 240 },
  { id: 'over-4-hours', label: 'Over 4 hours', below: Infinity },
] as const
export const DANGERS = ['In danger', 'Danger not known', 'No danger known'] as const

export type Backlog = { label: (typeof DANGERS)[number]; counts: number[]; n: number }[]

/** Everybody not yet assessed or not yet graded, by how long and by danger. Who has not been asked is 'not known', never 'none'. */
export function backlogOf(all: readonly Watched[], now: Temporal.Instant): Backlog {
  const open = all.filter(
    one => one.stage === 'waiting' || (one.stage === 'open' && (one.grade === null || one.assessedAt === null)),
  )
  return DANGERS.map(label => {
    const ages = open
      .filter(one => dangerOf(one) === label)
      .map(one => AGES.findIndex(age => minutesBetween(one.offeredAt, now) < age.below))
    return { label, counts: AGES.map((_, place) => ages.filter(age => age === place).length), n: ages.length }
  })
}

function dangerOf(one: Watched): (typeof DANGERS)[number] {
  const urgent = one.grade === 'immediate' || one.floor?.grade === 'immediate'
  if ((one.danger !== null && one.danger <= 1) || one.vulnerable || urgent || one.channel === '999') return 'In danger'
  if (one.danger === 3) return 'No danger known'
  return 'Danger not known'
}
