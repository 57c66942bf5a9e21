import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let anybody: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  anybody = await t.as('public')
})
afterAll(() => t.close())

const GIVEN = {
  happening: 'no',
  what: 'Somebody took my bicycle',
  place: 'Outside the library',
  when: 'Last night',
  whenUnsure: 'yes',
  name: 'Siân Grindey',
  safeChannel: 'phone',
  safeDetail: '07700 900222',
}
const send = (step: string, go: string, more: object = {}) =>
  anybody.form('/report/steps', { ...GIVEN, step, go, ...more } as Record<string, string>)
const count = async (of: string) =>
  Number((await t.owner.query(`select count(*)::int as n from contact.${of}`)).rows[0].n)
const hidden = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  )
const shownOnce = (text: string) =>
  [...text.matchAll(/(?:Reference|Code) <strong>([^<]+)</g)].map(([, value]) => value!)

test('one question a page, 999 first, carried in the page and kept nowhere; sent, it is a report like any other', async () => {
  const first = await anybody.html('/report/steps')
  expect(first.text.indexOf('press 55')).toBeLessThan(first.text.indexOf('name="happening"'))
  expect(first.text).not.toContain('name="what"')
  const missing = await anybody.form('/report/steps', { step: 'now', go: 'on' })
  expect([missing.status, missing.text.includes('href="#happening"')]).toEqual([422, true])
  const second = await anybody.form('/report/steps', { step: 'now', go: 'on', happening: 'no' })
  expect(second.text).toContain('name="what"')
  expect(hidden(second.text)).toMatchObject({ happening: 'no', step: 'what' })
  expect(second.headers['set-cookie']).toBeUndefined()
  expect((await send('when', 'back')).text).toContain('name="place"')
  const check = await send('reach', 'on')
  expect(check.text).toContain('Check your answers')
  expect((await send('check', 'where')).text).toContain('value="Outside the library"')
  expect(await count('online_report')).toBe(0)

  const { step: _, ...fields } = hidden(check.text.split('action="/report"')[1]!.split('</form>')[0]!)
  const sent = await anybody.form('/report', fields)
  expect(sent.location).toMatch(/^\/report\/received\?reference=/)
  const { rows } = await t.owner.query('select * from contact.online_report')
  expect(rows).toMatchObject([
    {
      what: 'Somebody took my bicycle',
      happened_when: 'Last night',
      when_unsure: true,
      place: GIVEN.place,
      name: GIVEN.name,
      safe_detail: GIVEN.safeDetail,
    },
  ])
  // Begun and never sent is a figure, and no contact.
  await anybody.form('/report/steps', { step: 'now', go: 'on', happening: 'not-sure' })
  const figure = await (await t.as('supervisor')).get('/supervision/reports-left')
  expect(figure.body).toEqual({ days: 28, begun: 2, left: 1 })
  expect(await count('contact')).toBe(1)
})

test('words of danger show 999 from then on, and nothing that is happening now is put away for later', async () => {
  for (const more of [{ happening: 'yes' }, { what: 'He has a knife' }]) {
    expect((await send('what', 'on', more)).text).toContain('href="tel:999"')
    const refused = await send('what', 'save', more)
    expect([refused.status, refused.text.includes('sounds as if it is happening now')]).toEqual([422, true])
    expect(refused.text).toContain(more.what ?? GIVEN.what)
  }
  expect(await count('saved_report')).toBe(0)
})

test('put away under a code that only the writer has: nothing readable with us, and taken up once', async () => {
  const saved = await send('where', 'save')
  const [reference, code] = shownOnce(saved.text)
  const { rows } = await t.owner.query(
    "select row_to_json(s)::text || encode(s.sealed, 'escape') as all from contact.saved_report s",
  )
  for (const words of [code!, code!.replaceAll(' ', ''), 'bicycle', 'library', '900222'])
    expect(rows[0].all).not.toContain(words)
  const back = await anybody.form('/report/return', {
    reference: reference!.toLowerCase(),
    code: code!.replaceAll(' ', '-'),
  })
  expect(back.text).toContain('Check your answers')
  expect(back.text).toContain('Outside the library')
  expect((await anybody.form('/report/return', { reference: reference!, code: code! })).status).toBe(422)
  expect(await count('saved_report')).toBe(0)
})

test('a reference that does not exist takes as long as one that does: the key is worked out whatever was asked', async () => {
  const [reference] = shownOnce((await send('where', 'save')).text)
  const took = async (of: string) => {
    const began = performance.now()
    expect((await anybody.form('/report/return', { reference: of, code: 'ABCD EFGH JKMN' })).status).toBe(422)
    return performance.now() - began
  }
  // Interleaved, and the quickest of each: what else the machine does only ever adds. Left out, the key would take a twentieth.
  const alike = async () => {
    const [none, one] = [[] as number[], [] as number[]]
    for (let n = 0; n < 6; n += 1) {
      none.push(await took('ABCD2345'))
      one.push(await took(reference!))
    }
    const [a, b] = [Math.min(...none), Math.min(...one)]
    return Math.min(a, b) / Math.max(a, b)
  }
  const ratios = [await alike()]
  while (ratios.at(-1)! < 0.5 && ratios.length < 5) ratios.push(await alike())
  expect(ratios.at(-1), ratios.join()).toBeGreaterThan(0.5)
  await t.owner.query('delete from contact.saved_report')
})

test('guessing tells nothing and ends it; so does time', async () => {
  const keep = async () => shownOnce((await send('where', 'save')).text)
  const answers = new Set<string>()
  const tryIt = async (reference: string, code: string) => {
    const answer = await anybody.form('/report/return', { reference, code })
    answers.add(`${answer.status} ${/<main[\s\S]*<\/main>/.exec(answer.text)![0]}`)
  }
  const [reference, code] = await keep()
  await tryIt('ABCD2345', 'ABCD EFGH JKMN')
  for (let n = 0; n < 5; n += 1) await tryIt(reference!, 'ABCD EFGH JKMN')
  await tryIt(reference!, code!)
  const [late, itsCode] = await keep()
  await t.tick({ hours: 73 })
  await tryIt(late!, itsCode!)
  await tryIt('', '')
  expect([...answers]).toHaveLength(1)
  await keep()
  expect(await count('saved_report')).toBe(1)
})
