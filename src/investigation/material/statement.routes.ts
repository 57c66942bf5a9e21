import { z } from 'zod'
import { may } from '../../platform/access/permissions.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readBackSheet } from './back-sheet.store.ts'
import { SIGNED_NAMES } from './statement.ts'
import { readStatement } from './statements.store.ts'

const Params = z.object({ id: uuid })

/** A statement as it may go out, and its back sheet on a page of its own. */
export function statementRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-statement',
    summary:
      'A statement: its words or its paper, who took it, where and when, how it was signed; never its back sheet',
    path: '/statements/:id',
    params: Params,
    can: 'see investigations',
    reads: 'statement',
    view: 'investigation/material/statement.njk',
    title: 'A statement',
    load: async (tx, { params, who }) => {
      const one = await readStatement(tx, params.id)
      const crime = one && (await readCrime(tx, one.crimeId))
      if (!one || !crime) return undefined
      return {
        ...one,
        looked: `statement ${one.statementId}`,
        number: crime.number,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        signed: SIGNED_NAMES[one.signedHow],
        offers: { add: may(who.role, 'plan investigations') },
      }
    },
    detail: data => data.looked,
  })

  page(app, deps, {
    name: 'read-back-sheet',
    summary: 'The back of a statement: where its person lives and how they are reached. It never goes out',
    path: '/statements/:id/back',
    params: Params,
    can: 'see investigations',
    reads: 'statement-back',
    view: 'investigation/material/back-sheet.njk',
    title: 'The back of a statement',
    load: async (tx, { params }) => {
      const one = await readStatement(tx, params.id)
      const back = one && (await readBackSheet(tx, params.id))
      const crime = one && (await readCrime(tx, one.crimeId))
      if (!one || !back || !crime) return undefined
      return {
        caseId: one.caseId,
        crimeId: one.crimeId,
        statementId: one.statementId,
        personName: one.personName,
        looked: `back of statement ${one.statementId}`,
        number: crime.number,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        ...back,
      }
    },
    detail: data => data.looked,
  })
}
