import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { loadRiskForm } from './risk-form.store.ts'
import { RiskFormFile } from './risk-form.ts'

let t: TestApp
let handler: Person
let contactId: string

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  handler = await t.as('contact-handler')
  contactId = (await handler.post('/contacts', { channel: '999', callerNumber: '07700 900871' })).body.contactId
  await handler.post(`/contacts/${contactId}/pathway`, { pathway: 'domestic', answers: { 'still-there': 'no' } })
})
afterAll(() => t.close())

const FORM = {
  tool: 'sample-form',
  label: 'Sample form',
  edition: '1',
  validFrom: '2026-11-23',
  licence: 'Synthetic, for tests',
  scored: true,
  pathways: ['domestic'],
  questions: [
    { id: 'one', kind: 'yes-no', ask: 'Sample question one' },
    { id: 'two', kind: 'words', ask: 'Sample question two' },
  ],
}
const by = systemWho('load-form')
const load = async (changed: object = {}, digest = 'a') => {
  const file = RiskFormFile.parse({ ...FORM, ...changed })
  const done = await inContext(t.db, by, tx => loadRiskForm(tx, file, digest.repeat(64), { at: t.now(), by }))
  return done.ok ? done.value.loaded : done.refusal.code
}
const slot = async () =>
  (await handler.get(`/contacts/${contactId}`)).body.riskTools.slots.find((one: { id: string }) => one.id === FORM.tool)

test('nothing of ours is shipped; an edition is loaded once, and never with other content', async () => {
  expect((await t.owner.query('select count(*)::int as n from contact.risk_form')).rows[0].n).toBe(0)
  expect(await slot()).toBeUndefined()
  expect((await handler.html(`/contacts/${contactId}/risk-form/sample-form`)).status).toBe(404)
  expect(await load()).toBe(true)
  expect(await load()).toBe(false)
  expect(await load({ label: 'Other words' }, 'b')).toBe('other-content')
  expect(await load({ edition: '2' }, 'c')).toBe('day-taken')
  expect(await load({ edition: '2', validFrom: '2026-11-24', questions: [FORM.questions[0]] }, 'c')).toBe(true)
  expect(await slot()).toMatchObject({ label: 'Sample form', edition: '1', questions: 2 })
  const { rows } = await t.owner.query("select body from platform.fact where kind = 'risk-form-loaded' order by seq")
  expect(rows.map(row => row.body.edition)).toEqual(['1', '2'])
})

test('the call links to the edition in force; answers are kept by question beside a judgement, and never changed', async () => {
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain(`/contacts/${contactId}/risk-form/sample-form`)
  const path = `/contacts/${contactId}/risk-form/sample-form`
  expect((await handler.html(path)).text).toContain('Sample question one')
  const done = { 'q-one': 'yes', state: 'done', level: 'high', score: '3' }
  const refused = await handler.form(path, done)
  expect([refused.status, refused.text.includes('Write your own judgement')]).toEqual([422, true])
  expect((await handler.form(path, { ...done, judgement: 'I think she is in danger' })).status).toBeLessThan(400)
  const answers = async () =>
    (
      await t.owner.query(
        'select a.question, a.answer, f.edition from contact.risk_tool_answer a join contact.risk_form f on f.id = a.form_id order by a.at, a.question',
      )
    ).rows
  const first = [
    { question: 'one', answer: 'yes', edition: '1' },
    { question: 'two', answer: 'not-asked', edition: '1' },
  ]
  expect(await answers()).toEqual(first)
  // Shown back on the call, judgement beside the score, and what was not asked is no 'no'.
  const [filled] = (await handler.get(`/contacts/${contactId}`)).body.riskTools.filled
  expect(filled).toMatchObject({
    score: 3,
    judgement: 'I think she is in danger',
    answers: [{ answer: 'yes' }, { answer: 'not-asked' }],
  })
  const shown = (await handler.html(`/contacts/${contactId}`)).text
  expect(shown).toMatch(/Sample question one <strong>Yes<\/strong>/)
  expect(shown).toMatch(/Sample question two <strong>Not asked<\/strong>/)
  const change = inContext(t.db, by, tx => tx.updateTable('contact.risk_tool_answer').set({ answer: 'no' }).execute())
  await expect(change).rejects.toThrow(/permission denied/)

  await t.at('2026-11-24T09:00')
  const late = { state: 'done', level: 'high', judgement: 'As before', answers: { two: 'He said so' } }
  const old = await handler.post(`/contacts/${contactId}/risk-tools`, { tool: 'sample-form', ...late })
  expect(old.body.code).toBe('other-edition')
  await handler.post(`/contacts/${contactId}/risk-tools`, { tool: 'sample-form', ...late, answers: { one: 'no' } })
  expect(await answers()).toEqual([...first, { question: 'one', answer: 'no', edition: '2' }])
})
