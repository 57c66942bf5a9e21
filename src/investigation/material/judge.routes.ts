import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, uuid, yesNo } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { holdCrime } from '../crime.store.ts'
import { readDisclosureOfficer } from './disclosure-officer.store.ts'
import { saveJudgement } from './judgement.store.ts'
import { judgeMaterial } from './judging.ts'
import { readOneMaterial } from './material.store.ts'
import { presumedKind, presumedOn } from './presumed.ts'

/** Whether unused material might undermine or assist: the disclosure officer's decision alone, here and in the database. */
export function judgeMaterialRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'judge-material',
    summary:
      'Decide, as disclosure officer, whether unused material might undermine the prosecution or assist the defence',
    path: '/crimes/:id/material/:materialId/judgement',
    params: z.object({ id: uuid, materialId: uuid }),
    body: z.object({ assists: yesNo, reason: note('Say why in a sentence of this case') }),
    can: 'plan investigations',
    fact: 'material-judged',
    act: async (tx, { params, body, who, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      const one = crime && (await readOneMaterial(tx, params.id, params.materialId))
      if (!one) return undefined
      const officer = await readDisclosureOfficer(tx, params.id)
      const pack = presumedOn(londonDay(now), deps.force.papers?.presumed)
      const presumed = presumedKind(one, pack)
      const judged = judgeMaterial(body, {
        standing: one.standing,
        officerId: officer?.accountId ?? null,
        by: who.id,
        presumed,
      })
      if (!judged.ok) return judged
      await saveJudgement(tx, one, { ...judged.value, presumed: presumed?.code ?? null, pack: pack.id }, stamp)
      return accept({ caseId: one.caseId, crimeId: one.crimeId, materialId: one.materialId, assists: body.assists })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/schedule`,
  })
}
