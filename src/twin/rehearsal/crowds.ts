import { isEmergencyLine } from '../../contact/channels.ts'
import { chance, type Next, pick, stream, uuidFrom } from '../../platform/random.ts'
import type { RehearsalContact } from './contact.ts'
import { after } from './moments.ts'
import { parameter } from './parameters.ts'
import { adultsOf, drawHousehold } from './people.ts'
import type { Caller } from './town.ts'

type Day = { from: Temporal.Instant; hours: number; seed: number | string; today: Temporal.PlainDate }

/** What many see at once, from the road or the street. */
const SEEN_BY_MANY = new Set(['collision', 'public-order', 'violence'])

/** One thing that dozens ring about within minutes, once in so many hours: each is somebody else, with needs of their own. */
export function drawBurst(contacts: readonly RehearsalContact[], { hours, seed, today }: Day): RehearsalContact[] {
  const next = stream(seed, 'burst')
  if (!chance(next, Math.min(1, hours / parameter('burst-every')))) return []
  const seen = contacts.filter(
    one =>
      one.about === undefined && one.grade !== 'resolve' && isEmergencyLine(one.way) && SEEN_BY_MANY.has(one.story),
  )
  if (seen.length === 0) return []
  const first = pick(next, seen)
  return Array.from({ length: parameter('burst-callers') }, (): RehearsalContact => {
    const caller = stranger(first.place.settlement, today, next)
    const at = after(first.at, next() * parameter('burst-minutes') * 60)
    return { ...first, id: uuidFrom(next), at, caller, number: caller.phone, about: first.id }
  })
}

/** Somebody who rings again and again: mostly about nothing new, now and then about something. Every call is triaged. */
export function drawFrequentCaller(
  contacts: readonly RehearsalContact[],
  { from, hours, seed, today }: Day,
): RehearsalContact[] {
  const next = stream(seed, 'frequent')
  const usual = contacts.filter(one => one.about === undefined && one.channel === '101' && one.story === 'not-police')
  const changed = contacts.filter(one => one.about === undefined && one.channel === '101' && one.story === 'welfare')
  const [model] = usual
  if (!model) return []
  const caller = stranger(model.place.settlement, today, next)
  const times = Array.from(
    { length: Math.round((hours / 24) * parameter('frequent-calls')) },
    () => next() * hours * 3600,
  ).toSorted((a, b) => a - b)
  return times.map((seconds, n): RehearsalContact => {
    const something = changed.length > 0 && chance(next, parameter('frequent-changed'))
    const told = pick(next, something ? changed : usual)
    // Their own home, whatever it is about.
    const { line } = caller.household.address
    return {
      ...told,
      id: uuidFrom(next),
      at: after(from, seconds),
      way: '101',
      place: model.place,
      address: `${line}, ${model.place.settlement}`,
      caller: { ...caller, calledBefore: n > 0 },
      number: caller.phone,
    }
  })
}

/** Somebody whom the day has not met: whoever it has keeps their own order of calls. */
function stranger(settlement: string, today: Temporal.PlainDate, next: Next): Caller {
  const household = drawHousehold(settlement, today, next)
  const person = pick(next, adultsOf(household, today))
  const phone = `07700 900${String(Math.floor(next() * 1000)).padStart(3, '0')}`
  return { person, household, phone, calledBefore: false }
}
