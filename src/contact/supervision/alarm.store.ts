import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { holdContact } from '../contact.store.ts'
import { type Deed, mayTake, type Standing, standing, type Taken } from './alarm-owner.ts'
import { type AlarmId, alarmPackOn } from './alarm-rules.ts'
import { alarmsOf } from './alarms.ts'
import { delayPolicyOn } from './delay-policy.ts'
import { stepsOn } from './escalation.ts'
import { readWatched } from './watched.store.ts'
import type { Watched } from './watched.ts'

/** Every taking of an alarm of these contacts, oldest first. */
export async function readTaken(tx: Tx, contactIds: readonly string[]): Promise<Map<string, Taken[]>> {
  if (contactIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('contact.alarm_taken')
    .select([
      'contact_id',
      'rule',
      'taken_at as takenAt',
      'taken_by as by',
      'taken_by_name as byName',
      'deed',
      'did',
      'done_at as doneAt',
    ])
    .where('contact_id', 'in', contactIds)
    .orderBy('taken_at')
    .execute()
  const lines = rows.map(({ contact_id, ...one }) => ({
    contactId: contact_id,
    taken: { ...one, deed: one.deed as Deed | null },
  }))
  return new Map([...Map.groupBy(lines, one => one.contactId)].map(([id, own]) => [id, own.map(one => one.taken)]))
}

/** How every alarm of a contact stands now. */
export function standingOf(one: Watched, taken: readonly Taken[], now: Temporal.Instant): Standing[] {
  const day = londonDay(now)
  const pack = alarmPackOn(day)
  return alarmsOf(one, pack, delayPolicyOn(day), now).map(raised =>
    standing(raised, { ...pack.rules[raised.rule], steps: stepsOn(day, raised.rule) }, taken, now),
  )
}

type NoAlarm = 'alarm-taken' | 'alarm-over' | 'not-yours'

/** Takes an alarm for a person. The case is held, so that of two at once the second is told who has it. */
export async function takeAlarm(
  tx: Tx,
  contactId: string,
  rule: AlarmId,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; rule: string }, NoAlarm> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const taken = (await readTaken(tx, [contactId])).get(contactId) ?? []
  const open = taken.find(one => one.rule === rule && one.doneAt === null)
  const may = mayTake(open, stamp.by, stepsOn(londonDay(stamp.at), rule), stamp.at)
  if (!may.ok) return may
  if (may.value === 'mine') return accept({ contactId, rule })
  const watched = (await readWatched(tx, force, stamp.at)).find(one => one.contactId === contactId)
  const raised = watched && standingOf(watched, taken, stamp.at).find(one => one.rule === rule && one.state !== 'quiet')
  if (!raised)
    return refuse('alarm-over', 'This alarm is over: what it was about is no longer true, or it was answered just now')
  if (open) await endTaking(tx, contactId, rule, { deed: 'other', did: `Taken over by ${stamp.by.name}`, at: stamp.at })
  await tx
    .insertInto('contact.alarm_taken')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contactId,
      rule,
      raised_at: raised.raisedAt,
      because: raised.because,
      taken_at: stamp.at,
      taken_by: stamp.by.id,
      taken_by_name: stamp.by.name,
    })
    .execute()
  const { rung, whose, because, raisedAt } = raised
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contactId,
    kind: 'contact-alarm-taken',
    body: { contactId, rule, because, raisedAt, rung, whose, from: open?.by ?? null },
  })
  return accept({ contactId, rule })
}

/** Says what its owner did. Until then it is theirs, and goes up the ladder as if nobody had it. */
export async function answerAlarm(
  tx: Tx,
  contactId: string,
  given: { rule: AlarmId; deed: Deed; did: string },
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; rule: string }, NoAlarm> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const open = (await readTaken(tx, [contactId]))
    .get(contactId)
    ?.find(one => one.rule === given.rule && one.doneAt === null)
  if (!open) return refuse('alarm-over', 'Nobody owns this alarm now: take it first, or see what its owner did')
  if (open.by !== stamp.by.id) return refuse('not-yours', `${open.byName} owns this alarm: only they say what they did`)
  await endTaking(tx, contactId, given.rule, { ...given, at: stamp.at })
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contactId,
    kind: 'contact-alarm-answered',
    body: { contactId, ...given },
  })
  return accept({ contactId, rule: given.rule })
}

async function endTaking(
  tx: Tx,
  contactId: string,
  rule: AlarmId,
  end: { deed: Deed; did: string; at: Temporal.Instant },
) {
  await tx
    .updateTable('contact.alarm_taken')
    .set({ deed: end.deed, did: end.did, done_at: end.at })
    .where('contact_id', '=', contactId)
    .where('rule', '=', rule)
    .where('done_at', 'is', null)
    .execute()
}
