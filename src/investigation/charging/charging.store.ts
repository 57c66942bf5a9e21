import type { Tx } from '../../platform/db/connect.ts'
import type { ChargingAction, ChargingRequest, Standing, Step } from './charging-record.ts'
import type { Draft } from './draft.ts'

const request = (tx: Tx) =>
  tx
    .selectFrom('investigation.charging_request as r')
    .innerJoin('investigation.suspect as s', 's.id', 'r.suspect_id')
    .select([
      'r.id as requestId',
      'r.case_id as caseId',
      'r.crime_id as crimeId',
      'r.suspect_id as suspectId',
      's.name as suspectName',
      'r.at',
      'r.by',
      'r.by_name as byName',
    ])

/** One request with everything that was done with it, in its order. */
export async function readCharging(tx: Tx, id: string): Promise<Standing | undefined> {
  const one = await request(tx).where('r.id', '=', id).executeTakeFirst()
  return one && whole(tx, one)
}

/** Every request of a crime, the newest first. */
export async function readChargings(tx: Tx, crimeId: string): Promise<Standing[]> {
  const rows = await request(tx).where('r.crime_id', '=', crimeId).orderBy('r.at', 'desc').orderBy('r.id').execute()
  const all: Standing[] = []
  for (const row of rows) all.push(await whole(tx, row))
  return all
}

async function whole(tx: Tx, one: ChargingRequest): Promise<Standing> {
  const steps = (await tx
    .selectFrom('investigation.charging_step')
    .select([
      'id as stepId',
      'n',
      'kind',
      'state',
      'at',
      'recorded_at as recordedAt',
      'due_at as dueAt',
      'reference',
      'words',
      'detail',
      'by',
      'by_name as byName',
    ])
    .where('request_id', '=', one.requestId)
    .orderBy('n')
    .execute()) as Step[]
  const actions = (await tx
    .selectFrom('investigation.charging_action as a')
    .innerJoin('investigation.line_of_enquiry as l', 'l.id', 'a.line_id')
    .select([
      'a.words',
      'a.due_at as dueAt',
      'a.line_id as lineId',
      'l.state as lineState',
      'l.result',
      'a.step_id as stepId',
    ])
    .where('a.request_id', '=', one.requestId)
    .orderBy('a.due_at')
    .orderBy('a.id')
    .execute()) as ChargingAction[]
  const newest = steps.at(-1)!
  const draft = steps.findLast(step => step.kind === 'drafted')!.detail as Draft
  return { ...one, state: newest.state, n: newest.n, dueAt: newest.dueAt, draft, steps, actions }
}
