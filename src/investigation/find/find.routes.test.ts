import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId, record } from '../../platform/log/record.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person

type Told = { callerName: string; place: string; summary: string; line: string; number?: string }
async function contact({ line, number = '07700 900321', ...details }: Told) {
  const opened = (await handler.post('/contacts', { channel: '101', callerNumber: number })).body
  await handler.post(`/contacts/${opened.contactId}/details`, details)
  await handler.post(`/contacts/${opened.contactId}/log`, { text: line })
  return opened as { contactId: string; caseId: string }
}
const find = async (who: Person, text: string) => (await who.get(`/find?text=${encodeURIComponent(text)}`)).body
const ids = (list: { caseId: string }[]) => list.map(one => one.caseId)

let smith: { contactId: string; caseId: string }
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
  smith = await contact({
    callerName: 'Jonathan Smith',
    place: '14 Maple Road',
    summary: 'Bicycle taken from a shed',
    line: 'Two lads in a silver Corsa, AB12 CDE, went towards Fenton',
    number: '07700 900144',
  })
  for (let n = 0; n < 5; n++)
    await contact({ callerName: `Other Person${n}`, place: 'Elsewhere', summary: 'Noise', line: 'Music until two' })
  await t.catchUp()
})
afterAll(() => t?.close())

test.each([
  ['as it was written', 'jonathan smith', 'exact'],
  ['by a plate with an O for its nought, in other pieces', 'ab i2cde', 'exact'],
  ['by the number, however it is spaced', '+44 7700 900 144', 'exact'],
  ['by words of the log and of the place together', 'corsa maple', 'exact'],
  ['with a letter wrong', 'jonathan smyth', 'near'],
  ['with letters changed about', 'jonahtan simth', 'near'],
  ['as it sounds', 'jonathon smythe', 'near'],
  ['by a short name', 'jon smith maple', 'near'],
  ['with one word that nobody wrote', 'smith maple zanzibar', 'part'],
])('a case is found %s: %s', async (_, text, where) => {
  const found = await find(handler, text)
  expect(ids(found[where])).toContain(smith.caseId)
})

test('a chat that was left is found by what was said in it, and by all else of its case', async () => {
  const { contactId, caseId } = await contact({
    callerName: 'Quentin Lefthand',
    place: '9 Walnut Row',
    summary: 'Wrote from his phone',
    line: 'Asked to wait',
  })
  const by = systemWho('test')
  await inContext(t.db, by, async tx => {
    const line = { case_id: caseId, contact_id: contactId, side: 'visitor' as const, at: t.now() }
    await tx
      .insertInto('contact.chat_line')
      .values([
        { ...line, id: newId(), kind: 'said', words: 'They are at the gazebo' },
        { ...line, id: newId(), kind: 'left', words: null },
      ])
      .execute()
    await record(tx, { at: t.now(), by, caseId, about: contactId, kind: 'chat-line-sent', body: { contactId } })
  })
  await t.catchUp()
  for (const text of ['quentin lefthand', 'gazebo walnut'])
    expect(ids((await find(handler, text)).exact), text).toEqual([caseId])
})

test('what was found shows why, and where it is read; nothing else is shown for it', async () => {
  const { exact, near, part, more } = await find(handler, 'silver corsa')
  expect([exact.length, near.length, part.length, more]).toEqual([1, 0, 0, false])
  expect(exact[0]).toMatchObject({ caseId: smith.caseId, href: `/cases/${smith.caseId}` })
  expect(exact[0].title).toMatch(/^Contact \d+$/)
  expect(exact[0].shown).toHaveLength(1)
  expect(exact[0].shown[0].what).toBe('log')
  expect(
    exact[0].shown[0].parts.filter((one: { hit: boolean }) => one.hit).map((one: { text: string }) => one.text),
  ).toEqual(['silver', 'Corsa'])
  const page = await handler.html('/find?text=silver+corsa')
  expect(page.text).toContain('<mark>silver</mark>')
  expect((await handler.html('/find?text=nobodywrotethis')).text).toContain('Try fewer words')
  expect((await handler.html('/find?text=%21')).text).toContain('at least one whole word')
  expect((await handler.html('/find?text=and+the')).text).toContain('words as small as “and”')
  const many = 'silver corsa lads shed bicycle taken maple towards fenton'
  expect((await handler.html(`/find?text=${encodeURIComponent(many)}`)).text).toContain('left out: “fenton”')
  expect((await handler.get(`/find?text=${'x'.repeat(301)}`)).status).toBe(400)
})

test('every search is put down with its words, also one that found nothing', async () => {
  await find(supervisor, 'nobodywrotethiseither')
  const { rows } = await t.owner.query(
    'select role, what, detail, case_ids from platform.read_log where detail is not null order by seq desc limit 1',
  )
  expect(rows[0]).toEqual({ role: 'supervisor', what: 'find-anything', detail: 'nobodywrotethiseither', case_ids: [] })
  await find(supervisor, 'silver corsa')
  const { rows: next } = await t.owner.query('select detail, case_ids from platform.read_log order by seq desc limit 1')
  expect(next[0]).toEqual({ detail: 'silver corsa', case_ids: [smith.caseId] })
})

async function restricted(details: Omit<Told, 'line'>) {
  const hidden = await contact({ ...details, line: 'PC Arjun Popescu came to the house off duty' })
  const police = (await handler.get(`/contacts/${hidden.contactId}`)).body.police
  const answer = { answer: 'yes', staffId: police.hints[0].staffId }
  const confirmed = await handler.post(`/contacts/${hidden.contactId}/police-named`, answer)
  expect(confirmed.body).toMatchObject({ restricted: true })
  return hidden
}

test('a case that is restricted is found by nobody who may not know of it, and is found again by who may', async () => {
  const about = { callerName: 'Quentin Zzyzx', place: 'Hidden Lane', summary: 'About somebody who works here' }
  const hidden = await restricted(about)
  await t.catchUp()
  const other = await t.as('dispatcher')
  const nothing = { exact: [], near: [], part: [], more: false, cut: false }
  expect(await find(other, 'quentin zzyzx')).toMatchObject(nothing)
  expect(await find(other, 'quentim zzyzzx hiden')).toMatchObject(nothing)
  expect((await other.html('/find?text=quentin+zzyzx')).text).not.toContain('Hidden Lane')
  // Nor does the table of words answer anybody but the system.
  expect(ids((await find(handler, 'quentin zzyzx')).exact)).toEqual([hidden.caseId])
})

test('one that may not be known of takes no place, changes no order, and is not what more is said to be there', async () => {
  const about = { callerName: 'Drusilla Quillwort', place: 'Fern Lane', summary: 'Noise' }
  const seen: string[] = []
  for (let n = 0; n < 20; n++) {
    await t.tick({ seconds: 1 })
    if (n === 7) await restricted(about)
    seen.push((await contact({ ...about, line: 'Music until two' })).caseId)
  }
  await t.catchUp()
  const other = await t.as('dispatcher')
  const found = await find(other, 'drusilla quillwort')
  expect([ids(found.exact), found.near, found.part, found.more]).toEqual([seen.toReversed(), [], [], false])
  expect((await find(other, 'drusila quilwort')).near).toHaveLength(20)
  expect((await find(handler, 'drusilla quillwort')).more).toBe(true)
})

test('who sees no cases finds none', async () => {
  expect((await (await t.as('performance-analyst')).get('/find?text=smith')).status).toBe(403)
  expect((await (await t.as('public')).get('/find?text=smith')).status).not.toBe(200)
})
