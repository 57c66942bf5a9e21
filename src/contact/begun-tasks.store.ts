import type { Tx } from '../platform/db/connect.ts'
import type { Stamp } from '../platform/log/record.ts'
import { londonDay } from '../platform/time.ts'
import { readAssessments } from './assessment.store.ts'
import { type ContactRow, findContact, holdContact } from './contact.store.ts'
import { readForce } from './installed-force.store.ts'
import type { TaskRule } from './pathway.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { begunTasks } from './pathway-state.ts'
import { pathwaysOn } from './pathways-on.store.ts'
import { setTasks } from './task.store.ts'

/** Sets what each pathway that the contact is on asks for from its beginning, once, though nobody has answered one of its questions yet. */
export async function setBegunTasks(tx: Tx, contactId: string, stamp: Stamp): Promise<void> {
  const seen = await findContact(tx, contactId)
  if (!seen || (await owed(tx, seen, stamp)).length === 0) return
  const contact = await holdContact(tx, contactId)
  if (!contact) return
  for (const { pathway, rules } of await owed(tx, contact, stamp)) await setTasks(tx, contact, pathway, rules, stamp)
}

async function owed(tx: Tx, contact: ContactRow, stamp: Stamp): Promise<{ pathway: string; rules: TaskRule[] }[]> {
  const assessments = await readAssessments(tx, contact.id)
  const answers = await readPathwayAnswers(tx, [contact.id])
  const day = londonDay(stamp.at)
  const on = pathwaysOn(contact, { force: await readForce(tx), day, assessments, answers })
  if (on.length === 0) return []
  const set = await tx.selectFrom('contact.task').select('rule').where('contact_id', '=', contact.id).execute()
  const known = new Set(set.map(one => one.rule))
  return on
    .map(pathway => ({
      pathway: pathway.id,
      rules: begunTasks(pathway).filter(one => !known.has(one.keptAs ?? one.id)),
    }))
    .filter(one => one.rules.length > 0)
}
