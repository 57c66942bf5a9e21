import type { Channel as Way } from '../../contact/channels.ts'
import { chance, type Next, uuidFrom, type Weighted, weighted } from '../../platform/random.ts'
import { london } from '../../platform/time.ts'
import { CHANNELS, type Channel, type DemandMix, PUBLISHED_MIX } from './demand-tables.ts'

/**
 * Somebody gets in touch, at an exact instant. What it is about is drawn by `day.ts`. `channel` is whose demand it is
 * part of, `way` how it comes in: an email is drawn as online reports are.
 */
export type DrawnContact = {
  readonly id: string
  readonly at: Temporal.Instant
  readonly channel: Channel
  readonly way: Way
}

export type DemandAsk = { from: Temporal.Instant; hours: number; next: Next; mix?: Partial<DemandMix> }

/** Part of an hour of London time (epoch milliseconds), how many contacts it is expected to bring, and on which lines. */
type Slice = { start: number; end: number; expected: number; channels: readonly Weighted<Channel>[] }

const HOUR = 3_600_000
/** A day brings up to this share more or fewer contacts than its weekday's mean (synthetic). */
const DAY_SPREAD = 0.05

/**
 * Everybody who gets in touch in the `hours` after `from`, in order of time.
 *
 * The total is drawn first, within 5% of what these London hours and weekdays are expected to bring, and the instants
 * are then drawn independently: a Poisson process given its total. So contacts still bunch as calls do, while every
 * day has about a day's demand whatever the seed (a bare Poisson count, or a stormy draw, could fall short of the
 * published volumes that a rehearsal promises to show). An hour that the clocks skip brings nobody; one that they
 * repeat comes twice.
 */
export function drawContacts({ from, hours, next, mix }: DemandAsk): DrawnContact[] {
  const demand = { ...PUBLISHED_MIX, ...mix }
  const slices = slicesOf(from, hours, demand)
  const expected = slices.reduce((total, slice) => total + slice.expected, 0)
  if (expected === 0) return []

  const wanted = expected * (1 + DAY_SPREAD * (2 * next() - 1))
  const total = Math.floor(wanted) + (chance(next, wanted % 1) ? 1 : 0)
  const rows = slices.map(slice => [slice, slice.expected] as const)

  const contacts = Array.from({ length: total }, (): DrawnContact => {
    const slice = weighted(next, rows)
    const at = Math.floor(slice.start + next() * (slice.end - slice.start))
    const id = uuidFrom(next)
    const channel = weighted(next, slice.channels)
    return { id, at: Temporal.Instant.fromEpochMilliseconds(at), channel, way: channel }
  })
  return contacts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** How many contacts the window is expected to bring: the mean that `drawContacts` draws around. */
export function expectedContacts({ from, hours, mix }: Omit<DemandAsk, 'next'>): number {
  return slicesOf(from, hours, { ...PUBLISHED_MIX, ...mix }).reduce((total, slice) => total + slice.expected, 0)
}

/** Cuts the window at each hour. London's offset is always whole hours, so its hours begin where UTC's do. */
function slicesOf(from: Temporal.Instant, hours: number, demand: DemandMix): Slice[] {
  const daily = CHANNELS.reduce((total, channel) => total + demand.perDay[channel], 0)
  const hourTotal = sum(demand.hourShares)
  const weekdayMean = sum(demand.weekdayShares) / 7
  const channelsAt = channelsOf(demand)
  const last = from.epochMilliseconds + hours * HOUR
  const slices: Slice[] = []

  for (let start = from.epochMilliseconds; start < last; ) {
    const end = Math.min(last, (Math.floor(start / HOUR) + 1) * HOUR)
    const { hour, dayOfWeek } = london(Temporal.Instant.fromEpochMilliseconds(start))
    const hourShare = (demand.hourShares[hour] ?? 0) / hourTotal
    const dayFactor = (demand.weekdayShares[dayOfWeek - 1] ?? 0) / weekdayMean
    const expected = daily * dayFactor * hourShare * ((end - start) / HOUR)
    slices.push({ start, end, expected, channels: channelsAt(hour, dayOfWeek) })
    start = end
  }
  return slices
}

/**
 * Which line they use at an hour of a weekday (1 = Monday). The tilt moves 999 calls towards the evening and the small
 * hours, more so on weekend nights; over a usual week each channel still brings its published daily volume, because
 * the tilt is divided by its own mean.
 */
function channelsOf(demand: DemandMix): (hour: number, weekday: number) => Weighted<Channel>[] {
  const others = demand.perDay['101'] + demand.perDay.online
  const share = demand.perDay['999'] / (demand.perDay['999'] + others)
  const tiltAt = (hour: number, weekday: number) =>
    (demand.emergencyTilt[hour] ?? 1) * (weekday >= 6 && hour < 4 ? demand.weekendNightTilt : 1)

  let meanTilt = 0
  for (const [day, dayShare] of demand.weekdayShares.entries())
    for (const [hour, hourShare] of demand.hourShares.entries())
      meanTilt += (tiltAt(hour, day + 1) * dayShare * hourShare) / sum(demand.weekdayShares) / sum(demand.hourShares)

  return (hour, weekday) => {
    const emergency = others === 0 ? 1 : Math.min(1, (share * tiltAt(hour, weekday)) / meanTilt)
    const rest = others === 0 ? 0 : (1 - emergency) / others
    return [
      ['999', emergency],
      ['101', rest * demand.perDay['101']],
      ['online', rest * demand.perDay.online],
    ]
  }
}

function sum(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0)
}
