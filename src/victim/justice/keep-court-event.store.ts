import type { Tx } from '../../platform/db/connect.ts'
import { notInFuture, plausiblePast } from '../../platform/http/fields.ts'
import { holdCase, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { considerCourtAsk } from './court-ask.ts'
import { type CourtCrime, linkedCrimes } from './court-crime.store.ts'
import { type CourtGiven, saveCourtEvent } from './court-events.store.ts'

export type Kept = { caseId: string; crimeId: string; courtEventId: string; alsoFor: number[]; victims: number }
type Ask = CourtGiven & { suspectId?: string | undefined; linked: 'all' | 'only-this' }

/** Keeps one thing that was told in its crime and in every other crime of the same accused, with a fact in each: all of them, or none. */
export async function keepCourtEvent(tx: Tx, crime: CourtCrime, ask: Ask, stamp: Stamp): Promise<Outcome<Kept>> {
  const may = considerCourtAsk(ask)
  if (!may.ok) return may
  const wrong =
    notInFuture(ask.at, stamp.at, 'at') ??
    plausiblePast(ask.at, 'at') ??
    notInFuture(ask.receivedAt, stamp.at, 'receivedAt')
  if (wrong) return wrong
  const suspect = whichOf(crime, ask.suspectId)
  if (!suspect.ok) return suspect
  const suspectId = suspect.value
  const linked = suspectId && ask.linked === 'all' ? await linkedCrimes(tx, suspectId) : []
  for (const caseId of [...new Set([crime.caseId, ...linked.map(one => one.caseId)])].sort()) await holdCase(tx, caseId)
  const { caseId, crimeId } = crime
  const { courtEventId } = await saveCourtEvent(tx, { caseId, crimeId, suspectId }, ask, stamp)
  for (const one of linked) await saveCourtEvent(tx, one, ask, stamp)
  return accept({
    caseId,
    crimeId,
    courtEventId,
    alsoFor: linked.map(one => one.number),
    victims: crime.victims.length,
  })
}

/** Whom it is about: whoever is named, else the only one who could be meant. With several accused nobody guesses. */
function whichOf(
  crime: CourtCrime,
  suspectId: string | undefined,
): Outcome<string | null, 'no-such-suspect' | 'which-suspect'> {
  if (suspectId)
    return crime.accused.some(one => one.suspectId === suspectId)
      ? accept(suspectId)
      : refuse('no-such-suspect', 'Choose one of this crime’s suspects', 'suspectId')
  const charged = crime.accused.filter(one => one.chargedAt)
  const meant = charged.length > 0 ? charged : crime.accused
  if (meant.length > 1)
    return refuse(
      'which-suspect',
      `Crime ${crime.number} has ${meant.length} accused: say which of them it is about`,
      'suspectId',
    )
  return accept(meant[0]?.suspectId ?? null)
}
