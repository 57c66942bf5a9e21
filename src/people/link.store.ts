import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { PersonRole } from './person-role.ts'

export type LinkTo = { toKind: 'contact' | 'incident' | 'crime'; toId: string; role: PersonRole }

/** Ties a person to a contact, incident or crime in a role, with its fact on the person's own case; twice is once. */
export async function linkPerson(
  tx: Tx,
  personId: string,
  to: LinkTo,
  from: { saidBy: string; learntFrom?: string | undefined; at?: Temporal.Instant },
  stamp: Stamp,
): Promise<void> {
  const linked = await tx
    .insertInto('people.link')
    .values({
      id: newId(),
      case_id: personId,
      to_kind: to.toKind,
      to_id: to.toId,
      role: to.role,
      said_by: from.saidBy,
      at: from.at ?? stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
      learnt_from: from.learntFrom ?? null,
    })
    .onConflict(clash => clash.columns(['case_id', 'to_id', 'role']).where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (linked)
    await record(tx, {
      ...stamp,
      kind: 'person-linked',
      caseId: personId,
      about: to.toId,
      body: { personId, ...to, saidBy: from.saidBy },
    })
}
