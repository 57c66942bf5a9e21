import { HISTORY, type HistoryStaff, played } from './history-staff.ts'
import { holdCrime } from './investigation/crime.store.ts'
import { oweDecision, oweProposal } from './investigation/notices/ending-notices.store.ts'
import { offenceLabel } from './investigation/open-case.ts'
import { readCaseNow } from './investigation/outcomes/case-now.store.ts'
import { readOutcome, saveDecision, saveProposal } from './investigation/outcomes/outcome.store.ts'
import { decideOutcome, proposeOutcome } from './investigation/outcomes/outcome-gate.ts'
import { outcomeOn } from './investigation/outcomes/outcome-row.ts'
import { actAs, keepIfDone } from './platform/db/context.ts'
import type { Force } from './platform/force/force.ts'
import { londonDay } from './platform/time.ts'
import { DONE, type HistoryHands } from './twin/history/history-hands.ts'
import { noticesOwed } from './victim/notices-owed.store.ts'
import { saveSafeContact } from './victim/safe-contact.store.ts'
import { checkSubstance } from './victim/update-substance.ts'
import { saveUpdate } from './victim/updates.store.ts'

type Hands = Pick<HistoryHands, 'safe-contact-recorded' | 'victim-updated' | 'outcome-proposed' | 'outcome-decided'>

/** What the victim is told on the way, and how it ends by its gate: PostgreSQL looks at who acts, so there they do. */
export function endingHands(force: Force, staff: HistoryStaff): Hands {
  return {
    'safe-contact-recorded': async (tx, { safeContact }, thread, at) => {
      const { victimId, caseId } = thread.ids
      const { channel, reach, safe, conditions, checkedWithVictim } = safeContact
      const form = { channel, reach: reach ?? undefined, safe, conditions: conditions ?? undefined, checkedWithVictim }
      await saveSafeContact(
        tx,
        { at, by: staff.of('victim-care-officer', thread.journey.contact.id) },
        { victimId: victimId!, caseId: caseId! },
        form,
      )
      return DONE
    },
    'victim-updated': async (tx, { update }, thread, at) => {
      const { victimId, caseId, crimeId } = thread.ids
      const { whatIsNew, whatHappensNext } = update
      const nextBy = update.nextBy.toString()
      const substance = checkSubstance({ whatIsNew, whatHappensNext, nextBy }, londonDay(at))
      if (!substance.ok) return played(substance)
      const notices = (await noticesOwed(tx, victimId!)).map(one => one.noticeId)
      const common = {
        victimId: victimId!,
        caseId: caseId!,
        crimeId: crimeId!,
        whatIsNew,
        whatHappensNext,
        nextBy,
        notices,
      }
      const stamp = { at, by: staff.of('victim-care-officer', thread.journey.contact.id) }
      if (update.told === 'message') {
        const sent = await keepIfDone(tx, () => saveUpdate(tx, stamp, { ...common, told: 'message' }))
        if (sent.ok || sent.refusal.code !== 'may-be-anothers') return played(sent)
      }
      // Where a number may be somebody else's, they are told in person.
      const told = update.told === 'by-phone' ? 'by-phone' : 'in-person'
      return played(await saveUpdate(tx, stamp, { ...common, told, toldAt: at }))
    },
    'outcome-proposed': async (tx, { outcome }, thread, at) => {
      const crime = (await holdCrime(tx, thread.ids.crimeId!))!
      const ask = { ...outcome, reference: outcome.reference ?? undefined }
      const proposed = proposeOutcome(ask, await readCaseNow(tx, crime, force, at), force.outcomes, at)
      if (!proposed.ok) return played(proposed)
      const stamp = { at, by: staff.called(thread.ids.ownerId!) }
      await actAs(tx, stamp.by)
      const { outcomeId } = await saveProposal(tx, crime, ask, proposed.value, stamp)
      await actAs(tx, HISTORY)
      const { row, notDone } = proposed.value
      const labels = { offence: offenceLabel(crime.offence, force), outcome: row.label }
      await oweProposal(tx, crime, { outcomeId, code: row.code, reason: outcome.reason, notDone }, labels, stamp)
      thread.ids.outcomeId = outcomeId
      return DONE
    },
    'outcome-decided': async (tx, { outcome }, thread, at) => {
      const crime = (await holdCrime(tx, thread.ids.crimeId!))!
      const waiting = (await readOutcome(tx, thread.ids.outcomeId!))!
      const by = staff.gate(thread.journey.contact.id)
      const row = outcomeOn(force.outcomes, waiting.code, at)
      const ask = { agree: true, reason: outcome.decisionReason }
      const decided = decideOutcome(ask, by, waiting, await readCaseNow(tx, crime, force, at), row, at)
      if (!decided.ok) return played(decided)
      await actAs(tx, by)
      await saveDecision(tx, waiting, decided.value, { at, by })
      await actAs(tx, HISTORY)
      const labels = { offence: offenceLabel(crime.offence, force), outcome: row!.label }
      await oweDecision(tx, crime, { ...waiting, agreed: true }, labels, { at, by })
      return DONE
    },
  }
}
