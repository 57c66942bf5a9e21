import type { Tx } from '../platform/db/connect.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { holdBoth } from './held-person.store.ts'

/** Somebody looked at a proposed pair: they are two people, or the pair was joined. Its fact is the caller's. */
export async function decideProposal(
  tx: Tx,
  pair: readonly [string, string],
  state: 'joined' | 'kept-apart',
  why: string,
  stamp: Stamp,
): Promise<{ probability: number; reasons: unknown } | undefined> {
  const [one, other] = [...pair].sort() as [string, string]
  return tx
    .updateTable('people.proposal')
    .set({ state, decided_at: stamp.at, decided_by_name: stamp.by.name, why })
    .where('case_id', '=', one)
    .where('other_id', '=', other)
    .where('state', '=', 'open')
    .returning(['probability', 'reasons'])
    .executeTakeFirst()
}

export async function keepApart(
  tx: Tx,
  personId: string,
  otherId: string,
  why: string,
  stamp: Stamp,
): Promise<Outcome<{ personId: string }> | undefined> {
  const held = await holdBoth(tx, personId, otherId)
  if (!held?.ok) return held
  if (!(await decideProposal(tx, [personId, otherId], 'kept-apart', why, stamp)))
    return refuse('not-open', 'Somebody decided on these two already')
  for (const [caseId, about] of [
    [personId, otherId],
    [otherId, personId],
  ] as const)
    await record(tx, { ...stamp, kind: 'person-kept-apart', caseId, about, body: { personId, otherId, reason: why } })
  return accept({ personId })
}
