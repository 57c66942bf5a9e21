import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { ContactForm } from './safe-contact.ts'

/** The newest record counts; the earlier ones stay, since they say what was known when. */
export async function latestSafeContact(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.safe_contact')
    .select([
      'id',
      'channel',
      'reach',
      'safe',
      'checked_with_victim as checkedWithVictim',
      'conditions',
      'at',
      'by_name as byName',
      'plan_id as planId',
    ])
    .where('victim_id', '=', victimId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function saveSafeContact(
  tx: Tx,
  stamp: Stamp,
  victim: { victimId: string; caseId: string },
  form: ContactForm & { conditions?: string | undefined; planId?: string | undefined },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('victim.safe_contact')
    .values({
      id,
      case_id: victim.caseId,
      victim_id: victim.victimId,
      channel: form.channel,
      reach: form.reach ?? null,
      safe: form.safe,
      conditions: form.conditions ?? null,
      plan_id: form.planId ?? null,
      checked_with_victim: form.checkedWithVictim,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  // The log says that it was recorded and whether it is safe, not where she can be reached.
  await record(tx, {
    ...stamp,
    kind: 'safe-contact-recorded',
    caseId: victim.caseId,
    about: id,
    body: {
      victimId: victim.victimId,
      channel: form.channel,
      safe: form.safe,
      checkedWithVictim: form.checkedWithVictim,
    },
  })
  return id
}
