import { callBackPackOn } from '../../contact/callback/call-back.ts'
import { londonDay } from '../../platform/time.ts'
import { answered, describe, telephony } from './arrive.port.ts'
import type { Stage } from './do-step.port.ts'
import { standOnItsOwn } from './end-contact.port.ts'
import type { Step } from './steps.ts'
import { UNREACHED, WORRY } from './unheard.ts'

/** The switch asks its questions and offers to keep their place; the live rule says whether it may. */
export async function screen(
  { crew, thread, expect, tally, step }: Stage,
  hold: Extract<Step, { kind: 'call-back-screened' }>['hold'],
): Promise<void> {
  const answers = Object.fromEntries(
    callBackPackOn(londonDay(step.at)).questions.map(({ id, kind }) => [
      id,
      kind === 'vulnerable' && hold.vulnerable ? 'yes' : 'no',
    ]),
  )
  const at = step.at.add({ milliseconds: thread.lateMs })
  const ask = { callId: thread.journey.contact.id, at, answers, agreed: true }
  const reply = await crew.switch.post('/telephony/call-backs', ask)
  if (!expect(reply, 'screen for a call-back') || !reply.body.agreed) return
  thread.ids.keepsPlace = true
  tally.call_backs_agreed += 1
}

/** Rung when it is their turn. Whoever could not be offered it has waited on the line, and is answered or leaves. */
export async function ringAsAgreed(stage: Stage, { answered: heard, last }: { answered: boolean; last: boolean }) {
  const { thread, step } = stage
  if (thread.ids.keepsPlace) return ring(stage, heard)
  if (heard) await answered(stage)
  else if (last) await telephony(stage, 'abandoned', step.at, { stage: 'queue' })
}

/** A try to ring somebody, asked first whether ringing is safe. Spoken to: the contact is the handler's. */
export async function ring(stage: Stage, heard: boolean): Promise<void> {
  const { crew, thread, step, expect } = stage
  if (!thread.ids.contactId) return
  thread.handler ??= await crew.someone('contact-handler', step.at)
  const { api } = thread.handler
  const number = thread.journey.contact.number
  const tried = number
    ? { safeToRing: 'yes', result: heard ? 'spoken-to' : 'no-answer' }
    : { safeToRing: 'not-known', result: 'number-withheld' }
  expect(await api.post(`/contacts/${thread.ids.contactId}/ring-attempts`, tried), 'ring back')
  if (heard) await describe(stage, api)
}

/** Nobody could be reached. A lost caller is taken off the list with the reason; whoever kept their place is gone to. */
export async function endUnreached(stage: Stage, reason: string): Promise<void> {
  const { crew, thread, step, tally, expect } = stage
  const { ids } = thread
  if (!ids.contactId) return
  thread.handler ??= await crew.someone('contact-handler', step.at)
  const { api } = thread.handler
  if (ids.keepsPlace) {
    tally.call_backs_failed += 1
    if (thread.journey.telephony.hold?.vulnerable) tally.call_backs_failed_vulnerable += 1
  } else {
    const closed = await api.post(`/contacts/${ids.contactId}/lost/close`, { why: reason })
    if (closed.status < 300) {
      tally.requests += 1
      thread.ended = true
      tally.ended += 1
      return
    }
    if (closed.body?.code !== 'held') return void expect(closed, 'take a lost caller off the list')
  }
  expect(await api.post(`/contacts/${ids.contactId}/take`, { safeToRing: 'yes' }), 'take who could not be reached')
  await assessUnreached(stage)
  await standOnItsOwn(stage, api, 'immediate')
}

/** THRIVE of somebody nobody has heard: what is not known is said to be not known. */
async function assessUnreached({ thread, expect }: Stage): Promise<void> {
  const { contact, incidentType } = thread.journey
  const path = `/contacts/${thread.ids.contactId}`
  expect(
    await thread.handler!.api.post(`${path}/details`, {
      incidentType: incidentType ?? WORRY,
      summary: 'Asked to be rung and did not answer.',
      place: contact.address,
      settlementId: contact.place.settlementId,
    }),
    'write down who could not be reached',
  )
  expect(await thread.handler!.api.post(`${path}/assessments`, UNREACHED), 'record THRIVE of who could not be reached')
}
