import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import type { Crime } from '../crime.store.ts'
import { askBy, type Ended, mayAskForReview } from '../review-right/eligible.ts'
import { readEvents, readSuspects } from '../suspects.store.ts'
import { oweNotices, readNotices, supersedeNotices } from './notice.store.ts'
import { TOLD_BEFORE } from './notice-rules.ts'
import { decidedWords, notAgreedWords, proposedWords } from './notice-words.ts'

export type EndingLabels = { offence: string; outcome: string }
type Of = { outcomeId: string; code: number; reason: string; notDone: string | null }

/** Whom the police interviewed and charged, as the review scheme asks for it. */
export async function readEnded(tx: Tx, crimeId: string, code: number): Promise<Ended> {
  const events = await readEvents(tx, { crimeId })
  const did = (suspectId: string, event: string) =>
    events.some(one => one.suspectId === suspectId && one.event === event)
  return {
    code,
    suspects: (await readSuspects(tx, crimeId)).map(({ suspectId }) => ({
      interviewed: did(suspectId, 'interview'),
      charged: did(suspectId, 'charge'),
    })),
  }
}

/** Owes each victim the word before a decision. */
export async function oweProposal(tx: Tx, crime: Crime, of: Of, labels: EndingLabels, stamp: Stamp): Promise<number> {
  if (!TOLD_BEFORE.includes(of.code)) return 0
  const words = proposedWords(labels.offence, labels.outcome, of.reason, of.notDone)
  return oweNotices(tx, crime, { kind: 'proposed', about: of.outcomeId, ...words }, stamp)
}

/** Owes each victim the outcome, the reason and the right to a review; or that what they were told is not to be. */
export async function oweDecision(
  tx: Tx,
  crime: Crime,
  of: Of & { agreed: boolean },
  labels: EndingLabels,
  stamp: Stamp,
): Promise<number> {
  const before = (await readNotices(tx, crime.crimeId)).filter(
    one => one.kind === 'proposed' && one.about === of.outcomeId && !one.supersededAt,
  )
  const because = of.agreed ? 'It was decided' : 'It was not agreed'
  await supersedeNotices(
    tx,
    before.filter(one => !of.agreed || !one.toldAt).map(one => one.noticeId),
    because,
    stamp,
  )
  if (of.agreed) {
    const right = mayAskForReview(await readEnded(tx, crime.crimeId, of.code))
    const words = decidedWords(labels.offence, labels.outcome, of.reason, right, askBy(stamp.at) ?? londonDay(stamp.at))
    return oweNotices(tx, crime, { kind: 'decided', about: of.outcomeId, ...words }, stamp)
  }
  const told = before.filter(one => one.toldAt).map(one => one.victimId)
  if (told.length === 0) return 0
  const words = notAgreedWords(labels.offence, labels.outcome)
  return oweNotices(tx, crime, { kind: 'not-agreed', about: of.outcomeId, to: told, ...words }, stamp)
}
