import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { holdContact } from '../contact.store.ts'
import { readTaken, standingOf } from './alarm.store.ts'
import { DUTIES, type Duty } from './escalation.ts'
import { readRestrictedWaits } from './restricted-sign.store.ts'
import { restrictedSign } from './restricted-sign.ts'
import { readWatched } from './watched.store.ts'

/** A step up that is due and not kept yet. `owner`: who took the alarm and said nothing. */
export type StepUp = {
  contactId: string
  caseId: string
  rule: string
  waitsFrom: Temporal.Instant
  rung: number
  duty: Duty
  because: string
  owner: string | null
}

/** Every step up that is due now, restricted cases too: asked by the system, which may know of them. */
export async function stepsDue(tx: Tx, force: Force, now: Temporal.Instant): Promise<StepUp[]> {
  const watched = await readWatched(tx, force, now)
  const taken = await readTaken(
    tx,
    watched.map(one => one.contactId),
  )
  const alarms = watched.flatMap(one =>
    standingOf(one, taken.get(one.contactId) ?? [], now)
      .filter(alarm => alarm.rung > 0 && alarm.state !== 'quiet')
      .map(({ rule, waitsFrom, rung, duty, because, owner }) => {
        const { contactId, caseId } = one
        return { contactId, caseId, rule, waitsFrom, rung, duty, because, owner: owner?.byName ?? null }
      }),
  )
  return unkept(tx, [...alarms, ...(await signsDue(tx, now))])
}

async function signsDue(tx: Tx, now: Temporal.Instant): Promise<StepUp[]> {
  const waits = await readRestrictedWaits(tx)
  if (!waits) return []
  const waiting = await tx
    .selectFrom('platform.restricted_case as r')
    .innerJoin('contact.contact as c', 'c.case_id', 'r.case_id')
    .select(['c.id as contactId', 'c.case_id as caseId', 'r.at as waitsFrom'])
    .where('r.lifted_at', 'is', null)
    .where('c.state', '=', 'waiting')
    .execute()
  const because = 'nobody who may know of it has looked'
  return waiting.flatMap(one => {
    const sign = restrictedSign({ ...waits, since: one.waitsFrom }, londonDay(now), now)
    return sign ? [{ ...one, rule: 'restricted-waits', rung: sign.rung, duty: sign.duty, because, owner: null }] : []
  })
}

async function unkept(tx: Tx, due: readonly StepUp[]): Promise<StepUp[]> {
  if (due.length === 0) return []
  const kept = await tx
    .selectFrom('contact.alarm_escalated')
    .select(['contact_id', 'rule', 'waits_from', 'rung'])
    .where('contact_id', 'in', [...new Set(due.map(one => one.contactId))])
    .execute()
  const known = new Set(kept.map(one => `${one.contact_id} ${one.rule} ${one.waits_from} ${one.rung}`))
  return due.filter(one => !known.has(`${one.contactId} ${one.rule} ${one.waitsFrom} ${one.rung}`))
}

/** Keeps one step up with its fact, once, whichever node comes first. */
export async function stepUp(tx: Tx, step: StepUp, stamp: Stamp): Promise<boolean> {
  if (!(await holdContact(tx, step.contactId))) return false
  const kept = await tx
    .insertInto('contact.alarm_escalated')
    .values({
      id: newId(),
      case_id: step.caseId,
      contact_id: step.contactId,
      rule: step.rule,
      waits_from: step.waitsFrom,
      rung: step.rung,
      duty: step.duty,
      because: step.because,
      owner_name: step.owner,
      at: stamp.at,
    })
    .onConflict(clash => clash.columns(['contact_id', 'rule', 'waits_from', 'rung']).doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  const { contactId, caseId, rule, rung, duty, because, waitsFrom } = step
  await record(tx, {
    ...stamp,
    caseId,
    about: contactId,
    kind: 'contact-alarm-escalated',
    body: { contactId, rule, rung, to: DUTIES[duty].label, because, waitsFrom, taken: step.owner !== null },
  })
  return true
}
