import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readVictims } from '../victims.store.ts'
import { frontWithoutAddress } from './address-in-front.ts'
import { readDocuments } from './documents.store.ts'
import { takeStatement } from './statement.ts'
import { StatementFields } from './statement-fields.ts'
import { saveStatement } from './statement-save.store.ts'
import { readStatements } from './statements.store.ts'

/** Statements of victims, witnesses and officers: typed or a paper, every version kept, the back sheet apart. */
export function statementsRoutes(app: App, deps: Deps): void {
  const declaration = () => deps.force.papers?.statementDeclaration ?? null

  action(app, deps, {
    name: 'take-statement',
    summary: 'Record a statement: typed, or a paper of the case; a new version stands in the place of an earlier one',
    path: '/crimes/:id/statements',
    params: z.object({ id: uuid }),
    body: StatementFields,
    can: 'plan investigations',
    fact: 'statement-taken',
    view: 'investigation/material/statements.njk',
    title: 'A statement',
    status: 201,
    load: async (tx, { params, who }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const statements = await readStatements(tx, params.id)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        victimList: await readVictims(tx, params.id),
        papers: (await readDocuments(tx, params.id)).filter(one => !one.later && !one.withdrawnAt && !one.shut),
        current: statements.filter(one => !one.later),
        declaration: declaration(),
        me: who.name,
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const future = notInFuture(body.endedAt, now, 'endedAt')
      if (future) return future
      const after = (await readStatements(tx, params.id)).find(one => one.statementId === body.after)
      if (body.after && !after) return refuse('no-such-statement', 'Choose a statement of this case, or none', 'after')
      if (after?.later)
        return refuse('replaced-already', 'A newer version of it is here already: choose that one', 'after')
      const taken = takeStatement(body, after !== undefined)
      if (!taken.ok) return taken
      const front = frontWithoutAddress(taken.value.words, body, body.addressIsEvidence ?? false)
      if (!front.ok) return front
      const { victimId, documentId } = taken.value
      if (victimId && !(await readVictims(tx, params.id)).some(one => one.victimId === victimId))
        return refuse('no-such-victim', 'Choose a victim of this crime', 'victimId')
      if (documentId && !(await readDocuments(tx, params.id)).some(one => one.documentId === documentId && !one.shut))
        return refuse('no-such-document', 'Choose a document of this case', 'documentId')
      const { address, reachedBy, cannotCome, needs } = body
      const back = {
        ...(address ? { address } : {}),
        ...(reachedBy ? { reachedBy } : {}),
        ...(cannotCome ? { cannotCome } : {}),
        ...(needs ? { needs } : {}),
      }
      const rest = { back, declaration: declaration()?.edition ?? null, after }
      const { statementId } = await saveStatement(tx, crime, taken.value, rest, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, statementId })
    },
    next: ({ statementId }) => `/statements/${statementId}`,
    conflicts: {
      statement_supersedes_key: {
        code: 'replaced-already',
        message: 'Somebody saved a newer version of it a moment before you: read that one first',
        field: 'after',
      },
    },
  })
}
