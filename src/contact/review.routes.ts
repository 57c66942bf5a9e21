import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { readAssessments } from './assessment.store.ts'
import { shownBoxes } from './call-sheet.ts'
import { findContact } from './contact.store.ts'
import { reviewRisk } from './review.store.ts'
import { staffLists } from './staff-lists.ts'
import { AssessmentBody, NotSubject } from './thrive-form.ts'

/** The risk looked at again after the call: while its incident is open, before that is closed or rests on another. */
export function reviewRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'review-risk',
    summary:
      'Record THRIVE again on a contact whose incident is open: added, never changed, and a faster grade by rule',
    path: '/contacts/:id/review',
    params: CaseParams,
    body: AssessmentBody.safeExtend(NotSubject.shape),
    // It can only raise a grade, so whoever may raise one may look again: whoever sees the wait first.
    can: 'grade contacts',
    fact: ['contact-assessed', 'contact-graded'],
    view: 'contact/review.njk',
    title: 'Look at the risk again',
    load: async (tx: Tx, { params, who }: { params: { id: string }; who: Who }) => {
      const contact = await findContact(tx, params.id)
      if (!contact) return undefined
      const { id, case_id, number, grade, summary, place } = contact
      const boxes = shownBoxes((await readAssessments(tx, id)).at(-1))
      return {
        contactId: id,
        caseId: case_id,
        number,
        grade,
        summary,
        place,
        boxes,
        ...staffLists(deps.force, who.via),
      }
    },
    act: (tx, { params, body, stamp }) => reviewRisk(tx, params.id, body, deps.force, stamp),
    next: ({ contactId, incidentId }) => (incidentId ? `/incidents/${incidentId}` : `/contacts/${contactId}`),
    status: 201,
  })
}
