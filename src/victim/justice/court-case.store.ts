import type { Tx } from '../../platform/db/connect.ts'
import { isOpen, stateOf } from '../clocks/clock-life.ts'
import { clocksOf } from '../clocks.store.ts'
import { HOLDER_WORDS } from '../rights/right-row.ts'
import { readCourtCrime } from './court-crime.store.ts'
import { courtEventsOf } from './court-events.store.ts'
import { COURT_RIGHTS, courtWords } from './court-kinds.ts'
import { hearingsOf, isOver, nextHearing, STAGE_WORDS, stageOfAll } from './court-stage.ts'
import { daysLate, toldWhen } from './court-told.ts'
import { tellingsOf } from './told-of.store.ts'

const OF_COURT: readonly string[] = [...COURT_RIGHTS, 'charge']

/** Everything that the page of a case at court shows; undefined where there is no such crime that may be seen. */
export async function readCourtCase(tx: Tx, crimeId: string, now: Temporal.Instant) {
  const crime = await readCourtCrime(tx, { crimeId })
  if (!crime) return undefined
  const events = await courtEventsOf(tx, crimeId)
  const tellings = await tellingsOf(tx, crimeId)
  const charges = crime.accused.flatMap(one => (one.chargedAt ? [{ ...one, chargedAt: one.chargedAt }] : []))
  const stage = stageOfAll(
    events,
    charges.map(one => one.suspectId),
  )
  const clocks = []
  for (const victim of crime.victims)
    for (const clock of await clocksOf(tx, victim.victimId))
      if (OF_COURT.includes(clock.event))
        clocks.push({
          ...clock,
          victimName: victim.name,
          state: stateOf(clock, now),
          holderWords: HOLDER_WORDS[clock.holder as keyof typeof HOLDER_WORDS] ?? clock.holder,
        })
  const owed = clocks
    .filter(one => isOpen(one.state) && one.state !== 'pending')
    .toSorted((a, b) => (a.dueAt?.epochMilliseconds ?? 0) - (b.dueAt?.epochMilliseconds ?? 0))
  return {
    crime,
    caseId: crime.caseId,
    stage,
    stageWords: STAGE_WORDS[stage],
    over: isOver(stage),
    next: nextHearing(events, now) ?? null,
    hearings: hearingsOf(events),
    owed,
    doneLate: clocks.filter(one => one.state === 'remedied').length,
    charges,
    events: events.map(event => ({
      ...event,
      what: courtWords(event.kind, event.result),
      daysLate: daysLate(event),
      told: crime.victims.map(victim => ({ ...victim, at: toldWhen(event, victim.victimId, tellings) })),
    })),
  }
}
