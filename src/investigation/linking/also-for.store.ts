import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saveBailCase } from '../bail/bail.store.ts'
import type { BailCase } from '../bail/bail-law.ts'
import { addEvent, type Happened } from '../suspect-state.ts'
import { readEvents, saveEvent } from '../suspects.store.ts'
import { readVictims } from '../victims.store.ts'
import type { LinkedSuspect } from './linked.store.ts'

export type AlsoFor = { crimeId: string; number: number; eventId: string; victims: number }

/** Records what happened in each of the linked crimes too, with a fact of its own: every victim of each is owed it. All of them, or none. */
export async function saveAlsoFor(
  tx: Tx,
  linked: readonly LinkedSuspect[],
  happened: Happened & { note: string | undefined; bailCase: BailCase | undefined },
  stamp: Stamp,
): Promise<Outcome<AlsoFor[], 'impossible-in-linked'>> {
  const saved: AlsoFor[] = []
  for (const one of linked) {
    const standing = addEvent(await readEvents(tx, { crimeId: one.crimeId, suspectId: one.suspectId }), happened)
    if (!standing.ok)
      return refuse(
        'impossible-in-linked',
        `Crime ${one.number}, where they are a suspect too: ${standing.refusal.message}. If this was not for that crime, say so`,
        'linked',
      )
    if (happened.event === 'bail' && happened.bailCase) await saveBailCase(tx, one.suspectId, happened.bailCase)
    const victims = await readVictims(tx, one.crimeId)
    const { eventId } = await saveEvent(tx, one, happened, standing.value.state, victims, stamp)
    saved.push({ crimeId: one.crimeId, number: one.number, eventId, victims: victims.length })
  }
  return accept(saved)
}
