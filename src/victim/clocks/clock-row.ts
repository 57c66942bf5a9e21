import type { Clock } from './clock.ts'

/** The columns of a clock beside the names that the program gives them; one list for reading and writing. */
export const COLUMNS = {
  id: 'uuid',
  caseId: 'uuid',
  crimeId: 'uuid',
  victimId: 'uuid',
  rule: 'text',
  pack: 'text',
  event: 'text',
  name: 'text',
  duty: 'text',
  holder: 'text',
  answer: 'text',
  proposal: 'boolean',
  eventFact: 'uuid',
  source: 'text',
  eventAt: 'timestamptz',
  learntAt: 'timestamptz',
  enhanced: 'boolean',
  standardDays: 'integer',
  enhancedDays: 'integer',
  hastenedAt: 'timestamptz',
  dueAt: 'timestamptz',
  noDueReason: 'text',
  metAt: 'timestamptz',
  metBy: 'uuid',
  voidAt: 'timestamptz',
  voidReason: 'text',
  pausedAt: 'timestamptz',
  pausedUntil: 'timestamptz',
  pauseReason: 'text',
  pauseOwner: 'text',
  transferredAt: 'timestamptz',
  transferredTo: 'text',
} as const satisfies Record<keyof Clock, string>

/** As PostgreSQL calls it. */
export function columnOf(name: string): string {
  return name === 'learntAt' ? 'event_learnt_at' : name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

export const CLOCK_NAMES = Object.keys(COLUMNS) as (keyof Clock)[]
