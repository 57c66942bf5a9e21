import { z } from 'zod'
import type { Tx } from '../platform/db/connect.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import type { Ask } from '../platform/http/ask.ts'
import { CaseParams, text } from '../platform/http/fields.ts'
import { accept } from '../platform/outcome.ts'
import { incidentState, lastStamp, moveOn, type Step } from './deployment-state.ts'
import { holdDeployment, saveStep, stepsOf } from './deployments.store.ts'
import { toldTime } from './event-time.ts'
import { incidentOfDeployment, readIncidentPage } from './incident.store.ts'
import { holdIncident, moveIncident } from './incidents.store.ts'
import { titleOf } from './words.ts'

const DAY_OF_MINUTES = 24 * 60

/** Told now, some minutes ago, or at a time: radio and memory are slower than events. */
const When = {
  at: text(40)
    .optional()
    .describe(
      'When it happened: ISO 8601 with an offset, or London time without one; now when neither this nor minutesAgo is given',
    ),
  minutesAgo: z.coerce.number({ error: 'Choose how long ago' }).int().min(0).max(DAY_OF_MINUTES).optional(),
}
const Moved = z.object(When)
const Cleared = z.object({ ...When, result: text(500, 'Say what came of it') })

type Params = { id: string }
type Told = { at?: string | undefined; minutesAgo?: number | undefined; result?: string | undefined }

/** A unit says where it stands, from a phone or by a dispatcher for it. */
export function statusRoutes(app: App, deps: Deps): void {
  const shared = {
    params: CaseParams,
    can: 'report own status',
    view: 'response/incident.njk',
    title: titleOf,
    load: async (tx: Tx, ask: Ask<Params>) => {
      const incidentId = await incidentOfDeployment(tx, ask.params.id)
      return incidentId === undefined ? undefined : readIncidentPage(tx, incidentId, ask, ask.params.id)
    },
    next: ({ incidentId }: { incidentId: string }) => `/incidents/${incidentId}`,
  } as const

  action(app, deps, {
    ...shared,
    name: 'report-en-route',
    summary: 'A unit is on its way',
    path: '/deployments/:id/en-route',
    body: Moved,
    can: 'report own status',
    fact: 'resource-en-route',
    act: takes('en-route'),
  })
  action(app, deps, {
    ...shared,
    name: 'report-at-scene',
    summary: 'A unit is at the scene',
    path: '/deployments/:id/at-scene',
    body: Moved,
    can: 'report own status',
    fact: 'resource-at-scene',
    act: takes('at-scene'),
  })
  action(app, deps, {
    ...shared,
    name: 'clear-resource',
    summary: 'A unit is clear, with what came of it',
    path: '/deployments/:id/clear',
    body: Cleared,
    can: 'report own status',
    fact: 'resource-cleared',
    act: takes('cleared'),
  })
}

function takes(to: Exclude<Step, 'assigned'>) {
  return async (tx: Tx, { params, body, now, stamp }: Ask<Params, Told>) => {
    const held = await holdDeployment(tx, params.id)
    const incident = held && (await holdIncident(tx, held.incidentId))
    if (!held || !incident) return undefined

    const at = toldTime(body, now, lastStamp(held.stamps))
    if (!at.ok) return at
    const moved = moveOn({ stamps: held.stamps, callsign: held.resourceId, to, at: at.value })
    if (!moved.ok) return moved
    await saveStep(tx, held, to, moved.value, { ...stamp, at: at.value }, body.result)

    const steps = await stepsOf(tx, incident.id)
    // The first arrival told is kept: a time told later for another unit must not turn a missed promise into a kept one unseen.
    const firstAtSceneAt = to === 'at-scene' && !incident.first_at_scene_at ? at.value : undefined
    await moveIncident(tx, incident.id, { state: incidentState(steps.map(({ step }) => step)), firstAtSceneAt })
    return accept({
      deploymentId: held.id,
      incidentId: incident.id,
      caseId: held.caseId,
      resourceId: held.resourceId,
      state: to,
      at: at.value,
    })
  }
}
