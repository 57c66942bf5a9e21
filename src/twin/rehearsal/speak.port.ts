import { answered, offered, onTheLine, telephony } from './arrive.port.ts'
import { assessmentBody } from './assessment-body.ts'
import { attachAlike, say, sayOwnState, talkInWriting } from './beside.port.ts'
import type { Stage } from './do-step.port.ts'
import { endContact } from './end-contact.port.ts'
import { toldBy } from './refusals.ts'
import { ring, ringAsAgreed, screen } from './ring.port.ts'

/** What is said to whoever would lower a call that a rule holds, or has no leave to: it stays as it is. */
const STAYS = ['needs-supervisor', 'heard-alone-or-seen']

/** The contact itself, from the first ring to its end. undefined when the step is none of these. */
export async function speakStep(stage: Stage): Promise<number | undefined> {
  const { step, thread, crew, expect } = stage
  const { ids } = thread
  const handler = async () => (thread.handler ?? (await crew.someone('contact-handler', step.at))).api
  switch (step.kind) {
    case 'offered':
      await offered(stage)
      return 0
    case 'queued':
      if (onTheLine(stage)) await telephony(stage, 'queued', step.at)
      return 0
    case 'abandoned':
      await telephony(stage, 'abandoned', step.at, { stage: 'queue' })
      return 0
    case 'answered':
      await answered(stage)
      return 0
    case 'call-back-screened':
      await screen(stage, step.hold)
      return 0
    case 'rung-as-agreed':
      await ringAsAgreed(stage, step)
      return 0
    case 'called-back':
      await ring(stage, step.answered)
      return 0
    case 'put-on-hold':
    case 'retrieved':
      if (thread.handler)
        await telephony(stage, step.kind === 'retrieved' ? 'retrieved' : 'hold', step.at, {
          handler: thread.handler.username,
        })
      return 0
    case 'said-own-state':
      await sayOwnState(stage, step.own)
      return 0
    case 'call-ended':
      await talkInWriting(stage, undefined)
      if (onTheLine(stage)) await telephony(stage, 'ended', step.at)
      return 0
    case 'log-line':
      await say(stage, step.line.text)
      return 0
    case 'repeat-checked':
      await say(stage, step.check.words)
      await talkInWriting(stage, 'Are you safe where you are? Can you write freely?')
      await attachAlike(stage)
      return 0
    case 'advised':
      for (const advice of step.advice.given) await say(stage, `Advice given (${advice.kind}): ${advice.text}`)
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
      // And what is so already, by that rule or by a colleague, is accepted as it stands.
      if (!STAYS.includes(reply.body?.code) && toldBy(reply) !== 'so-already') expect(reply, 'grade')
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
