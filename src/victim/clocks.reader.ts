import type { Tx } from '../platform/db/connect.ts'
import { readBankHolidays } from '../platform/holidays/bank-holidays.ts'
import type { Fact } from '../platform/log/fact.ts'
import type { Reader } from '../platform/log/reader.ts'
import { workingDaysAfter } from '../platform/working-days.ts'
import { isEnhanced, meetClocks, shortenClocks, startClock, voidEnding } from './clocks.store.ts'
import { dutyOf } from './duty.ts'
import { RIGHT_EVENTS } from './rights-pack.ts'
import { victimsOf, writtenAt } from './victims.store.ts'

/** A suspect's arc, or the outcome, starts a clock for every victim of the crime; being told stops it. */
export const clocksReader: Reader = {
  name: 'victim-clocks',
  kinds: [
    'suspect-event-recorded',
    'outcome-agreed',
    'investigation-reopened',
    'crime-reclassified',
    'victim-told',
    'victim-update-delivered',
  ],
  handle: async (tx, fact) => {
    if (fact.kind === 'suspect-event-recorded') await startFor(tx, fact, fact.body.event)
    // A charge has its own event; every other outcome is a decision not to prosecute, with a review route to be told of.
    else if (fact.kind === 'outcome-agreed')
      await (fact.body.code === 1 ? undefined : startFor(tx, fact, 'no-further-action'))
    // What was decided no longer holds: nobody is to be told it, and the clock says so.
    else if (fact.kind === 'investigation-reopened') await voidEnding(tx, fact.body.crimeId, fact.at)
    else if (fact.kind === 'crime-reclassified') await shorten(tx, fact)
    else await meet(tx, fact)
  },
}

async function startFor(tx: Tx, fact: Fact, event: string): Promise<void> {
  if (!RIGHT_EVENTS.includes(event) || !fact.caseId) return
  const duty = dutyOf(event, fact.at, await readBankHolidays(tx))
  // What cannot be worked out is a clock that says so, never a clock that is not there.
  if (!duty.ok && duty.refusal.code === 'no-right') return
  for (const victimId of await victimsOf(tx, fact.body.crimeId)) {
    const enhanced = await isEnhanced(tx, victimId)
    await startClock(tx, {
      case_id: fact.caseId,
      crime_id: fact.body.crimeId,
      victim_id: victimId,
      rule: duty.ok ? duty.value.row.rule : 'unknown',
      pack: duty.ok ? duty.value.pack.id : 'unknown',
      event,
      event_fact: fact.id,
      event_at: fact.at,
      event_learnt_at: fact.recordedAt,
      due_at: duty.ok ? (enhanced ? duty.value.enhanced : duty.value.standard) : null,
      no_due_reason: duty.ok ? null : duty.refusal.message,
    })
  }
}

/** Enhanced rights granted later shorten what still runs: one working day from the grant at most (victims.md section 1). */
async function shorten(tx: Tx, fact: Fact): Promise<void> {
  const due = workingDaysAfter(fact.at, 1, await readBankHolidays(tx))
  if (due.ok) for (const victimId of fact.body.granted ?? []) await shortenClocks(tx, victimId, due.value)
}

async function meet(tx: Tx, fact: Fact): Promise<void> {
  const { victimId, crimeId, updateId } = fact.body
  const written = await writtenAt(tx, updateId)
  if (written) await meetClocks(tx, { victimId, crimeId, updateId, writtenAt: written, toldAt: fact.at })
}
