import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import type { Translation } from './translation.ts'

/** Kept beside the English, which it never replaces; saved with its update and its fact. */
export async function saveTranslation(
  tx: Tx,
  stamp: Stamp,
  update: { updateId: string; caseId: string },
  language: string,
  of: Translation,
): Promise<void> {
  await tx
    .insertInto('victim.update_translation')
    .values({
      update_id: update.updateId,
      case_id: update.caseId,
      language,
      what_is_new: of.whatIsNew,
      what_happens_next: of.whatHappensNext,
      answers: of.answers,
      translator: of.translator,
      how: of.how,
      checked_by: of.checkedBy,
      at: stamp.at,
      by_name: stamp.by.name,
    })
    .execute()
}
