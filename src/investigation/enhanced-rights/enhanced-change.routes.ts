import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { offenceLabel } from '../open-case.ts'
import { readChanges, readStanding, saveChange } from './enhanced-change.store.ts'
import { changeRights, GRANT_REASONS, GRANT_WORDS } from './enhanced-change.ts'

/** Enhanced rights: granted by whoever finds that they are needed, at once; taken away by a supervisor alone. */
export function enhancedRightsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'change-enhanced-rights',
    summary: 'Grant a victim enhanced rights, say that they are in danger, or take the rights away (a supervisor)',
    path: '/victims/:id/enhanced',
    params: CaseParams,
    body: z.object({
      change: z.enum(['grant', 'remove'], { error: 'Choose whether they are granted or taken away' }),
      reason: z.preprocess(value => (value === '' ? undefined : value), z.enum(GRANT_REASONS).optional()),
      words: optionalText(2_000),
      danger: optionalText(2_000),
    }),
    can: 'grant enhanced rights',
    fact: ['enhanced-rights-granted', 'enhanced-rights-removed'],
    view: 'investigation/enhanced-rights/enhanced-change.njk',
    title: 'Enhanced rights',
    status: 201,
    load: async (tx, { params, who }) => {
      const victim = await readStanding(tx, params.id)
      return (
        victim && {
          victim,
          caseId: victim.caseId,
          offenceLabel: offenceLabel(victim.offence, deps.force),
          byOffence: deps.force.offences.some(row => row.code === victim.offence && row.enhancedRights),
          changes: await readChanges(tx, params.id),
          reasons: GRANT_WORDS,
          supervisor: who.role === 'supervisor',
        }
      )
    },
    act: async (tx, { params, body, who, stamp }) => {
      const found = await readStanding(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const victim = (await readStanding(tx, params.id))!
      const offence = deps.force.offences.find(row => row.code === victim.offence)
      const changed = changeRights(body, victim, offence, who.role)
      if (!changed.ok) return changed
      await saveChange(tx, victim, body, changed.value, stamp)
      const { victimId, caseId, crimeId } = victim
      return accept({ caseId, crimeId, victimId, enhanced: changed.value.enhanced, reason: changed.value.reason })
    },
    next: (_value, { params }) => `/victims/${params.id}/rights`,
  })
}
