import type { Tx } from '../platform/db/connect.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { type DescribeBody, mayName } from './describe.ts'
import { holdPerson } from './held-person.store.ts'
import { addName, addNumberAndHome } from './person.store.ts'

/** Adds to a person's record. A new name of now makes the one before it an alias: nothing that was said is thrown away. */
export async function describePerson(
  tx: Tx,
  personId: string,
  body: DescribeBody,
  stamp: Stamp,
): Promise<Outcome<{ personId: string; learnt: string[] }> | undefined> {
  const allowed = mayName(body, stamp.by.role)
  if (!allowed.ok) return allowed
  const held = await holdPerson(tx, personId)
  if (!held?.ok) return held
  const from = { source: body.source }
  const learnt: string[] = await addNumberAndHome(tx, personId, body, from, stamp)
  if (body.given || body.family) {
    if (body.nameKind === 'current')
      await tx
        .updateTable('people.name')
        .set({ kind: body.before })
        .where('case_id', '=', personId)
        .where('kind', '=', 'current')
        .execute()
    await addName(tx, personId, body, body.nameKind, from, stamp)
    learnt.push(body.nameKind === 'former' ? 'former name' : 'name')
  }
  const { birth, sex, pronoun } = body
  const whole = Object.fromEntries(Object.entries({ birth, sex, pronoun }).filter(([, value]) => value !== undefined))
  if (Object.keys(whole).length > 0) {
    await tx
      .updateTable('people.person')
      .set({ ...whole, confirmed: true })
      .where('id', '=', personId)
      .execute()
    learnt.push(...Object.keys(whole))
  }
  await record(tx, {
    ...stamp,
    kind: 'person-described',
    caseId: personId,
    about: personId,
    body: { personId, learnt, source: body.source },
  })
  return accept({ personId, learnt })
}
