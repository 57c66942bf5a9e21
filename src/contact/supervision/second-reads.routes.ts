import { z } from 'zod'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { GRADE_CODES } from '../../platform/force/vocabulary.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { london } from '../../platform/time.ts'
import { staffLists } from '../staff-lists.ts'
import { readKnownThen } from './known-then.store.ts'
import { drawMonth } from './sample.store.ts'
import { findSecondRead, giveSecondRead, readerOf, replyToSecondRead } from './second-read.store.ts'
import { SecondReadBody } from './second-read.ts'
import { readOwnSecondReads, readSecondReads } from './second-reads.store.ts'

const LIST = '/supervision/second-reads'

/** The blind second read: draw a sample, read it without the grade, and let the handler answer. */
export function secondReadsRoutes(app: App, deps: Deps): void {
  const list = async (tx: Tx, { who, now }: { who: Who; now: Temporal.Instant }) => ({
    ...(await readSecondReads(tx, who.id)),
    thisMonth: london(now).toPlainDate().toPlainYearMonth().toString(),
    grades: GRADE_CODES,
  })
  const one = async (tx: Tx, { params, who }: { params: { id: string }; who: Who }) => {
    const row = await findSecondRead(tx, params.id)
    if (!row || row.read_at) return undefined
    const may = await readerOf(tx, row, who.id)
    // Who may not read it is told why, and shown nothing of it.
    const shown = may.ok
      ? { blind: may.value.blind, known: await readKnownThen(tx, row), caseId: row.case_id }
      : { own: may.refusal.message }
    return { secondReadId: row.id, number: row.number, ...shown, ...staffLists(deps.force, who.via) }
  }

  page(app, deps, {
    name: 'read-second-reads',
    summary: 'What waits for a blind second read, what was read, and how far readers agree',
    path: LIST,
    can: 'read a second time',
    reads: 'second reads',
    view: 'contact/supervision/second-reads.njk',
    title: 'Second reads',
    load: list,
  })

  action(app, deps, {
    name: 'draw-second-reads',
    summary: 'Draw a month’s sample: a few of each handler, evenly over grade and channel',
    path: `${LIST}/draw`,
    body: z.object({ month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'Write the month as 2026-11') }),
    can: 'read a second time',
    fact: 'second-read-drawn',
    act: (tx, { body, stamp }) => drawMonth(tx, body.month, stamp),
    next: () => LIST,
    status: 201,
  })

  action(app, deps, {
    name: 'give-second-read',
    summary: 'Read what was known when a contact was graded, without the grade, and give your own',
    path: `${LIST}/:id`,
    params: CaseParams,
    body: SecondReadBody,
    can: 'read a second time',
    fact: 'second-read-given',
    view: 'contact/supervision/second-read.njk',
    title: data => `Second read ${'number' in data ? data.number : ''}`,
    load: one,
    act: (tx, { params, body, stamp }) => giveSecondRead(tx, params.id, body, stamp),
    next: () => LIST,
    status: 201,
  })

  page(app, deps, {
    name: 'read-own-second-reads',
    summary: 'What second readers made of your own contacts, and your answers',
    path: '/second-reads',
    can: 'answer second reads',
    reads: 'own second reads',
    view: 'contact/supervision/own-second-reads.njk',
    title: 'Second reads of your contacts',
    load: async (tx, { who }) => ({ reads: await readOwnSecondReads(tx, who.id) }),
  })

  action(app, deps, {
    name: 'answer-second-read',
    summary: 'Answer what a second reader wrote about your contact',
    path: '/second-reads/:id/reply',
    params: CaseParams,
    body: z.object({ reply: text(4000, 'Write what you want the reader to know') }),
    can: 'answer second reads',
    fact: 'second-read-replied',
    act: (tx, { params, body, stamp }) => replyToSecondRead(tx, params.id, body.reply, stamp),
    next: () => '/second-reads',
  })
}
