import { restrictCase } from '../platform/access/restricting.ts'
import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { POLICE_INVOLVED } from './online-report.ts'

/**
 * What somebody without an account answered, and on a yes the case is restricted in this very transaction: there is no moment at which a colleague could
 * have read it. Who it is stays in their own words until a person confirms it (decision 0003).
 */
export async function keepPoliceInvolved(
  tx: Tx,
  { id, caseId }: { id: string; caseId: string },
  said: (typeof POLICE_INVOLVED)[number] | undefined,
  stamp: Stamp,
): Promise<void> {
  if (!said) return
  const answer = said === 'not-sure' ? 'unknown' : said
  await tx
    .insertInto('contact.police_named')
    .values({
      id: newId(),
      case_id: caseId,
      contact_id: id,
      answer,
      words: said === 'not-sure' ? 'Whoever reported it is not sure' : null,
      staff_id: null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: 'Whoever reported it',
    })
    .execute()
  await record(tx, { ...stamp, caseId, about: id, kind: 'police-named-answered', body: { contactId: id, answer } })
  if (answer === 'yes') await restrictCase(tx, { caseId, contactId: id, why: 'said', handlerId: null }, stamp)
}
