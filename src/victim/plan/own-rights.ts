import { londonDay } from '../../platform/time.ts'
import { dayOf18, type Needs } from '../needs/needs.ts'
import type { ContactPlan } from './way.ts'

/** Days before somebody is 18 in which a plan of their own is agreed with them: our proposal. */
export const OWN_RIGHTS_DAYS = 28

/**
 * The London day from which a young person's rights are their own, where it is near or over and somebody else still stands in their plan: what went through a parent
 * goes there no more on that day, and without a word with the young person nobody would be told at all. Undefined where there is nothing to agree.
 */
export function ownRightsFrom(
  plan: Pick<ContactPlan, 'ways'>,
  needs: Pick<Needs, 'kind' | 'birth'> | undefined,
  now: Temporal.Instant,
): string | undefined {
  if (needs?.kind !== 'child' || !needs.birth || plan.ways.every(way => way.whose !== 'parent')) return undefined
  const day = dayOf18(needs.birth)
  return londonDay(now).until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days <= OWN_RIGHTS_DAYS
    ? day
    : undefined
}
