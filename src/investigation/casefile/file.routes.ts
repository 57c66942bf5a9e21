import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, optionalText, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readOfCrime } from '../charging/case-for-charging.store.ts'
import { readCharging } from '../charging/charging.store.ts'
import { ENDED } from '../charging/standing.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { groupsOf } from '../planning/offence-groups.ts'
import { lookAtCaseFile, readFileStatements, saveFileStatement } from './file.store.ts'
import { missingOfFile, stateItem } from './file-check.ts'
import { FILE_KIND_WORDS } from './file-kinds.ts'
import { filePackOn, itemsFor } from './file-pack.ts'

/** What a file needs: shown by the records of the case where there are any, else said, with where it can be checked. */
export function fileRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'state-file-item',
    summary: 'Say of something that a file needs where it is, or why this case does not need it',
    path: '/charging/:id/file',
    params: z.object({ id: uuid }),
    body: z.object({
      item: z.string({ error: 'Choose what it is about' }).max(100),
      standing: z.enum(['have', 'not-needed'], { error: 'Say whether it is there or not needed' }),
      words: note('Say what there is, or why it is not needed'),
      place: optionalText(2_000),
    }),
    can: 'plan investigations',
    fact: 'file-item-stated',
    view: 'investigation/casefile/file.njk',
    title: 'The file',
    status: 201,
    load: async (tx, { params, now }) => {
      const request = await readCharging(tx, params.id)
      const crime = request && (await readCrime(tx, request.crimeId))
      if (!request || !crime) return undefined
      const looked = await lookAtCaseFile(tx, crime, request, await readOfCrime(tx, crime, deps.force))
      const said = await readFileStatements(tx, params.id)
      return {
        caseId: crime.caseId,
        crime,
        request,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        kindWords: FILE_KIND_WORDS[request.draft.fileKind],
        pack: filePackOn(londonDay(crime.recordedAt)),
        looked: looked.map(one => ({ ...one, said: said.find(other => other.item === one.id) ?? null })),
        missing: missingOfFile(looked),
        ended: ENDED.includes(request.state),
        now,
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const before = await readCharging(tx, params.id)
      const crime = before && (await holdCrime(tx, before.crimeId))
      const request = crime && (await readCharging(tx, params.id))
      if (!crime || !request) return undefined
      if (ENDED.includes(request.state))
        return refuse('ended', 'This request has ended: its file is kept as it was', 'item')
      const of = await readOfCrime(tx, crime, deps.force)
      const items = itemsFor(
        filePackOn(londonDay(crime.recordedAt)),
        request.draft.fileKind,
        groupsOf(of.offence, of.sensitive),
      )
      const stated = stateItem(items, { ...body, place: body.place ?? null })
      if (!stated.ok) return stated
      await saveFileStatement(tx, request, stated.value, stamp)
      const missing = missingOfFile(await lookAtCaseFile(tx, crime, request, of))
      return accept({ caseId: crime.caseId, requestId: request.requestId, item: body.item, missing })
    },
    next: (_, { params }) => `/charging/${params.id}/file`,
  })
}
