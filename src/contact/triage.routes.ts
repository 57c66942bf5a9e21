import { z } from 'zod'
import { GRADE_CODES } from '../platform/force/vocabulary.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, note, optionalText } from '../platform/http/fields.ts'
import { accept } from '../platform/outcome.ts'
import { assessContact } from './assessment.store.ts'
import { workOn } from './contact.store.ts'
import { describeContact } from './details.store.ts'
import { DetailsBody } from './details.ts'
import { EndBody } from './end-body.ts'
import { finishContact } from './ending.store.ts'
import { gradeContact } from './grading.store.ts'
import { refuseSubjectWords } from './hate/hate-pack.store.ts'
import { addLine } from './log-line.store.ts'
import { RELEASE_IDS } from './silent-call.ts'
import { AssessmentBody, NotSubject } from './thrive-form.ts'

const params = CaseParams
const GradeBody = z.object({
  grade: z.enum(GRADE_CODES, { error: 'Choose a grade' }),
  reason: optionalText(4000),
  basis: z.enum(RELEASE_IDS, { error: 'Choose heard alone or seen' }).optional(),
  notSubject: z.literal('yes').optional(),
})

/** Each deed of the call screen by itself, for programs: the rehearsal's crew, and systems that bring contacts in. */
export function triageRoutes(app: App, deps: Deps): void {
  const { force } = deps
  const backToCall = (_: object, { params: { id } }: { params: { id: string } }) => `/contacts/${id}`

  action(app, deps, {
    name: 'describe-contact',
    summary: 'Who rang, what it is, and where',
    path: '/contacts/:id/details',
    params,
    body: DetailsBody.safeExtend(NotSubject.shape),
    can: 'triage contacts',
    fact: 'contact-described',
    next: backToCall,
    act: (tx, { params: { id }, body: { notSubject, ...details }, stamp }) =>
      workOn(tx, id, async contact => {
        const { summary, place } = details
        const forbidden = await refuseSubjectWords(tx, contact.id, { summary, place }, notSubject === 'yes', stamp.at)
        return forbidden ?? describeContact(tx, contact, details, force, stamp)
      }),
  })

  action(app, deps, {
    name: 'add-log-line',
    summary: 'Add a line to the log',
    path: '/contacts/:id/log',
    params,
    body: z.object({ text: note('Write what was said or done'), notSubject: z.literal('yes').optional() }),
    can: 'triage contacts',
    fact: 'log-line-added',
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) =>
      workOn(
        tx,
        id,
        async contact =>
          (await refuseSubjectWords(tx, contact.id, { text: body.text }, body.notSubject === 'yes', stamp.at)) ??
          accept(await addLine(tx, contact, body.text, stamp)),
      ),
  })

  action(app, deps, {
    name: 'assess-contact',
    summary: 'Record THRIVE: added, never changed',
    path: '/contacts/:id/assessments',
    params,
    body: AssessmentBody.safeExtend(NotSubject.shape),
    can: 'triage contacts',
    fact: 'contact-assessed',
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) =>
      workOn(tx, id, contact => assessContact(tx, contact, body, force, stamp)),
  })

  action(app, deps, {
    name: 'grade-contact',
    summary: 'Give a grade: faster by anyone, slower with a reason and the approvals it takes',
    path: '/contacts/:id/grade',
    params,
    body: GradeBody,
    can: 'grade contacts',
    fact: 'contact-graded',
    next: backToCall,
    act: (tx, { params: { id }, body, stamp }) =>
      workOn(tx, id, contact => gradeContact(tx, contact, body, force, stamp)),
  })

  action(app, deps, {
    name: 'end-contact',
    summary: 'End a contact: resolved, joined, referred, or an incident in hand',
    path: '/contacts/:id/end',
    params,
    body: EndBody,
    can: 'end contacts',
    fact: 'contact-ended',
    next: () => '/queue',
    act: (tx, { params: { id }, body, stamp }) =>
      workOn(tx, id, contact => finishContact(tx, contact, body, force, stamp)),
  })
}
