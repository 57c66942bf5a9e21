import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, text } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { saysSomething } from '../substance.ts'
import { askForBundle, readBundle, readBundles } from './bundle.store.ts'
import { KEPT_DAYS, PART_CODES, PARTS, RECIPIENT_CODES, RECIPIENTS } from './parts.ts'

const list = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])

/** Taking a case out as one whole: asked for with a reason, made by the server meanwhile, kept for a time. */
export function bundleRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'ask-for-bundle',
    summary: 'Ask for a case bundle: for whom, why, and with which parts that leave only where they are named',
    path: '/crimes/:id/bundles',
    params: CaseParams,
    body: z.object({
      recipientKind: z.enum(RECIPIENT_CODES, { error: 'Choose for whom it is' }),
      recipient: text(200, 'Say who it goes to: their name or office'),
      reason: note('Say why it is taken out'),
      parts: z.preprocess(list, z.array(z.enum(PART_CODES)).max(PART_CODES.length).default([])),
    }),
    can: 'export bundles',
    fact: 'bundle-asked',
    view: 'investigation/bundle/ask.njk',
    title: 'Take the case out',
    status: 201,
    load: async (tx, { params, who }) => {
      const crime = await readCrime(tx, params.id)
      return (
        crime && {
          ...crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          bundles: await readBundles(tx, params.id),
          recipients: RECIPIENTS.map(one => ({ value: one.code, text: one.words })),
          parts: who.role === 'supervisor' ? PARTS.map(one => ({ value: one.code, text: one.words })) : [],
          days: KEPT_DAYS,
        }
      )
    },
    act: async (tx, { params, body, who, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      if (!saysSomething(body.reason, 3))
        return refuse('needs-reason', 'Say why it is taken out, in a sentence of this case', 'reason')
      if (body.parts.length > 0 && who.role !== 'supervisor')
        return refuse('not-your-part', 'Only a supervisor may name a part that is otherwise kept back', 'parts')
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        ...(await askForBundle(tx, crime, { ...body, parts: [...new Set(body.parts)] }, stamp)),
      })
    },
    next: ({ bundleId }) => `/bundles/${bundleId}`,
  })

  page(app, deps, {
    name: 'read-bundle',
    summary: 'A case bundle: how far it is, its fingerprints, and where it can be taken',
    path: '/bundles/:id',
    params: CaseParams,
    can: 'export bundles',
    reads: 'case-bundle',
    view: 'investigation/bundle/bundle.njk',
    title: 'A case bundle',
    load: async (tx, { params, who }) => {
      const bundle = await readBundle(tx, params.id)
      const crime = bundle && (await readCrime(tx, bundle.crimeId))
      if (!bundle || !crime) return undefined
      return {
        caseId: crime.caseId,
        crime,
        bundle,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        recipientWords: RECIPIENTS.find(one => one.code === bundle.recipientKind)!.words,
        partWords: PARTS.filter(one => bundle.parts.includes(one.code)).map(one => one.words),
        mayTake: bundle.by === who.id || who.role === 'supervisor',
        days: KEPT_DAYS,
      }
    },
  })
}
