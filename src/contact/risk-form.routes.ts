import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { NOTE_MAX } from '../platform/http/fields.ts'
import { londonDay } from '../platform/time.ts'
import { findContact, workOn } from './contact.store.ts'
import { ToolBody } from './pathway-bodies.ts'
import { readFormsOn } from './risk-form.store.ts'
import { allowed } from './risk-form.ts'
import { recordRiskTool } from './risk-tool.store.ts'

const params = z.object({ id: z.uuid(), tool: z.string().max(40) })
const WORDS: Record<string, string> = { yes: 'Yes', no: 'No', unknown: 'Not known', 'not-asked': 'Not asked' }
/** One box a question: the questions are the force's own, so their names are not known here. */
const BOX = 'q-'
const Body = ToolBody.omit({ tool: true, answers: true }).catchall(z.string().max(NOTE_MAX))

/** A loaded risk form, question by question: a page of its own, because some have thirty questions and a call has none to spare. */
export function riskFormRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'answer-risk-form',
    summary:
      'Answer a risk form that the force has loaded; what is left out was not asked, and judgement stands beside the score',
    path: '/contacts/:id/risk-form/:tool',
    params,
    body: Body,
    can: 'triage contacts',
    fact: ['risk-tool-recorded', 'contact-task-set'],
    view: 'contact/risk-form.njk',
    title: 'Risk form',
    load: async (tx, { params: { id, tool }, now }) => {
      const contact = await findContact(tx, id)
      const form = (await readFormsOn(tx, londonDay(now))).find(one => one.tool === tool)
      if (!contact || !form) return undefined
      const { label, edition, scored, questions } = form
      return {
        contactId: contact.id,
        caseId: contact.case_id,
        number: contact.number,
        form: {
          tool,
          label,
          edition,
          scored,
          questions: questions.map(one => ({
            ...one,
            box: BOX + one.id,
            answers: one.kind === 'words' ? [] : allowed(one).map(value => ({ value, text: WORDS[value] ?? value })),
          })),
        },
      }
    },
    act: (tx, { params: { id, tool }, body, stamp }) => {
      const { state, score, level, judgement, reason, notSubject, ...rest } = body
      const boxes = Object.entries(rest).filter(([name]) => name.startsWith(BOX))
      const answers = Object.fromEntries(boxes.map(([name, said]) => [name.slice(BOX.length), String(said)]))
      const given = { tool, state, score, level, judgement, reason, notSubject, answers }
      return workOn(tx, id, contact => recordRiskTool(tx, contact, given, stamp))
    },
    next: (_, { params: { id } }) => `/contacts/${id}`,
    status: 201,
  })
}
