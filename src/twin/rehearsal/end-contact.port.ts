import type { GradeCode } from '../../platform/force/vocabulary.ts'
import type { Api } from './api.port.ts'
import { assessmentBody } from './assessment-body.ts'
import type { Stage } from './do-step.port.ts'
import type { Ending } from './ending.ts'
import { toldBy } from './refusals.ts'
import { endUnreached } from './ring.port.ts'
import { attendanceSteps } from './steps.ts'
import { notHeard, WORRY } from './unheard.ts'

type EndBody = { endState: string; reason: string; partner?: string }

/** The system's words for 'this cannot just be closed: somebody may be in danger'. */
const SEND_SOMEBODY = new Set([
  'grade-first',
  'assess-first',
  'threshold-not-known',
  'threshold-met',
  'needs-partner-decision',
  'decision-too-old',
  'level-not-endorsed',
  'interpreter-not-recorded',
])

/** Ends a contact as planned; and where the system holds it open for somebody's safety, sends somebody instead. */
export async function endContact(stage: Stage, ending: Ending, handler: Api): Promise<void> {
  const { thread, byContact } = stage
  const { ids } = thread
  if (!ids.contactId) return
  if (ending.kind === 'resolved' && ending.unreached) return endUnreached(stage, ending.reason)
  if (ending.kind === 'incident') return finish(stage, handler, { endState: 'incident', reason: ending.reason })
  if (ending.kind === 'joined') {
    const joinedTo = byContact.get(ending.to)?.ids.contactId
    if (joinedTo) await lookAgain(stage, handler)
    if (
      joinedTo &&
      (await tryEnd(stage, handler, { endState: 'joined', reason: ending.reason, joinedTo })) === undefined
    )
      return
    // The other one is over, or slower than this one must be: this contact stands on its own.
    const graded = thread.journey.intake?.grading.grade
    if (graded !== 'resolve') return standOnItsOwn(stage, handler, graded)
    return endOrSend(stage, handler, { endState: 'resolved', reason: ending.otherwise })
  }
  const partner = ending.kind === 'referred' ? { partner: ending.agency } : {}
  await askBeforeNobodyGoes(stage, handler, ending.kind === 'referred' ? ending.agency : 'Community mental health team')
  return endOrSend(stage, handler, { endState: ending.kind, reason: ending.reason, ...partner })
}

/** A caller's own risk is looked at again before their contact rests on another. */
async function lookAgain({ thread, expect }: Stage, handler: Api): Promise<void> {
  const assessment = thread.journey.intake?.assessment
  if (!assessment) return
  expect(
    await handler.post(`/contacts/${thread.ids.contactId}/assessments`, {
      ...assessmentBody(assessment),
      trigger: 'closure',
    }),
    'record a closure THRIVE before joining',
  )
}

/** Where somebody is worried about, a partner accepts it by name and the caller is told, or the live rule sends somebody. */
async function askBeforeNobodyGoes({ thread }: Stage, handler: Api, partner: string): Promise<void> {
  const path = `/contacts/${thread.ids.contactId}`
  if (thread.journey.incidentType !== WORRY) return
  await handler.post(`${path}/pathway`, { pathway: 'mental-health', answers: { crime: 'no', 'real-risk': 'no' } })
  await handler.post(`${path}/partner-decision`, {
    partner,
    acceptedBy: 'Synthetic Practitioner',
    callerTold: 'They come today; ring again at once if anything changes',
  })
}

async function endOrSend(stage: Stage, handler: Api, body: EndBody): Promise<void> {
  const refused = await tryEnd(stage, handler, body)
  if (refused === undefined) return
  if (!SEND_SOMEBODY.has(refused)) return finish(stage, handler, body)
  await describeSilence(stage, handler)
  await standOnItsOwn(stage, handler, 'immediate')
}

/** Ends it, or says by which code it was refused. */
async function tryEnd({ thread, tally }: Stage, handler: Api, body: object): Promise<string | undefined> {
  const reply = await handler.post(`/contacts/${thread.ids.contactId}/end`, body)
  if (reply.status >= 300) return reply.body?.code ?? String(reply.status)
  tally.requests += 1
  thread.ended = true
  tally.ended += 1
  return undefined
}

async function finish({ thread, tally, expect }: Stage, handler: Api, body: EndBody): Promise<void> {
  if (!expect(await handler.post(`/contacts/${thread.ids.contactId}/end`, body), `end as ${body.endState}`)) return
  thread.ended = true
  tally.ended += 1
}

/** An incident of its own, and somebody on the way to it. */
export async function standOnItsOwn(stage: Stage, handler: Api, grade: GradeCode | undefined): Promise<void> {
  const { thread, expect, tally, step, crew } = stage
  const path = `/contacts/${thread.ids.contactId}`
  let opened = await handler.post(`${path}/incident`, {})
  if (toldBy(opened) === 'say-what-it-is') {
    expect(await handler.post(`${path}/details`, { incidentType: WORRY }), 'say what nobody had said')
    opened = await handler.post(`${path}/incident`, {})
  }
  if (toldBy(opened) === 'grade-it') {
    // Nobody was to be sent, so nobody had graded it: whoever goes, goes at once.
    const graded = await handler.post(`${path}/grade`, { grade: 'immediate' })
    if (toldBy(graded) !== 'so-already') expect(graded, 'grade what nobody had graded')
    opened = await handler.post(`${path}/incident`, {})
  }
  if (!expect(opened, 'open an incident of its own')) return
  thread.ids.incidentId = opened.body.incidentId
  tally.incidents += 1
  const attendance = grade && crew.attendance(thread.journey.contact, grade, step.at)
  if (attendance) thread.steps.push(...attendanceSteps(attendance))
  await finish(stage, handler, { endState: 'incident', reason: 'Stands on its own: somebody is sent.' })
}

/** What is known of a call on which nothing was said: the number, the address on record, and that it is not known to be safe. */
async function describeSilence({ thread, expect }: Stage, handler: Api): Promise<void> {
  const { contact } = thread.journey
  const path = `/contacts/${thread.ids.contactId}`
  expect(
    await handler.post(`${path}/details`, {
      incidentType: 'silent-call',
      summary: 'Nothing was said, or not alone; the number has a history of danger.',
      place: contact.address,
      settlementId: contact.place.settlementId,
    }),
    'describe a silent call',
  )
  expect(
    await handler.post(`${path}/assessments`, {
      trigger: 'new-information',
      threat: 'A person known to have been in danger rang and could not speak.',
      harm: 'Serious, on what is known of the number.',
      immediacy: 'now',
      weapon: 'unknown',
      risk: 'cannot-tell',
      riskReason: 'Nothing was said, and the number has a history of danger',
      ...notHeard('Nobody could be asked'),
    }),
    'record THRIVE of a silent call',
  )
}
