import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { note, uuid } from '../platform/http/fields.ts'
import { accept } from '../platform/outcome.ts'
import { crimeOf, holdCrime, readCrime } from './crime.store.ts'
import { LineFields } from './line-fields.ts'
import { addLine, endLine, LINE_ENDINGS } from './line-of-enquiry.ts'
import { readLine, readLines, saveLine, saveLineEnd } from './lines.store.ts'
import { forInput } from './local-input.ts'
import { notClosed } from './moved-on.ts'
import { offenceLabel } from './open-case.ts'

const Params = z.object({ id: uuid })

/** Lines of enquiry: added as the case asks for them, and each ended with what it found (inspection.md 18). */
export function linesRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'add-line-of-enquiry',
    summary: 'Add a line of enquiry',
    path: '/crimes/:id/lines',
    params: Params,
    body: LineFields,
    can: 'plan investigations',
    fact: 'line-of-enquiry-added',
    view: 'investigation/line.njk',
    title: 'Line of enquiry',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        lines: await readLines(tx, params.id),
        lineDueAt: forInput(now.add({ hours: 24 })),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state)
      if (stop) return stop
      const line = addLine(body, now)
      if (!line.ok) return line
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...(await saveLine(tx, crime, line.value, stamp)) })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })

  action(app, deps, {
    name: 'end-line-of-enquiry',
    summary: 'End a line of enquiry: done, or not proportionate because',
    path: '/lines/:id/end',
    params: Params,
    body: z.object({
      state: z.enum(LINE_ENDINGS, { error: 'Choose how this line ends' }),
      result: note('Say what was found, or why it is not proportionate'),
    }),
    can: 'plan investigations',
    fact: 'line-of-enquiry-ended',
    view: 'investigation/line-end.njk',
    title: 'End a line of enquiry',
    load: async (tx, { params }) => {
      const line = await readLine(tx, params.id)
      const crime = line && (await readCrime(tx, line.crimeId))
      return crime && { caseId: crime.caseId, crime, offenceLabel: offenceLabel(crime.offence, deps.force), line }
    },
    act: async (tx, { params, body, stamp }) => {
      const crimeId = await crimeOf(tx, 'line_of_enquiry', params.id)
      const crime = crimeId && (await holdCrime(tx, crimeId))
      const line = crime && (await readLine(tx, params.id))
      if (!crime || !line) return undefined
      const end = endLine(line, body)
      if (!end.ok) return end
      await saveLineEnd(tx, line, end.value, stamp)
      return accept({ caseId: line.caseId, crimeId: line.crimeId, lineId: line.lineId, state: end.value.state })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })
}
