import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Standing } from '../suspect-state.ts'
import { inOrder as eventsInOrder, standingOf } from '../suspect-state.ts'
import type { Suspect } from '../suspects.store.ts'
import { readEvents } from '../suspects.store.ts'
import type { BailCase } from './bail-law.ts'
import type { Bail, BailStep, BailStepKind } from './bail-period.ts'
import type { StepAsk, Stepped } from './bail-step.ts'

/** A stretch of bail as it is recorded, with its steps in the order they were done. */
export type RecordedBail = { bail: Bail; bailEventId: string; standing: Standing; steps: RecordedStep[] }
export type RecordedStep = {
  kind: BailStepKind
  at: Temporal.Instant
  months: number | null
  recordedAt: Temporal.Instant
  section: string | null
  authoriser: string | null
  authoriserName: string | null
  findings: Record<string, string>
  representations: string | null
  victimsViews: string | null
  lateBecause: string | null
  byName: string
}

/** The latest stretch of bail of a suspect, running or over; undefined where there was none. */
export async function readBail(
  tx: Tx,
  suspect: Pick<Suspect, 'suspectId' | 'crimeId'>,
): Promise<RecordedBail | undefined> {
  const events = eventsInOrder(await readEvents(tx, { crimeId: suspect.crimeId, suspectId: suspect.suspectId }))
  const last = events.findLastIndex(one => one.event === 'bail')
  if (last < 0) return undefined
  const bailed = events[last]!
  // Released without bail in between, they are arrested again on something new: the period begins again.
  const over = events.findLastIndex(
    (one, n) => n < last && ['release', 'no-further-action', 'out-of-court-disposal'].includes(one.event),
  )
  const arrest = events.find((one, n) => n > over && n < last && one.event === 'arrest')
  if (!arrest) return undefined
  const { bailCase } = await tx
    .selectFrom('investigation.suspect')
    .select('bail_case as bailCase')
    .where('id', '=', suspect.suspectId)
    .executeTakeFirstOrThrow()
  return {
    bail: { arrestedAt: arrest.at, bailedAt: bailed.at, case: bailCase as BailCase },
    bailEventId: bailed.eventId,
    standing: standingOf(events),
    steps: await readSteps(tx, bailed.eventId),
  }
}

async function readSteps(tx: Tx, bailEventId: string): Promise<RecordedStep[]> {
  const rows = await tx
    .selectFrom('investigation.bail_step')
    .select([
      'kind',
      'done_at as at',
      'months',
      'recorded_at as recordedAt',
      'section',
      'authoriser',
      'authoriser_name as authoriserName',
      'findings',
      'representations',
      'victims_views as victimsViews',
      'late_because as lateBecause',
      'by_name as byName',
    ])
    .where('bail_event_id', '=', bailEventId)
    .orderBy('done_at')
    .orderBy('recorded_at')
    .execute()
  return rows as RecordedStep[]
}

/** As the rule reads them. */
export function stepsOf(recorded: readonly RecordedStep[]): BailStep[] {
  return recorded.map(one => ({ kind: one.kind, at: one.at, months: one.months }) as BailStep)
}

/** The kind of case, said when somebody is bailed; PostgreSQL refuses it later. */
export async function saveBailCase(tx: Tx, suspectId: string, bailCase: BailCase): Promise<void> {
  await tx.updateTable('investigation.suspect').set({ bail_case: bailCase }).where('id', '=', suspectId).execute()
}

/** Keeps when it was done and, by the database's own clock, when it was entered. Throws AN005 where bail had ended. */
export async function saveStep(
  tx: Tx,
  suspect: Suspect,
  bailEventId: string,
  { step, row, standing, late }: Stepped,
  ask: StepAsk & { authoriserName?: string | undefined; victimsViews?: string | undefined },
  stamp: Stamp,
): Promise<{ stepId: string }> {
  const stepId = newId()
  const months = 'months' in step ? step.months : null
  await tx
    .insertInto('investigation.bail_step')
    .values({
      id: stepId,
      case_id: suspect.caseId,
      crime_id: suspect.crimeId,
      suspect_id: suspect.suspectId,
      bail_event_id: bailEventId,
      kind: step.kind,
      done_at: step.at,
      recorded_at: stamp.at,
      months,
      section: row?.section ?? null,
      authoriser: step.kind === 'extended' ? (ask.authoriser ?? null) : null,
      authoriser_name: step.kind === 'extended' ? (ask.authoriserName ?? null) : null,
      findings: JSON.stringify(ask.findings ?? {}),
      representations: ask.representations ?? null,
      victims_views: ask.victimsViews ?? null,
      late_because: late ? (ask.lateBecause ?? null) : null,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    at: step.at,
    kind: 'bail-step-recorded',
    caseId: suspect.caseId,
    about: suspect.suspectId,
    body: {
      crimeId: suspect.crimeId,
      suspectId: suspect.suspectId,
      stepId,
      step: step.kind,
      months,
      section: row?.section ?? null,
      lastDay: standing.lastDay?.toString() ?? null,
      late,
    },
  })
  return { stepId }
}
