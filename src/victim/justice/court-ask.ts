import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { COURT_KINDS, kindOf } from './court-kinds.ts'

export type CourtAsk = {
  kind: string
  result?: string | undefined
  at: Temporal.Instant
  receivedAt?: Temporal.Instant | undefined
  forAt?: Temporal.Instant | undefined
  wasAt?: Temporal.Instant | undefined
  months?: number | undefined
}
export type BadCourtAsk =
  | 'charge-elsewhere'
  | 'unknown-kind'
  | 'needs-result'
  | 'unknown-result'
  | 'needs-day'
  | 'needs-months'
  | 'received-before'
  | 'day-too-far'

/** A hearing or a release lies within this many years, else somebody slipped in the year. */
const YEARS_AHEAD = 60

/** Whether what was sent or typed can be kept: every refusal says what to send instead. */
export function considerCourtAsk(ask: CourtAsk): Outcome<CourtAsk, BadCourtAsk> {
  if (ask.kind === 'charge')
    return refuse(
      'charge-elsewhere',
      'A charge is recorded with its suspect, where custody and the prosecutor’s advice are: record it there, and what follows here',
      'kind',
    )
  const kind = kindOf(ask.kind)
  if (!kind)
    return refuse('unknown-kind', `Choose what happened of: ${COURT_KINDS.map(one => one.kind).join(', ')}`, 'kind')
  const codes = (kind.results ?? []).map(one => one.code)
  if (codes.length > 0 && !ask.result)
    return refuse('needs-result', `Say what came of it: ${codes.join(', ')}`, 'result')
  if (ask.result && !codes.includes(ask.result))
    return refuse(
      'unknown-result',
      codes.length > 0 ? `${kind.name} has one of: ${codes.join(', ')}` : `${kind.name} has no result: leave it out`,
      'result',
    )
  if (kind.day?.needed && !ask.forAt) return refuse('needs-day', `${kind.day.label}: give the day and time`, 'forAt')
  if (ask.forAt && ask.forAt.epochMilliseconds - ask.at.epochMilliseconds > YEARS_AHEAD * 31_557_600_000)
    return refuse('day-too-far', 'That day is more than a lifetime ahead: check the year', 'forAt')
  if (ask.kind === 'sentence' && ask.result === 'custody' && ask.months === undefined)
    return refuse('needs-months', 'Say how many months: from twelve on the victim contact scheme is owed', 'months')
  if (ask.receivedAt && Temporal.Instant.compare(ask.receivedAt, ask.at) < 0)
    return refuse(
      'received-before',
      'Nobody can have been told of it before it happened: check both times',
      'receivedAt',
    )
  return accept(ask)
}
