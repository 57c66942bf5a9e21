import { refuseAnother } from '../platform/auth/another-person.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { recordAdvice } from './advice.store.ts'
import { workOn } from './contact.store.ts'
import { answerPathway } from './pathway.store.ts'
import { AdviceBody, PathwayBody, TaskDoneBody, ToolBody } from './pathway-bodies.ts'
import { recordRiskTool } from './risk-tool.store.ts'
import { finishTask, type TaskDone } from './task-done.store.ts'

const params = CaseParams

/** Pathways, advice, risk tools and tasks, each by itself: for programs, and for pages that are not the call. */
export function pathwayRoutes(app: App, deps: Deps): void {
  const backToCall = (_: object, { params: { id } }: { params: { id: string } }) => `/contacts/${id}`

  action(app, deps, {
    name: 'answer-pathway',
    summary: 'Answer questions of a specialist pathway: added, never changed; sets the tasks that follow',
    path: '/contacts/:id/pathway',
    params,
    body: PathwayBody,
    can: 'triage contacts',
    fact: ['pathway-answered', 'contact-task-set'],
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) => workOn(tx, id, contact => answerPathway(tx, contact, body, stamp)),
  })

  action(app, deps, {
    name: 'record-advice',
    summary: 'Say of one advice card: given, not applicable because, not safe now, not given',
    path: '/contacts/:id/advice',
    params,
    body: AdviceBody,
    can: 'triage contacts',
    fact: 'advice-recorded',
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) => workOn(tx, id, contact => recordAdvice(tx, contact, body, stamp)),
  })

  action(app, deps, {
    name: 'record-risk-tool',
    summary: 'Fill a risk tool’s slot: done with judgement beside the score, refused, not asked, or not safe to ask',
    path: '/contacts/:id/risk-tools',
    params,
    body: ToolBody,
    can: 'triage contacts',
    fact: ['risk-tool-recorded', 'contact-task-set'],
    next: backToCall,
    status: 201,
    act: (tx, { params: { id }, body, stamp }) => workOn(tx, id, contact => recordRiskTool(tx, contact, body, stamp)),
  })

  // Whoever may see the case may say that what follows is done: tasks outlive the call and belong to many desks.
  action(app, deps, {
    name: 'finish-task',
    summary: 'Say that a task is done, and what came of it',
    path: '/tasks/:id/done',
    params,
    body: TaskDoneBody,
    can: 'finish tasks',
    fact: ['contact-task-done', 'log-line-added'],
    next: ({ contactId }: TaskDone) => `/contacts/${contactId}`,
    act: async (tx, { params: { id }, body, who, stamp }) =>
      (await refuseAnother(tx, who, body.keeping)) ?? finishTask(tx, id, body.result, stamp, body),
  })
}
