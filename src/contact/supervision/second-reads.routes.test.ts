import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_BUT_WORDS } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { type Colleague, colleague } from './test-colleague.ts'

let t: TestApp
let handler: Person
let katerina: Colleague
let chidi: Colleague

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  katerina = await colleague(t, 'katerina.oakley')
  chidi = await colleague(t, 'chidi.yilmaz')
})
afterAll(() => t.close())

const READ = { ...CALM_BUT_WORDS, grade: 'resolve', comments: 'Nobody was there and nobody is hurt' }
const LIST = '/supervision/second-reads'

/** A contact that its handler graded and ended. */
async function endedContact(who: Pick<Colleague, 'post'>, words: string) {
  const { contactId } = (await who.post('/contacts', { channel: '101' })).body as { contactId: string }
  await who.post(`/contacts/${contactId}/details`, { incidentType: 'burglary-found', callerName: 'Morgan Example' })
  await who.post(`/contacts/${contactId}/log`, { text: words })
  await who.post(`/contacts/${contactId}/assessments`, {
    ...CALM_BUT_WORDS,
    threat: 'A shed was broken into',
    harm: 'Tools taken',
  })
  expect((await who.post(`/contacts/${contactId}/grade`, { grade: 'resolve' })).status).toBe(200)
  await t.tick({ seconds: 30 })
  await who.post(`/contacts/${contactId}/log`, { text: 'Said later: the padlock was cut' })
  const ended = await who.post(`/contacts/${contactId}/end`, {
    endState: 'referred',
    partner: 'Council wardens',
    reason: 'Told how to report the loss',
  })
  expect([ended.status, ended.body.detail]).toEqual([200, undefined])
  return contactId
}
const waitingFor = async (who: Colleague) =>
  (await who.get(LIST)).body.waiting as { secondReadId: string; blind: boolean }[]
const idOf = async (contactId: string) =>
  (await t.owner.query('select id from contact.second_read where contact_id = $1', [contactId])).rows[0].id as string

test('a sample: three of each handler and no more, drawn again it adds nothing; handlers draw and read none', async () => {
  for (let n = 0; n < 4; n++) await endedContact(handler, `Shed ${n}: graded resolve by me`)
  await endedContact(chidi, 'Taken by a supervisor')
  expect((await handler.post(`${LIST}/draw`, { month: '2026-11' })).status).toBe(403)
  expect((await katerina.post(`${LIST}/draw`, { month: '2026-11' })).body).toMatchObject({ drawn: 4 })
  expect((await katerina.post(`${LIST}/draw`, { month: '2026-11' })).body.code).toBe('nothing-to-draw')
  expect((await katerina.post(`${LIST}/draw`, { month: 'November' })).status).toBe(422)
  expect(await waitingFor(katerina)).toHaveLength(4)
})

test('the reader sees what was known then: no grade, no levels, no name, nothing said later, by page or by API', async () => {
  const { rows } = await t.owner.query(
    "select s.id from contact.second_read s join contact.contact c on c.id = s.contact_id where c.handler_name not like 'Chidi%' limit 1",
  )
  const page = (await katerina.html(`${LIST}/${rows[0].id}`)).text
  const main = page.slice(page.indexOf('<main'))
  expect(main).toMatch(/Shed \d: \[hidden\] \[hidden\] by me/)
  expect(main).toContain('A shed was broken into')
  for (const hidden of ['padlock', 'Contact ', 'Morgan', 'class="grade', '/contacts/'])
    expect(main).not.toContain(hidden)
  const names = await t.owner.query('select handler_name from contact.contact where handler_name is not null')
  for (const { handler_name } of names.rows) expect(main).not.toContain(handler_name)
})

