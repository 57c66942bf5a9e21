import { closeIncident } from './close-incident.port.ts'
import type { Stage } from './do-step.port.ts'

const NOBODY_FREE_MS = 3 * 60_000
const CHOICES = 4

/** Sending somebody, going, arriving, clearing, closing. undefined when the step is none of these. */
export async function attendStep(stage: Stage): Promise<number | undefined> {
  const { step, thread, crew, expect } = stage
  const { ids } = thread
  switch (step.kind) {
    case 'reassessed': {
      if (!ids.contactId) return 0
      const supervisor = await crew.someone('supervisor', step.at)
      // The call may be over: its log is closed then, and the note belongs to the incident's own clock (later work).
      const reply = await supervisor.api.post(`/contacts/${ids.contactId}/log`, { text: step.reassessment.words })
      if (reply.status !== 422) expect(reply, 'look at the risk again')
      return 0
    }
    case 'assigned':
      return ids.incidentId ? assign(stage) : 0
    case 'en-route':
    case 'at-scene': {
      if (!ids.deploymentId) return 0
      const officer = await crew.someone('response-officer', step.at)
      expect(await officer.api.post(`/deployments/${ids.deploymentId}/${step.kind}`, {}), step.kind)
      return 0
    }
    case 'cleared': {
      if (!ids.deploymentId || !ids.incidentId) return 0
      const officer = await crew.someone('response-officer', step.at)
      const { result } = step.attendance
      if (!ids.cleared) {
        const clear = await officer.api.post(`/deployments/${ids.deploymentId}/clear`, { result })
        if (!expect(clear, 'clear')) return 0
        ids.cleared = true
      }
      return closeIncident(stage, officer, { reason: result }, 'close the incident')
    }
    case 'desk-closed': {
      if (!ids.incidentId) return 0
      const dispatcher = await crew.someone('dispatcher', step.at)
      const { reason, whyNobodyWent } = step.close
      return closeIncident(stage, dispatcher, { reason, whyNobodyWent }, 'close from a desk')
    }
    default:
      return undefined
  }
}

/** The nearest free unit, or the next where another dispatcher was quicker; a wait where none is free. */
async function assign({ crew, step, thread, tally, expect }: Stage): Promise<number> {
  const { ids } = thread
  const dispatcher = await crew.someone('dispatcher', step.at)
  const incident = await dispatcher.api.get(`/incidents/${ids.incidentId}`)
  if (!expect(incident, 'read the incident')) return 0
  const suggested: { resourceId: string }[] = incident.body.suggested ?? incident.body.suggestions ?? []
  for (const { resourceId } of suggested.slice(0, CHOICES)) {
    const reply = await dispatcher.api.post(`/incidents/${ids.incidentId}/deployments`, { resourceId })
    if (reply.status === 409 || (reply.status === 422 && ['resource-busy', 'off-duty'].includes(reply.body?.code)))
      continue
    if (!expect(reply, 'assign')) return 0
    ids.deploymentId = reply.body.deploymentId
    ids.resourceId = resourceId
    tally.deployments += 1
    return 0
  }
  return NOBODY_FREE_MS
}
