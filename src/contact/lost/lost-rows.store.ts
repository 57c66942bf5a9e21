import { sql } from 'kysely'
import { CHANNEL_CODES, isEmergencyLine } from '../channels.ts'
import { type LostKeeping, longestHours } from './lost-keeping.ts'

const EMERGENCY_LINES = CHANNEL_CODES.filter(isEmergencyLine)

/** How long the decision of somebody whose hours are over may be late before they are missed here: two days of a server that is off. */
const LATE_HOURS = 48

/** Spoken to since, by any call of their number that somebody answered or took. */
const SPOKEN_SINCE = sql`exists (select from contact.contact n where n.caller_number = c.caller_number and n.offered_at > c.offered_at
  and coalesce(n.answered_at, n.taken_at) is not null)`

/** Taken off the list by a person, with the reason. */
export const CLOSED = sql`exists (select from contact.ring_attempt a where a.contact_id = c.id and a.result = 'closed')`

/** Gave up, and nobody has dealt with them. One that is held by the rule of silent calls is not dealt with by any later call. */
export const UNREACHED = sql`c.end_state = 'abandoned' and not ${CLOSED} and (c.held_at is not null or not ${SPOKEN_SINCE})`

/** The moment at which this caller's hours on the list are over. */
export const hoursOver = ({ hours }: LostKeeping) =>
  sql`c.abandoned_at + make_interval(hours => case when c.channel = any(${EMERGENCY_LINES}::text[]) then ${hours.emergency}::int else ${hours.other}::int end)`

/** Ids of whoever may still be on the list: each part by its own index, so that no year of calls is read for the lost of a day. */
export const maybeLost = (rule: LostKeeping, now: Temporal.Instant) => sql`
  select id from contact.contact where end_state = 'abandoned' and abandoned_at > ${now.subtract({ hours: longestHours(rule) + LATE_HOURS })}
  union select contact_id from contact.lost_decided where decided = 'kept' and over_at is null
  union select id from contact.contact where end_state = 'abandoned' and held_at is not null`