test('nobody reads their own, and whoever had it open is marked as not blind', async () => {
  const own = (
    await t.owner.query(
      "select s.id from contact.second_read s join contact.contact c on c.id = s.contact_id where c.handler_name like 'Chidi%'",
    )
  ).rows[0].id
  expect((await waitingFor(chidi)).map(one => one.secondReadId)).not.toContain(own)
  expect((await chidi.html(`${LIST}/${own}`)).text).toContain('You worked on this contact')
  expect((await chidi.post(`${LIST}/${own}`, READ)).body.code).toBe('own-contact')
  const { rows } = await t.owner.query('select contact_id from contact.second_read where id = $1', [own])
  await katerina.get(`/contacts/${rows[0].contact_id}`)
  expect((await waitingFor(katerina)).find(one => one.secondReadId === own)?.blind).toBe(false)
  expect((await katerina.post(`${LIST}/${own}`, READ)).body).toMatchObject({ blind: false })
  expect((await katerina.get(LIST)).body.agreement).toMatchObject({
    read: 1,
    blind: 0,
    notBlind: 1,
    plain: { n: 0, kappa: null },
  })
})

test('two readers at once: one reading is kept; it counts, and the handler answers it once', async () => {
  const [one] = await waitingFor(katerina)
  const id = one!.secondReadId
  const both = await Promise.all([katerina.post(`${LIST}/${id}`, READ), chidi.post(`${LIST}/${id}`, READ)])
  expect(both.map(answer => answer.status).toSorted()).toEqual([201, 422])
  expect(both.find(answer => answer.status === 422)?.body.code).toBe('read-already')
  expect((await katerina.get(LIST)).body.agreement).toMatchObject({
    blind: 1,
    wouldBeSlower: 0,
    plain: { n: 1, agreed: 1 },
  })
  const [mine] = (await handler.get('/second-reads')).body.reads
  expect(mine).toMatchObject({ first: 'resolve', second: 'resolve', comments: READ.comments, reply: null })
  const reply = (who: Pick<Colleague, 'post'>) =>
    who.post(`/second-reads/${mine.secondReadId}/reply`, { reply: 'The padlock was cut: somebody may come back' })
  expect((await reply(chidi)).status).toBe(404)
  expect((await reply(handler)).status).toBe(200)
  expect((await reply(handler)).body.code).toBe('replied-already')
  expect((await handler.html('/second-reads')).text).toContain('You answered:')
})

test('a reader who would have gone faster raises an alarm at once; answered, it is gone', async () => {
  const [one] = await waitingFor(katerina)
  const { rows } = await t.owner.query('select contact_id from contact.second_read where id = $1', [one!.secondReadId])
  const contactId = rows[0].contact_id
  expect(
    (await katerina.post(`${LIST}/${one!.secondReadId}`, { ...READ, grade: 'immediate' })).body.wouldBeFaster,
  ).toBe(true)
  const wall = (await chidi.get('/supervision')).body
  const row = wall.pressing.find((each: { contactId: string }) => each.contactId === contactId)
  expect(row.alarms[0]).toMatchObject({ rule: 'second-read-faster', state: 'unowned' })
  await chidi.post(`/contacts/${contactId}/alarms/take`, { rule: 'second-read-faster' })
  await chidi.post(`/contacts/${contactId}/alarms/answer`, {
    rule: 'second-read-faster',
    deed: 'caller-contacted',
    did: 'Rang: all is well',
  })
  expect(
    (await chidi.get('/supervision')).body.pressing.map((each: { contactId: string }) => each.contactId),
  ).not.toContain(contactId)
  expect(await idOf(contactId)).toBe(one!.secondReadId)
})

test('"cannot tell" is kept apart', async () => {
  const [one] = await waitingFor(chidi)
  expect(
    (await chidi.post(`${LIST}/${one!.secondReadId}`, { ...READ, grade: 'cannot-tell', comments: ' ' })).status,
  ).toBe(422)
  expect((await chidi.post(`${LIST}/${one!.secondReadId}`, { ...READ, grade: 'cannot-tell' })).status).toBe(201)
  const { agreement } = (await chidi.get(LIST)).body
  expect(agreement).toMatchObject({ cannotTell: 1, plain: { n: agreement.blind - 1 } })
})
