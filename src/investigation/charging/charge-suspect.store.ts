import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import type { Crime } from '../crime.store.ts'
import { addEvent } from '../suspect-state.ts'
import { readEvents, readSuspect, saveEvent } from '../suspects.store.ts'
import { readVictims } from '../victims.store.ts'
import { readOfCrime } from './case-for-charging.store.ts'
import type { Standing } from './charging-record.ts'
import { whoCharges } from './who-charges.ts'

/**
 * The charge as an event of the suspect, once: one that somebody recorded already is taken as it is. Who may decide is asked again, since the
 * case may have become another since it was asked.
 */
export async function chargeSuspect(
  tx: Tx,
  crime: Crime,
  one: Standing,
  given: { at: Temporal.Instant; now: Temporal.Instant; force: Pick<Force, 'offences' | 'incidentTypes'> },
  stamp: Stamp,
): Promise<Outcome<{ eventId: string }>> {
  const of = await readOfCrime(tx, crime, given.force)
  const by = whoCharges(one.draft.decider, { ...one.draft, ...of }, londonDay(given.now))
  if (!by.ok) return refuse(by.refusal.code, by.refusal.message)
  const decided = one.steps.findLast(step => step.kind === 'advised')
  if (decided && Temporal.Instant.compare(given.at, decided.at) < 0)
    return refuse('before-decision', 'They cannot be charged before it was decided: check the time', 'chargedAt')
  const events = await readEvents(tx, { crimeId: crime.crimeId, suspectId: one.suspectId })
  const recorded = events.find(event => event.event === 'charge')
  if (recorded) return accept({ eventId: recorded.eventId })
  const happened = { event: 'charge' as const, at: given.at }
  const standing = addEvent(events, happened)
  if (!standing.ok) return refuse(standing.refusal.code, standing.refusal.message, 'chargedAt')
  const suspect = await readSuspect(tx, one.suspectId)
  const victims = await readVictims(tx, crime.crimeId)
  return accept(await saveEvent(tx, suspect!, { ...happened, note: undefined }, standing.value.state, victims, stamp))
}
