import { assessContact } from './contact/assessment.store.ts'
import { channelRow } from './contact/channels.ts'
import { type ContactRow, holdContact } from './contact/contact.store.ts'
import { describeContact } from './contact/details.store.ts'
import { finishContact } from './contact/ending.store.ts'
import { gradeContact } from './contact/grading.store.ts'
import { openByHand } from './contact/opening.store.ts'
import { receiveCallEvents } from './contact/telephony/telephony.store.ts'
import { AssessmentBody } from './contact/thrive-form.ts'
import { type HistoryStaff, type Member, played } from './history-staff.ts'
import type { Tx } from './platform/db/connect.ts'
import type { Force } from './platform/force/force.ts'
import type { Outcome } from './platform/outcome.ts'
import { startAttendance } from './response/attendance-clock.ts'
import { assign, holdDeployment, saveStep } from './response/deployments.store.ts'
import {
  closeIncident,
  holdContactToOpen,
  holdIncident,
  openIncident,
  readSettlement,
} from './response/incidents.store.ts'
import { mayOpen } from './response/opening.ts'
import type { HistoryHands, HistoryThread } from './twin/history/history-hands.ts'
import { assessmentBody } from './twin/rehearsal/assessment-body.ts'

type Hands = Pick<HistoryHands, 'incident-opened' | 'ended' | 'cleared'>

/** Graded by a rule already (a silent call), or a slower grade that waits for its approval: the call goes on as it stands. */
const GOES_ON: readonly string[] = ['needs-supervisor', 'same-grade']

/** From the first ring to the unit that is clear again, by the stores and rules that the screens use. */
export function contactHands(force: Force, staff: HistoryStaff): Hands {
  const units = unitsOf(force)
  return {
    'incident-opened': async (tx, _step, thread, at) => {
      const { contact, intake } = thread.journey
      const handler = staff.of('contact-handler', contact.id)
      const opened = await arrives(tx, thread, handler, force)
      if (!opened.ok) return played(opened)
      thread.ids.contactId = opened.value.contactId
      thread.ids.caseId = opened.value.caseId
      const { assessment, grading, summary } = intake!
      const on = async <T>(work: (row: ContactRow) => Promise<Outcome<T>>) =>
        work((await holdContact(tx, opened.value.contactId))!)
      const described = await on(row =>
        describeContact(
          tx,
          row,
          {
            callerName: contact.caller.person.fullName,
            incidentType: thread.journey.incidentType,
            summary,
            place: contact.address,
            settlementId: contact.place.settlementId,
          },
          force,
          { at: assessment.at, by: handler },
        ),
      )
      if (!described.ok) return played(described)
      const given = AssessmentBody.parse({ trigger: 'initial', ...assessmentBody(assessment) })
      const assessed = await on(row => assessContact(tx, row, given, force, { at: assessment.at, by: handler }))
      if (!assessed.ok) return played(assessed)
      const by = grading.bySupervisor ? staff.gate(contact.id) : handler
      const graded = await on(row => gradeContact(tx, row, grading, force, { at: grading.at, by }))
      if (!graded.ok && !GOES_ON.includes(graded.refusal.code)) return played(graded)
      return opening(tx, thread, handler, force, at)
    },
    ended: async (tx, { ending }, thread, at) => {
      const contact = await holdContact(tx, thread.ids.contactId!)
      const by = staff.of('contact-handler', thread.journey.contact.id)
      return played(
        await finishContact(tx, contact!, { endState: ending.kind, reason: ending.reason }, force, { at, by }),
      )
    },
    cleared: async (tx, { attendance }, thread, at) => {
      const { incidentId, caseId } = thread.ids
      const dispatcher = staff.of('dispatcher', thread.journey.contact.id)
      const officer = staff.of('response-officer', thread.journey.contact.id)
      const resource = units.free(attendance.base, attendance.assignedAt, at)
      if (!resource) return { done: false, code: 'no-unit-free', message: 'Every unit of the force was busy' }
      await units.inTurn(resource.id, async () => {
        const id = await assign(tx, {
          caseId: caseId!,
          incidentId: incidentId!,
          resource,
          attendBy: undefined,
          stamp: { at: attendance.assignedAt, by: dispatcher },
        })
        const steps = [
          ['en-route', { enRouteAt: attendance.enRouteAt }],
          ['at-scene', { atSceneAt: attendance.atSceneAt }],
          ['cleared', { clearedAt: at }],
        ] as const
        for (const [step, stamp] of steps) {
          const held = (await holdDeployment(tx, id))!
          const stamps = { ...held.stamps, ...stamp }
          await saveStep(
            tx,
            held,
            step,
            stamps,
            { at: Object.values(stamp)[0]!, by: officer },
            step === 'cleared' ? attendance.result : undefined,
          )
        }
      })
      const incident = await holdIncident(tx, incidentId!)
      if (incident && incident.state !== 'closed')
        await closeIncident(tx, incident, attendance.result, { at, by: dispatcher })
      return { done: true }
    },
  }
}

