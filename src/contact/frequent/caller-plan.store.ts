import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import type { ContactRow } from '../contact.store.ts'
import { type NoPlan, type PlanGiven, writePlan } from './caller-plan.ts'
import { frequentRuleOn } from './frequent-callers.ts'

export type Subject = { number: string | null; personId: string | null }

/** Whom a contact's plan is about: its number, and whoever a handler recognised as the caller. */
export async function subjectOf(tx: Tx, contact: Pick<ContactRow, 'id' | 'caller_number'>): Promise<Subject> {
  const link = await tx
    .selectFrom('people.link')
    .select('case_id')
    .where('to_id', '=', contact.id)
    .where('role', '=', 'caller')
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return { number: contact.caller_number, personId: link?.case_id ?? null }
}

/** The plan about a number or a person, the person's first: every version, the newest last. */
export async function readPlan(tx: Tx, { number, personId }: Subject) {
  if (number === null && personId === null) return undefined
  const plans = await tx
    .selectFrom('contact.caller_plan')
    .select(['id as planId', 'case_id as caseId', 'person_id as personId', 'caller_number as number'])
    .where(eb =>
      eb.or([
        ...(number ? [eb('caller_number', '=', number)] : []),
        ...(personId ? [eb('person_id', '=', personId)] : []),
      ]),
    )
    .execute()
  const plan = plans.find(one => personId !== null && one.personId === personId) ?? plans[0]
  if (!plan) return undefined
  const versions = await tx
    .selectFrom('contact.caller_plan_version')
    .select([
      'version',
      'owner',
      'helps',
      'to_check as toCheck',
      'agreed_with as agreedWith',
      'partner',
      'review_on as reviewOn',
      'at',
      'by_name as byName',
    ])
    .where('plan_id', '=', plan.planId)
    .orderBy('version')
    .execute()
  return { ...plan, versions: versions.map(one => ({ ...one, reviewOn: String(one.reviewOn) })) }
}

/** Writes the plan, or its next version. */
export async function savePlan(
  tx: Tx,
  contact: ContactRow,
  given: PlanGiven,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; version: number }, NoPlan>> {
  const subject = await subjectOf(tx, contact)
  if (subject.number === null && subject.personId === null)
    return refuse('no-number', 'A plan needs a number, or somebody recognised as the caller')
  const found = await readPlan(tx, subject)
  if (found) await holdCase(tx, found.caseId)
  const before = found && (await readPlan(tx, subject))
  const day = londonDay(stamp.at)
  const decided = writePlan(given, { day, version: before?.versions.at(-1)?.version ?? 0, rule: frequentRuleOn(day) })
  if (!decided.ok) return decided
  const { version } = decided.value
  const planId = before?.planId ?? newId()
  const caseId = before?.caseId ?? newId()
  if (!before)
    await tx
      .insertInto('contact.caller_plan')
      .values({
        id: planId,
        case_id: caseId,
        caller_number: subject.number,
        person_id: subject.personId,
        begun_at: stamp.at,
      })
      .execute()
  await tx
    .insertInto('contact.caller_plan_version')
    .values({
      plan_id: planId,
      case_id: caseId,
      version,
      owner: given.owner,
      helps: given.helps,
      to_check: given.toCheck,
      agreed_with: given.agreedWith,
      partner: given.partner ?? null,
      review_on: given.reviewOn,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId,
    about: planId,
    kind: 'caller-plan-written',
    body: { planId, version, reviewOn: given.reviewOn, fromContact: contact.id },
  })
  return accept({ contactId: contact.id, version })
}
