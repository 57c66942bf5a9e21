import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { ChargingRequest, Standing, StepDetail } from './charging-record.ts'
import type { Draft } from './draft.ts'
import type { ChargingState, StepKind } from './standing.ts'

export type NewStep = {
  kind: StepKind
  state: ChargingState
  words: string
  at?: Temporal.Instant | undefined
  dueAt?: Temporal.Instant | null | undefined
  reference?: string | null | undefined
  detail?: StepDetail | Draft | undefined
}

/** A new request with its first draft. */
export async function saveRequest(
  tx: Tx,
  { caseId, crimeId }: Crime,
  suspectId: string,
  draft: Draft,
  dueAt: Temporal.Instant | null,
  stamp: Stamp,
): Promise<{ requestId: string }> {
  const requestId = newId()
  await tx
    .insertInto('investigation.charging_request')
    .values({
      id: requestId,
      case_id: caseId,
      crime_id: crimeId,
      suspect_id: suspectId,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const step: NewStep = { kind: 'drafted', state: 'drafted', words: draft.offences.join('; '), detail: draft, dueAt }
  await saveStep(tx, { requestId, caseId, crimeId, suspectId, n: 0 }, step, stamp)
  return { requestId }
}

type Of = Pick<ChargingRequest, 'requestId' | 'caseId' | 'crimeId' | 'suspectId'> & Pick<Standing, 'n'>

/** The next step. What was written stays out of the log: it says what was done, by when something is due, and what was advised. */
export async function saveStep(tx: Tx, of: Of, step: NewStep, stamp: Stamp): Promise<{ stepId: string }> {
  const stepId = newId()
  await tx
    .insertInto('investigation.charging_step')
    .values({
      id: stepId,
      case_id: of.caseId,
      request_id: of.requestId,
      n: of.n + 1,
      kind: step.kind,
      state: step.state,
      at: step.at ?? stamp.at,
      recorded_at: stamp.at,
      due_at: step.dueAt ?? null,
      reference: step.reference ?? null,
      words: step.words,
      detail: JSON.stringify(step.detail ?? {}),
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const { advice, reasons, level, warnings } = (step.detail ?? {}) as StepDetail
  await record(tx, {
    ...stamp,
    at: step.at ?? stamp.at,
    kind: `charging-${step.kind}`,
    caseId: of.caseId,
    about: of.requestId,
    body: {
      crimeId: of.crimeId,
      suspectId: of.suspectId,
      requestId: of.requestId,
      stepId,
      state: step.state,
      dueAt: step.dueAt ?? null,
      ...(advice ? { advice } : {}),
      ...(reasons ? { reasons } : {}),
      ...(level ? { level } : {}),
      ...(warnings ? { warnings: warnings.length } : {}),
    },
  })
  return { stepId }
}
