import type { Api, Reply } from './api.port.ts'
import { assessmentBody } from './assessment-body.ts'
import type { Stage } from './do-step.port.ts'
import { endContact } from './end-contact.port.ts'

/** The contact itself, from the first ring to its end. undefined when the step is none of these. */
export async function speakStep(stage: Stage): Promise<number | undefined> {
  const { step, thread, crew, expect } = stage
  const { ids } = thread
  const { contact } = thread.journey
  const handler = async () => (await crew.someone('contact-handler', step.at)).api
  const say = async (text: string) => {
    if (ids.contactId)
      expect(await (await handler()).post(`/contacts/${ids.contactId}/log`, { text }), 'write in the log')
  }
  switch (step.kind) {
    case 'offered':
      await offered(stage)
      return 0
    case 'queued':
      if (contact.channel !== 'online') await telephony(stage, 'queued', step.at)
      return 0
    case 'abandoned':
      await telephony(stage, 'abandoned', step.at, { stage: 'queue' })
      return 0
    case 'answered':
      await answered(stage)
      return 0
    case 'called-back': {
      const ringing = await handler()
      // The first try takes the lost call in hand; the later ones are the same handler's to note.
      if (thread.journey.telephony.callBacks[0]?.at.equals(step.at) && ids.contactId)
        expect(await ringing.post(`/contacts/${ids.contactId}/take`, { safeToRing: 'yes' }), 'take the lost call')
      await say(step.answered ? 'Rung back: they answered.' : 'Rung back: no answer, no message left.')
      if (step.answered) await describe(stage, ringing)
      return 0
    }
    case 'call-ended':
      if (contact.channel !== 'online' && thread.journey.telephony.answeredAt) await telephony(stage, 'ended', step.at)
      return 0
    case 'log-line':
      await say(step.line.text)
      return 0
    case 'repeat-checked':
      await say(step.check.words)
      return 0
    case 'advised':
      for (const advice of step.advice.given) await say(`Advice given (${advice.kind}): ${advice.text}`)
      return 0
    case 'assessed':
    case 'closure-assessed':
      if (ids.contactId) {
        const trigger = step.kind === 'closure-assessed' ? 'closure' : 'initial'
        expect(
          await (await handler()).post(`/contacts/${ids.contactId}/assessments`, {
            trigger,
            ...assessmentBody(step.assessment),
          }),
          'record THRIVE',
        )
      }
      return 0
    case 'graded': {
      if (!ids.contactId) return 0
      const by = step.by === 'supervisor' ? (await crew.someone('supervisor', step.at)).api : await handler()
      const given = { grade: step.grading.grade, reason: step.grading.reason }
      const first = await by.post(`/contacts/${ids.contactId}/grade`, given)
      // Where one supervisor is not enough, the incident manager is asked.
      const asked = first.body?.code === 'needs-incident-manager' ? (await crew.gateHolder()).api : undefined
      const reply = asked ? await asked.post(`/contacts/${ids.contactId}/grade`, given) : first
      // A silent call from a flagged number stays immediate, whatever was said on it: somebody is sent (see `end`).
      if (reply.body?.code !== 'needs-supervisor') expect(reply, 'grade')
      return 0
    }
    case 'incident-opened': {
      if (!ids.contactId) return 0
      const reply = await (await handler()).post(`/contacts/${ids.contactId}/incident`, {})
      if (expect(reply, 'open the incident')) {
        ids.incidentId = reply.body.incidentId
        stage.tally.incidents += 1
      }
      return 0
    }
    case 'ended':
      await endContact(stage, step.ending, await handler())
      return 0
    default:
      return undefined
  }
}

async function offered(stage: Stage): Promise<void> {
  const { crew, thread, expect } = stage
  const { contact } = thread.journey
  if (contact.channel !== 'online') return telephony(stage, 'offered', contact.at)
  const reply = await crew.public.post('/report', {
    happening: contact.happening ? 'yes' : 'no',
    what: thread.journey.intake?.summary ?? 'Something happened and I want to tell you about it.',
    place: contact.address,
    name: contact.caller.person.fullName,
    safeChannel: 'phone',
    safeDetail: contact.caller.phone,
  })
  if (expect(reply, 'report online')) thread.ids.reference = reply.body.reference
}

async function telephony(
  { crew, thread, expect, step }: Stage,
  event: string,
  at: Temporal.Instant,
  more: object = {},
): Promise<void> {
  const { contact, telephony: call } = thread.journey
  const late = { milliseconds: thread.lateMs }
  const base = {
    callId: contact.id,
    channel: contact.channel,
    ...(contact.number ? { callerNumber: contact.number } : {}),
  }
  if (event === 'queued' && call.ivrEndedAt)
    expect(
      await crew.switch.post('/telephony/events', { ...base, event: 'ivr-ended', at: call.ivrEndedAt.add(late) }),
      'telephony: ivr-ended',
    )
  const reply = await crew.switch.post('/telephony/events', { ...base, event, at: at.add(late), ...more })
  if (expect(reply, `telephony: ${event} (${step.kind})`)) keep(thread.ids, reply)
}

function keep(ids: Stage['thread']['ids'], { body }: Reply): void {
  if (body.contactId) ids.contactId = body.contactId
  if (body.caseId) ids.caseId = body.caseId
}

async function answered(stage: Stage): Promise<void> {
  const { crew, thread, step } = stage
  const handler = await crew.someone('contact-handler', step.at)
  if (thread.journey.contact.channel === 'online') {
    await takeReport(stage, handler.api)
  } else await telephony(stage, 'answered', step.at, { handler: handler.username })
  await describe(stage, handler.api)
}

/** Finds the report on the wall by its reference, as a handler would, and takes it. */
async function takeReport({ thread, expect }: Stage, handler: Api): Promise<void> {
  const { ids } = thread
  const wall = await handler.get('/queue')
  if (!expect(wall, 'read the queue')) return
  const row = wall.body.waiting.find(
    (one: { reference?: string }) => one.reference !== undefined && one.reference === ids.reference,
  )
  if (row && expect(await handler.post(`/contacts/${row.contactId}/take`, {}), 'take the report')) {
    ids.contactId = row.contactId
    ids.caseId = row.caseId
  }
}

async function describe({ thread, expect }: Stage, handler: Api): Promise<void> {
  const { contact, intake, incidentType } = thread.journey
  if (!thread.ids.contactId || !intake) return
  expect(
    await handler.post(`/contacts/${thread.ids.contactId}/details`, {
      callerName: contact.caller.person.fullName,
      ...(contact.number ? { callerNumber: contact.number } : {}),
      callerAddress: `${contact.caller.household.address.line}, ${contact.caller.household.address.settlement}`,
      ...(incidentType ? { incidentType } : {}),
      summary: intake.summary,
      place: contact.address,
      settlementId: contact.place.settlementId,
    }),
    'write down the details',
  )
}
