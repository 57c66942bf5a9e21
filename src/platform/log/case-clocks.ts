import { readTime } from '../time.ts'
import type { TimelineEntry } from './timeline.ts'

/** A promise that this case's facts speak of. `stops` says what ends it: a clock without that is only a number. */
export type CaseClock = {
  name: string
  due: Temporal.Instant
  started: Temporal.Instant
  met: Temporal.Instant | null
  paused: Temporal.Instant | null
  stops: string
}

type Facts = readonly Pick<TimelineEntry, 'kind' | 'at' | 'body'>[]

/**
 * The promises of a case as far as these facts know them, in the order they began: give it the facts known at a moment
 * and it answers for that moment. Rights of victims have pages and clocks of their own.
 */
export function caseClocks(facts: Facts): CaseClock[] {
  return [...attendance(facts), ...reviews(facts), ...lines(facts)]
}

function attendance(facts: Facts): CaseClock[] {
  return facts
    .filter(({ kind }) => kind === 'incident-opened')
    .flatMap(opened => {
      const of = (kind: string) =>
        facts.filter(fact => fact.kind === kind && fact.body.incidentId === opened.body.incidentId)
      const promised = [opened, ...of('resource-assigned')].find(({ body }) => readTime(body.attendBy ?? ''))
      const due = promised && readTime(promised.body.attendBy)
      if (!due) return []
      const met = of('resource-at-scene')[0]?.at ?? null
      return [
        {
          name: `Attend incident ${opened.body.number ?? ''}`.trim(),
          due,
          started: readTime(opened.body.clockStartedAt ?? '') ?? promised.at,
          met,
          // Closing ends the wait and never meets the promise.
          paused: met ? null : (of('incident-closed')[0]?.at ?? null),
          stops: 'a unit at the scene',
        },
      ]
    })
}

function reviews(facts: Facts): CaseClock[] {
  // Opened again, a case is reviewed again.
  const ended = new Set<string>()
  for (const { kind, body } of facts) {
    if (kind === 'outcome-agreed' || kind === 'crime-cancelled') ended.add(body.crimeId)
    if (kind === 'investigation-reopened') ended.delete(body.crimeId)
  }
  const newest = new Map(facts.filter(({ kind }) => kind === 'review-made').map(fact => [fact.body.crimeId, fact]))
  return [...newest.values()].flatMap(({ at, body }) => {
    const due = readTime(body.nextDueAt ?? '')
    return due && !ended.has(body.crimeId)
      ? [{ name: 'Next review', due, started: at, met: null, paused: null, stops: 'a supervisor’s review' }]
      : []
  })
}

function lines(facts: Facts): CaseClock[] {
  const ended = new Set(facts.filter(({ kind }) => kind === 'line-of-enquiry-ended').map(({ body }) => body.lineId))
  return facts
    .filter(({ kind, body }) => kind === 'line-of-enquiry-added' && !ended.has(body.lineId))
    .flatMap(({ at, body }) => {
      const [due, perishes] = [readTime(body.dueAt ?? ''), readTime(body.perishesAt ?? '')]
      const first = perishes && due && Temporal.Instant.compare(perishes, due) < 0 ? perishes : due
      if (!first) return []
      return [
        {
          name: first === due ? 'Line of enquiry' : 'Evidence that will be lost',
          due: first,
          started: at,
          met: null,
          paused: null,
          stops: 'the line of enquiry ended',
        },
      ]
    })
}
