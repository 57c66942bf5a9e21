import { chance, lognormal, stream, uuidFrom, type Weighted, weighted } from '../../platform/random.ts'
import type { RehearsalContact } from './contact.ts'
import type { Channel } from './demand-tables.ts'
import type { PlannedJourney } from './journey.ts'
import { after } from './moments.ts'
import { parameter } from './parameters.ts'
import type { Way } from './ways.ts'

const BY: readonly Weighted<readonly [Way, Channel]>[] = [
  [['web-chat', 'online'], 4],
  [['online', 'online'], 3],
  [['front-counter', '101'], 1],
  [['999', '999'], 1],
  [['email', 'online'], 1],
]

/** Some who left the queue, and could not be rung, reach the police by another way: it is for the software to see that. */
export function reachedAgain(journeys: readonly PlannedJourney[], seed: number | string): RehearsalContact[] {
  return journeys.flatMap(({ contact, telephony }): RehearsalContact[] => {
    const next = stream(seed, 'again', contact.id)
    if (!telephony.abandonedAt || telephony.talk || !chance(next, parameter('lost-reaches-again'))) return []
    const [way, channel] = weighted(next, BY)
    const { abandonedAt } = telephony
    const at = after(abandonedAt, lognormal(next, parameter('lost-again-median') * 60, 0.5))
    const number = way === '999' ? contact.caller.phone : null
    const caller = { ...contact.caller, calledBefore: true }
    const { about: _gone, ...same } = contact
    return [{ ...same, id: uuidFrom(next), at, way, channel, caller, number }]
  })
}
