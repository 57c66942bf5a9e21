import { type HistoryStaff, played } from './history-staff.ts'
import { saveAllocation } from './investigation/allocation.store.ts'
import { holdCrime } from './investigation/crime.store.ts'
import { timeDecision } from './investigation/crime-clock.ts'
import { holdIncident } from './investigation/incident.store.ts'
import { readLine, saveLine, saveLineEnd } from './investigation/lines.store.ts'
import { giveCode } from './investigation/offence-codes/code-choice.store.ts'
import { savePlan } from './investigation/plan.store.ts'
import { saveCrime } from './investigation/recording.store.ts'
import { recordCrime } from './investigation/recording.ts'
import { saveReview } from './investigation/review.store.ts'
import { addEvent } from './investigation/suspect-state.ts'
import { readEvents, readSuspect, saveEvent, saveSuspect } from './investigation/suspects.store.ts'
import { readVictims } from './investigation/victims.store.ts'
import type { Force } from './platform/force/force.ts'
import { DONE, type HistoryHands } from './twin/history/history-hands.ts'

type Hands = Pick<
  HistoryHands,
  'crime-decided' | 'allocated' | 'planned' | 'line-ended' | 'reviewed' | 'suspect-named' | 'suspect-event'
>

/** From the crime decision to what happens to a suspect. */
export function crimeHands(force: Force, staff: HistoryStaff): Hands {
  return {
    'crime-decided': async (tx, { decision, victim, by }, thread, at) => {
      if (decision.decision !== 'crime') return DONE
      const incident = (await holdIncident(tx, thread.ids.incidentId!))!
      const victims = victim
        ? [{ name: victim.name, enhanced: victim.enhanced, enhancedReason: victim.enhancedReason ?? undefined }]
        : []
      const found = recordCrime({ offence: decision.offence, basis: decision.basis, victims }, force.offences)
      if (!found.ok) return played(found)
      const timed = timeDecision(incident.reportedAt, at, 'The account was taken in a second visit')
      if (!timed.ok) return played(timed)
      const code = await giveCode(tx, {}, found.value.offence, at)
      if (!code.ok) return played(code)
      const saved = await saveCrime(tx, incident, found.value, code.value, timed.value, {
        at,
        by: staff.of(by, thread.journey.contact.id),
      })
      thread.ids.crimeId = saved.crimeId
      if (saved.victims[0]) thread.ids.victimId = saved.victims[0].victimId
      return DONE
    },
    allocated: async (tx, _step, thread, at) => {
      const crime = (await holdCrime(tx, thread.ids.crimeId!))!
      const owner = staff.of('investigator', thread.journey.contact.id)
      thread.ids.ownerId = owner.id
      await saveAllocation(
        tx,
        crime,
        { ownerId: owner.id, ownerName: owner.name },
        { at, by: staff.of('supervisor', thread.journey.contact.id) },
      )
      return DONE
    },
    planned: async (tx, { plan }, thread, at) => {
      const crime = (await holdCrime(tx, thread.ids.crimeId!))!
      const stamp = { at, by: staff.called(thread.ids.ownerId!) }
      await savePlan(tx, crime, plan, crime.planVersion + 1, stamp)
      for (const line of plan.lines) {
        const { lineId } = await saveLine(tx, crime, { ...line, perishesAt: line.perishesAt ?? undefined }, stamp)
        thread.ids.lineIds.push(lineId)
      }
      return DONE
    },
    'line-ended': async (tx, { line, index }, thread, at) => {
      const open = await readLine(tx, thread.ids.lineIds[index]!)
      await saveLineEnd(
        tx,
        open!,
        { state: line.end, result: line.result },
        { at, by: staff.called(thread.ids.ownerId!) },
      )
      return DONE
    },
    reviewed: async (tx, { review }, thread, at) => {
      const crime = (await holdCrime(tx, thread.ids.crimeId!))!
      await saveReview(tx, crime, review, { at, by: staff.of('supervisor', thread.journey.contact.id) })
      return DONE
    },
    'suspect-named': async (tx, { suspect }, thread, at) => {
      const crime = (await holdCrime(tx, thread.ids.crimeId!))!
      const named = await saveSuspect(tx, crime, suspect.person.fullName, { at, by: staff.called(thread.ids.ownerId!) })
      thread.ids.suspectId = named.suspectId
      return DONE
    },
    'suspect-event': async (tx, { event }, thread, at) => {
      const { crimeId, suspectId } = thread.ids
      await holdCrime(tx, crimeId!)
      const happened = { event: event.kind, at }
      const standing = addEvent(await readEvents(tx, { crimeId: crimeId!, suspectId: suspectId! }), happened)
      if (!standing.ok) return played(standing)
      const suspect = (await readSuspect(tx, suspectId!))!
      const stamp = { at, by: staff.called(thread.ids.ownerId!) }
      await saveEvent(
        tx,
        suspect,
        { ...happened, note: event.note },
        standing.value.state,
        await readVictims(tx, crimeId!),
        stamp,
      )
      return DONE
    },
  }
}
