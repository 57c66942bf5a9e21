import { z } from 'zod'
import { holds } from '../../platform/access/rights.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, optionalText, text, uuid } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { movedOn, notClosed } from '../moved-on.ts'
import { codeChoices, codesOfCrime, giveCode } from '../offence-codes/code-choice.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readReclassifications, saveReclassification } from './reclassify.store.ts'
import { asksForLess, reclassify } from './reclassify.ts'

/** What offence a crime is, changed with its reason and evidence; one that asks for less care is the registrar's to decide. */
export function reclassifyRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'reclassify-crime',
    summary: 'Change what offence a crime is recorded as',
    path: '/crimes/:id/offence',
    params: z.object({ id: uuid }),
    body: z.object({
      to: text(100, 'Choose the offence'),
      reason: note('Say why it is this offence'),
      evidence: note('Say what shows it, and where'),
      homeOfficeCode: optionalText(300),
      codeFound: optionalText(100),
      version: z.coerce.number().int().optional(),
    }),
    can: 'review investigations',
    fact: 'crime-reclassified',
    view: 'investigation/cancellation/offence.njk',
    title: 'Change the offence',
    load: async (tx, { params, who, now }) => {
      const crime = await readCrime(tx, params.id)
      const from = deps.force.offences.find(one => one.code === crime?.offence)
      return (
        crime && {
          ...crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          registrar: holds(who, 'crime-registrar'),
          homeOffice: await codeChoices(tx, now),
          codes: await codesOfCrime(tx, params.id, now, offence => offenceLabel(offence, deps.force)),
          offences: deps.force.offences
            .filter(one => one.code !== crime.offence)
            .map(one => ({ code: one.code, label: one.label, less: asksForLess(from, one) })),
          before: (await readReclassifications(tx, params.id)).map(one => ({
            ...one,
            from: offenceLabel(one.fromOffence, deps.force),
            to: offenceLabel(one.toOffence, deps.force),
          })),
        }
      )
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = movedOn(crime.version, body.version) ?? notClosed(crime.state)
      if (stop) return stop
      const registrar = holds(who, 'crime-registrar')
      const changed = reclassify(body, crime.offence, crime.state, deps.force.offences, registrar)
      if (!changed.ok) return changed
      const code = await giveCode(tx, body, changed.value.to, now)
      if (!code.ok) return code
      const from = offenceLabel(crime.offence, deps.force)
      const saved = await saveReclassification(tx, crime, changed.value, code.value, from, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, to: changed.value.to.code, ...saved })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })
}
