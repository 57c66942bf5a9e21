import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { TimedDecision } from './crime-clock.ts'
import type { IncidentFacts } from './incident.store.ts'
import type { CodeGiven } from './offence-codes/choose-code.ts'
import { saveCrimeCode } from './offence-codes/codes.store.ts'
import type { CrimeFound } from './recording.ts'

export type RecordedCrime = {
  caseId: string
  crimeId: string
  number: number
  decisionDueAt: Temporal.Instant
  late: boolean
  victims: { victimId: string; enhanced: boolean }[]
}

/** Writes the decision, the crime and its victims with the one fact that tells of them. */
export async function saveCrime(
  tx: Tx,
  incident: IncidentFacts,
  found: CrimeFound,
  code: CodeGiven,
  timed: TimedDecision,
  stamp: Stamp,
): Promise<RecordedCrime> {
  const { caseId, incidentId } = incident
  const crimeId = newId()
  await saveDecision(tx, incident, 'crime', found.basis, timed, stamp)
  const { number } = await tx
    .insertInto('investigation.crime')
    .values({
      id: crimeId,
      case_id: caseId,
      incident_id: incidentId,
      offence: found.offence.code,
      reported_at: timed.reportedAt,
      decision_due_at: timed.dueAt,
      recorded_at: timed.decidedAt,
      recorded_by: stamp.by.id,
      recorded_by_name: stamp.by.name,
      basis: found.basis,
      happened_on: found.happenedOn,
      state: 'open',
    })
    .returning('number')
    .executeTakeFirstOrThrow()

  await saveCrimeCode(tx, { caseId, crimeId, offence: found.offence.code }, code, stamp)
  const victims = found.victims.map(victim => ({ victimId: newId(), ...victim }))
  if (victims.length > 0)
    await tx
      .insertInto('investigation.crime_victim')
      .values(
        victims.map(one => ({
          id: one.victimId,
          case_id: caseId,
          crime_id: crimeId,
          name: one.name,
          enhanced: one.enhanced,
          enhanced_reason: one.enhancedReason,
        })),
      )
      .execute()

  await record(tx, {
    ...stamp,
    kind: 'crime-recorded',
    caseId,
    about: crimeId,
    body: {
      crimeId,
      incidentId,
      number,
      offence: found.offence.code,
      homeOffice: code.code && { code: code.code, edition: code.editionId },
      happenedOn: found.happenedOn,
      reportedAt: timed.reportedAt,
      decisionDueAt: timed.dueAt,
      late: timed.late,
      victims: victims.map(({ victimId, enhanced, enhancedReason }) => ({ victimId, enhanced, enhancedReason })),
    },
  })
  return {
    caseId,
    crimeId,
    number,
    decisionDueAt: timed.dueAt,
    late: timed.late,
    victims: victims.map(({ victimId, enhanced }) => ({ victimId, enhanced })),
  }
}

/** Keeps the decision that nothing here is a crime, with its reason. */
export async function saveNoCrime(
  tx: Tx,
  incident: IncidentFacts,
  basis: string,
  timed: TimedDecision,
  stamp: Stamp,
): Promise<{ decisionId: string }> {
  const decisionId = await saveDecision(tx, incident, 'not-crime', basis, timed, stamp)
  await record(tx, {
    ...stamp,
    kind: 'crime-not-recorded',
    caseId: incident.caseId,
    about: incident.incidentId,
    body: { incidentId: incident.incidentId, decisionId, reason: basis },
  })
  return { decisionId }
}

async function saveDecision(
  tx: Tx,
  { caseId, incidentId }: IncidentFacts,
  decision: 'crime' | 'not-crime',
  basis: string,
  timed: TimedDecision,
  { by }: Stamp,
) {
  const id = newId()
  await tx
    .insertInto('investigation.crime_decision')
    .values({
      id,
      case_id: caseId,
      incident_id: incidentId,
      decision,
      basis,
      reported_at: timed.reportedAt,
      due_at: timed.dueAt,
      decided_at: timed.decidedAt,
      late_reason: timed.lateReason,
      by: by.id,
      by_name: by.name,
    })
    .execute()
  return id
}