/** It rings and is answered, or a colleague writes it down. */
async function arrives(
  tx: Tx,
  { journey }: HistoryThread,
  handler: Member,
  force: Force,
): Promise<Outcome<{ contactId: string; caseId: string }>> {
  const { contact, telephony } = journey
  const [offeredAt, answeredAt] = [telephony.offeredAt, telephony.talk!.from]
  const stamp = { at: answeredAt, by: handler }
  if (channelRow(contact.way).arrives === 'staff')
    return openByHand(
      tx,
      {
        channel: contact.way,
        offeredAt,
        answeredAt,
        words: journey.intake!.summary,
        fromWhom: contact.caller.person.fullName,
        callerNumber: contact.number ?? undefined,
        goes: 'to-me',
      },
      stamp,
    )
  const call = { callId: contact.id, channel: contact.way, callerNumber: contact.number }
  const heard = await receiveCallEvents(
    tx,
    [
      { ...call, event: 'offered', at: offeredAt },
      { ...call, event: 'answered', at: answeredAt, handler: handler.username },
      { ...call, event: 'ended', at: telephony.talk!.to },
    ],
    force,
    stamp,
  )
  return heard.find(one => !one.ok) ?? heard[0]!
}

async function opening(tx: Tx, thread: HistoryThread, by: Member, force: Force, at: Temporal.Instant) {
  const contact = (await holdContactToOpen(tx, thread.ids.contactId!))!
  const settlement = await readSettlement(tx, contact.settlement_id!)
  const point = contact.lon === null || contact.lat === null ? null : ([contact.lon, contact.lat] as const)
  const may = mayOpen(
    {
      grade: contact.grade,
      incidentType: contact.incident_type,
      place: contact.place,
      settlementId: contact.settlement_id,
      point,
      endState: contact.end_state,
    },
    {},
    settlement,
  )
  if (!may.ok) return played(may)
  const { where, grade, incidentType } = may.value
  const moments = { contactAt: contact.answered_at ?? contact.offered_at, openedAt: at, dispatchedAt: null }
  const clock = startAttendance(force.gradeSets, { grade, ruralUrban: where.ruralUrban, moments })
  if (!clock.ok) return played(clock)
  const opened = await openIncident(tx, {
    caseId: contact.case_id,
    contactId: contact.id,
    incidentType,
    grade,
    where,
    clock: clock.value,
    stamp: { at, by },
  })
  thread.ids.incidentId = opened.incidentId
  return { done: true as const }
}

/** Each unit is with one case at a time: the base's own first, then any. */
function unitsOf(force: Force) {
  const units = force.resources.map(one => ({ id: one.callsign, base_id: one.base, until: 0 }))
  const turns = new Map<string, Promise<unknown>>()
  return {
    /** Cases are worked on side by side, and what a unit did for one is written before it is sent to the next. */
    inTurn(id: string, work: () => Promise<void>) {
      const mine = (turns.get(id) ?? Promise.resolve()).then(work)
      turns.set(
        id,
        mine.catch(() => undefined),
      )
      return mine
    },
    free(base: string, from: Temporal.Instant, to: Temporal.Instant) {
      const idle = units.filter(one => one.until <= from.epochMilliseconds)
      const chosen = idle.find(one => one.base_id === base) ?? idle[0]
      if (chosen) chosen.until = to.epochMilliseconds
      return chosen
    },
  }
}
