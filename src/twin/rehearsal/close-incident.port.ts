import { fastest, isFaster } from '../../contact/grade-order.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { assessmentBody } from './assessment-body.ts'
import type { Member } from './crew.port.ts'
import type { Stage } from './do-step.port.ts'
import { COME_BACK_MS, COME_BACK_TIMES, toldBy } from './refusals.ts'
import { notHeard } from './unheard.ts'

type Close = { reason: string; whyNobodyWent?: string }

/**
 * Closes it, or comes back when its other callers were heard, as the live rule asks: returns for how long it waits, else 0.
 * A caller who needs more raises the event first.
 */
export async function closeIncident(stage: Stage, by: Member, close: Close, what: string): Promise<number> {
  const { thread, tally, expect } = stage
  const path = `/incidents/${thread.ids.incidentId}`
  if (close.whyNobodyWent !== undefined) await lookAgain(stage, by)
  const reply = await by.api.post(`${path}/close`, close)
  const told = toldBy(reply)
  const comesFirst = told === 'hear-callers-first' || told === 'raise-first'
  if (!comesFirst || thread.cameBack >= COME_BACK_TIMES) {
    expect(reply, what)
    return 0
  }
  thread.cameBack += 1
  tally.requests += 1
  if (told === 'raise-first') await raise(stage, path)
  return COME_BACK_MS
}

/** Nobody went, so the risk is looked at once more before it is closed: as the live rule asks. */
async function lookAgain({ thread, expect }: Stage, by: Member): Promise<void> {
  const assessment = thread.journey.intake?.closure ?? thread.journey.intake?.assessment
  if (!thread.ids.contactId || !assessment) return
  expect(
    await by.api.post(`/contacts/${thread.ids.contactId}/review`, {
      ...assessmentBody(assessment),
      trigger: 'closure',
    }),
    'look at the risk again before closing',
  )
}

type Needs = { open: boolean; needs: GradeCode | null; grade: GradeCode | null }

async function raise({ crew, thread, step, expect }: Stage, path: string): Promise<void> {
  const { api } = await crew.someone('dispatcher', step.at)
  const incident = await api.get(path)
  if (!expect(incident, 'read what the other callers need')) return
  const callers: Needs[] = incident.body.callers ?? []
  const needed = fastest(callers.filter(one => one.open).flatMap(({ needs, grade }) => [needs, grade]))
  const now = isFaster(needed, 'priority')
  expect(
    await api.post(`/contacts/${thread.ids.contactId}/review`, {
      ...notHeard('This caller is no longer on the line; another caller said it'),
      trigger: 'new-information',
      threat: 'Another caller about the same thing says that it is worse.',
      harm: 'As that caller says.',
      immediacy: now ? 'now' : 'within-hour',
      weapon: 'unknown',
      risk: 'high',
      riskReason: 'Another caller needs more than this event was given.',
    }),
    'raise an event for another caller',
  )
}
