import { caseRisk, type OpenCase, offenceLabel, type Vocabulary } from '../open-case.ts'
import { type Risk, riskRank } from '../risk.ts'

export type PhoneLine = {
  crimeId: string
  lineId: string
  objective: string
  action: string
  dueAt: Temporal.Instant
  perishesAt: Temporal.Instant | null
}
export type PhoneVictim = { crimeId: string; victimId: string; name: string; enhanced: boolean }
export type PhoneCrime = OpenCase & { place: string; incidentId: string; incidentNumber: number }
export type CardLine = PhoneLine & { gone: boolean }

/** A case as a phone at a scene shows it: what, where, for whom, what is running out. */
export type Card = {
  crimeId: string
  caseId: string
  number: number
  offence: string
  place: string
  incidentId: string
  incidentNumber: number
  risk: Risk
  lines: CardLine[]
  victims: PhoneVictim[]
  /** What is lost first, or due first. */
  first: { at: Temporal.Instant; perishes: boolean } | null
}

const time = (at: Temporal.Instant | null | undefined) => at?.epochMilliseconds ?? Number.POSITIVE_INFINITY

/** What can still be lost comes first, then what is due; of cases, the one with what runs out soonest, then the higher risk. */
export function cardsOf(
  crimes: readonly PhoneCrime[],
  lines: readonly PhoneLine[],
  victims: readonly PhoneVictim[],
  words: Vocabulary,
  now: Temporal.Instant,
): Card[] {
  const gone = (line: PhoneLine) => line.perishesAt !== null && time(line.perishesAt) <= now.epochMilliseconds
  const runsOut = (line: CardLine) => (line.gone ? time(line.dueAt) : Math.min(time(line.perishesAt), time(line.dueAt)))
  return crimes
    .map(one => {
      const mine = lines
        .filter(line => line.crimeId === one.crimeId)
        .map(line => ({ ...line, gone: gone(line) }))
        .toSorted((a, b) => runsOut(a) - runsOut(b))
      const next = mine[0]
      const perishes =
        next !== undefined && !next.gone && next.perishesAt !== null && time(next.perishesAt) <= time(next.dueAt)
      return {
        crimeId: one.crimeId,
        caseId: one.caseId,
        number: one.number,
        offence: offenceLabel(one.offence, words),
        place: one.place,
        incidentId: one.incidentId,
        incidentNumber: one.incidentNumber,
        risk: caseRisk(one, words),
        lines: mine,
        victims: victims.filter(victim => victim.crimeId === one.crimeId),
        first: next ? { at: perishes ? next.perishesAt! : next.dueAt, perishes } : null,
      }
    })
    .toSorted(
      (a, b) =>
        time(a.first?.at) - time(b.first?.at) || riskRank(a.risk.level) - riskRank(b.risk.level) || a.number - b.number,
    )
}
