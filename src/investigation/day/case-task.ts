import { duration } from '../../platform/views/how-long.ts'
import { londonDate, londonTime } from '../../platform/views/when.ts'
import { caseRisk, type OpenCase, offenceLabel, type Vocabulary } from '../open-case.ts'
import type { Task } from './task.ts'

/** What every rule here is told: the force's words, the moment, and whether the viewer reviews and decides. */
export type Viewing = { words: Vocabulary; now: Temporal.Instant; reviewer: boolean }

type Rest = Pick<Task, 'kind' | 'key' | 'what' | 'why' | 'due' | 'href'> & Partial<Task>

/** A task of an investigation: what its case says of it, and the rest. */
export function caseTask(one: OpenCase, words: Vocabulary, rest: Rest): Task {
  return {
    caseId: one.caseId,
    crimeId: one.crimeId,
    of: `Crime ${one.number}`,
    offence: offenceLabel(one.offence, words),
    ownerId: one.ownerId,
    owner: one.ownerName,
    risk: caseRisk(one, words),
    started: one.recordedAt,
    perishesAt: null,
    nowFrom: null,
    hardEnd: null,
    fixed: null,
    ...rest,
  }
}

export const isPast = (at: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0

/** 'Tuesday 29 December at 14:05', as a sentence says it. */
export const dayAndTime = (at: Temporal.Instant) => `${londonDate(at, 'weekday')} at ${londonTime(at)}`

/** How long since, or until: '3 days 4 h'. */
export const between = (a: Temporal.Instant, b: Temporal.Instant) =>
  duration((b.epochMilliseconds - a.epochMilliseconds) / 1000)

/** The earlier of two moments. */
export const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b)
