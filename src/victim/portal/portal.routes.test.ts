import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOT_PNG, LONG_PNG } from '../../investigation/material/test-file.ts'
import { portalWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { makeVictims, type Victim } from '../test-victims.ts'
import { Browser, type Card, makeCard, OWN_WORDS } from './test-portal.ts'

let t: TestApp
let carer: Person
let her: Victim
let other: Victim
let card: Card
let browser: Browser

beforeAll(async () => {
  t = await testApp('2026-12-21T09:00', { logLevel: 'silent', publicWrites: { burst: 100_000, perMinute: 100_000 } })
  carer = await t.as('victim-care-officer')
  const [first, second] = await makeVictims(t, ['Ada Synthetic', 'Bea Synthetic'])
  her = first!
  other = second!
  card = await makeCard(carer, her.victimId)
})
afterAll(async () => t.close())

/** Low down, where what else the machine does is not in it: the least of a few, the lower quartile of many. */
const low = (values: number[]) =>
  values.toSorted((a, b) => a - b)[values.length < 100 ? 0 : Math.floor(values.length / 4)]!
const [ALIKE, MEASURES] = [0.5, 3]
const accessId = async (victim: Victim) =>
  (await t.owner.query('select id from victim.portal_access where victim_id = $1', [victim.victimId])).rows[0].id

test('a card is made by a person, once shown; she signs in with it, a second code, and then words of her own', async () => {
  expect((await carer.form(`/victims/${her.victimId}/my-pages/card`, { how: 'paper' })).status).toBe(422)
  expect(card.paper).toHaveLength(8)
  const kept = await t.owner.query(
    "select coalesce(string_agg(s::text, ''), '') as all from (select row_to_json(x) s from victim.portal_secret x union all select row_to_json(x) from victim.portal_code x union all select row_to_json(x) from platform.once x) y",
  )
  for (const code of [card.activation, ...card.paper]) expect(kept.rows[0].all).not.toContain(code.replaceAll(' ', ''))

  browser = new Browser(t)
  expect(await browser.get('/my')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect(await browser.form('/my/sign-in', { reference: card.reference, secret: card.activation })).toMatchObject({
    status: 303,
    location: '/my/code',
  })
  expect(await browser.form('/my/code', { code: 'ABCD EFGH JKMN' })).toMatchObject({ status: 422 })
  // Small letters and dashes are no mistakes.
  const code = card.paper[0]!.toLowerCase().replaceAll(' ', '-')
  const answer = await browser.form('/my/code', { code })
  expect(answer).toMatchObject({ status: 303, location: '/my' })
  expect(String(answer.headers['set-cookie'])).toMatch(/__Host-my=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict/)
  expect(await browser.get('/my')).toMatchObject({ status: 303, location: '/my/words' })
  expect((await browser.form('/my/words', { words: 'short', again: 'short' })).status).toBe(422)
  expect(await browser.form('/my/words', { words: OWN_WORDS, again: OWN_WORDS })).toMatchObject({ location: '/my' })

  const mine = await browser.get('/my')
  expect(mine).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
  expect(mine.text).toContain('<title>Your messages</title>')
  const main = /<main[\s\S]*<\/main>/.exec(mine.text)![0]
  expect(/police|synthetic|burglary|crime|ada/i.exec(main)).toBeNull()

  // The card's code opens nothing any more, a paper code is good once, and an old card's codes are good no more.
  const again = new Browser(t)
  expect((await again.signIn(card.reference, card.activation, card.paper[1]!)).status).toBe(422)
  expect((await again.signIn(card.reference, OWN_WORDS, card.paper[0]!)).status).toBe(422)
  expect((await again.signIn(card.reference, OWN_WORDS, card.paper[1]!)).status).toBe(303)
  const page = (await carer.get(`/victims/${her.victimId}/my-pages`)).body
  expect(page).toMatchObject({
    portal: { state: 'in-use', signIns: 2 },
    signIns: [{ device: 'a phone', byCode: 'paper' }, {}],
  })
})

const KINDS = ['stranger', 'no such reference', 'wrong words', 'right words, wrong code', 'locked'] as const
const SAMPLES = Number(process.env.PORTAL_SAMPLES ?? 12)

test(
  'whoever tries learns nothing: the same page, status, length, and as long a time',
  async () => {
    const locked = await makeCard(carer, other.victimId)
    await new Browser(t).form('/my/sign-in', { reference: locked.reference, secret: 'x' })
    await t.owner.query(
      'insert into victim.portal_attempt (id, token_hash, access_id, right_first, at) select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), $1, false, platform.now() from generate_series(1, 10) n',
      [await accessId(other)],
    )
    await t.catchUp()
    const asked: Record<(typeof KINDS)[number], [string, string]> = {
      stranger: ['', ''],
      'no such reference': ['ABCD2345', 'some other words'],
      'wrong words': [card.reference, 'some other words'],
      'right words, wrong code': [card.reference, OWN_WORDS],
      locked: [locked.reference, locked.activation],
    }
    const answers = new Set<string>()
    const measure = async () => {
      const took = new Map(KINDS.map(kind => [kind, [] as number[]]))
      for (let n = 0; n < SAMPLES; n += 1)
        for (const kind of KINDS) {
          const one = new Browser(t)
          const [reference, secret] = asked[kind]
          const began = performance.now()
          const first = await one.form('/my/sign-in', { reference, secret })
          took.get(kind)!.push(performance.now() - began)
          const second = await one.form('/my/code', { code: '1234 5678' })
          const page = second.text.replaceAll(/(?:nonce="[^"]*"|[0-9a-f-]{36})/g, '')
          answers.add(
            JSON.stringify([first.status, first.location, first.text.length, second.status, second.text.length, page]),
          )
          // Locking is not what is measured here.
          await t.owner.query('delete from victim.portal_attempt where access_id = $1', [await accessId(her)])
        }
      return KINDS.map(kind => low(took.get(kind)!))
    }
    // A hash that is left out takes a fifth of the time, in every measure; what else the machine does spoils one.
    const ratios: number[] = []
    while (ratios.length < MEASURES && (ratios.at(-1) ?? 0) <= ALIKE) {
      const times = await measure()
      ratios.push(Math.min(...times) / Math.max(...times))
    }
    expect(answers.size).toBe(1)
    expect(ratios.at(-1), ratios.join()).toBeGreaterThan(ALIKE)
  },
  300_000 + SAMPLES * MEASURES * 2_000,
)

test('a thousand tries lock it without telling; a task stands, and a person who has spoken with her opens it again', async () => {
  const stranger = new Browser(t)
  const answers = new Set<string>()
  for (let n = 0; n < 14; n += 1) {
    const first = await stranger.form('/my/sign-in', { reference: card.reference, secret: `guess ${n}` })
    answers.add(`${first.status} ${first.location} ${first.text.length}`)
  }
  await t.catchUp()
  expect(answers.size).toBe(1)
  const shut = new Browser(t)
  expect((await shut.signIn(card.reference, OWN_WORDS, card.paper[2]!)).status).toBe(422)
  expect((await carer.get(`/victims/${her.victimId}/my-pages`)).body.portal.state).toBe('locked')
  // Whoever is in stays in: a stranger shuts nobody out at once.
  expect((await browser.get('/my')).status).toBe(200)

  const turn = `/victims/${her.victimId}/my-pages/turn`
  expect((await carer.post(turn, { turn: 'opened', words: 'She rang' })).body.code).toBe('speak-first')
  // Nobody ever recorded a call as safe: whoever answers may be whoever tried.
  expect((await carer.post(turn, { turn: 'opened', how: 'phone', words: 'It was not her' })).body.code).toBe(
    'not-known-safe',
  )
  expect((await carer.post(turn, { turn: 'opened', how: 'in-person', words: 'It was not her' })).status).toBe(200)
  expect((await shut.signIn(card.reference, OWN_WORDS, card.paper[2]!)).status).toBe(303)

  // Frozen, every session is over at once, and what is right opens nothing.
  expect((await carer.post(turn, { turn: 'frozen', words: 'He found the card' })).status).toBe(200)
  expect(await shut.get('/my')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect((await shut.signIn(card.reference, OWN_WORDS, card.paper[3]!)).status).toBe(422)
  await carer.post(turn, { turn: 'opened', how: 'in-person', words: 'She has a new phone' })
  expect((await shut.signIn(card.reference, OWN_WORDS, card.paper[3]!)).status).toBe(303)
  browser = shut
})

test('a code that an officer says is good once and for minutes; a session that is left or idle is over', async () => {
  const page = await carer.form(`/victims/${her.victimId}/my-pages/spoken-code`, {})
  const code = /my-card__code--large">([^<]+)</.exec(page.text)![1]!
  const one = new Browser(t)
  await t.tick({ minutes: 11 })
  expect((await one.signIn(card.reference, OWN_WORDS, code)).status).toBe(422)
  expect(await browser.form('/my/out')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect(await browser.get('/my')).toMatchObject({ status: 303 })
  browser = new Browser(t)
  expect((await browser.signIn(card.reference, OWN_WORDS, card.paper[4]!)).status).toBe(303)
  await t.owner.query("update victim.portal_session set seen_at = seen_at - interval '21 minutes'")
  expect(await browser.get('/my')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect((await browser.get('/api/my')).status).toBe(401)
  // Leaving quickly ends it on the server, whoever keeps the cookie.
  expect((await browser.signIn(card.reference, OWN_WORDS, card.paper[5]!)).status).toBe(303)
  const kept = browser.cookies.get('__Host-my')!
  expect((await browser.form('/leave')).status).toBe(303)
  expect(browser.cookies.has('__Host-my')).toBe(false)
  browser.cookies.set('__Host-my', kept)
  expect(await browser.get('/my')).toMatchObject({ status: 303, location: '/my/sign-in' })
})

test('a text carries a code where the gate lets one go, for that one attempt; an email never does', async () => {
  const safe = { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: true }
  const sent = async () =>
    (await carer.get('/outbox')).body.messages.filter((one: { purpose: string }) => one.purpose === 'portal-code')
  const one = new Browser(t)
  const ask = async () => {
    await one.form('/my/sign-in', { reference: card.reference, secret: OWN_WORDS })
    await t.catchUp()
  }
  await ask()
  await carer.post(`/victims/${her.victimId}/safe-contact`, { ...safe, channel: 'email', reach: 'ada@example.org' })
  await ask()
  await carer.post(`/victims/${her.victimId}/safe-contact`, { ...safe, safe: false })
  await ask()
  expect(await sent()).toEqual([])
  await carer.post(`/victims/${her.victimId}/safe-contact`, safe)
  // A note of one way is for word of the case: codes go only where she said, in the safe-contact talk, that codes may.
  await ask()
  expect(await sent()).toEqual([])
  const way = { channel: 'text', reach: safe.reach, safe: true, checked: true, purposes: ['codes'], shown: 'neutral' }
  expect((await carer.post(`/victims/${her.victimId}/plan/ways/1`, way)).status).toBe(201)
  await one.form('/my/sign-in', { reference: card.reference, secret: 'not her words' })
  await t.catchUp()
  expect(await sent()).toEqual([])
  await ask()
  const [message] = await sent()
  const code = /\d{8}/.exec(message.notice)![0]
  // Another attempt, by whoever reads the lock screen and does not know her words.
  const thief = new Browser(t)
  expect((await thief.signIn(card.reference, 'not her words', code)).status).toBe(422)
  expect((await one.form('/my/code', { code })).status).toBe(303)
  browser = one
})

test('what she sends is a document of the case, whole and proved, and never shown to her again; what must not be sent is asked first', async () => {
  const investigator = await t.as('investigator')
  const fields = { title: 'The broken lock', noChildImages: 'yes' }
  expect((await browser.get('/my/send')).text).toContain('/my/ask/images')
  expect((await browser.send({ title: 'The broken lock' }, 'lock.png', DOT_PNG)).text).toContain(
    'ask for somebody to come',
  )
  expect((await browser.send(fields, 'page.html', Buffer.from('<html><script>1</script></html>'))).status).toBe(422)
  expect((await browser.send(fields, 'empty.png', new Uint8Array())).status).toBe(422)
  expect(await browser.send(fields, 'lock.png', LONG_PNG)).toMatchObject({ status: 303, location: '/my/send' })
  const shown = await browser.get('/my/send')
  expect(shown.text).toMatch(/Received today at/)
  expect(shown.text).not.toContain('broken lock')
  const { rows } = await t.owner.query('select id from investigation.document where crime_id = $1', [her.crimeId])
  expect(rows).toHaveLength(1)
  const content = await investigator.html(`/documents/${rows[0].id}/content`)
  expect([content.status, content.text.length > 0]).toEqual([200, true])
  expect((await browser.get(`/documents/${rows[0].id}/content`)).status).toBe(303)
  expect((await t.owner.query('select count(*)::integer as n from investigation.upload_piece')).rows[0].n).toBe(0)

  await browser.form('/my/messages', { words: 'I have sent a picture of the lock.' })
  await browser.form('/my/ask/statement-help', { words: 'On a Tuesday, with my sister.' })
  const material = (await investigator.get(`/crimes/${her.crimeId}/material`)).body
  const titles = JSON.stringify(material)
  for (const words of ['The broken lock', 'From the victim: I have sent', 'Asked by the victim: On a Tuesday'])
    expect(titles).toContain(words)
  const message = (await t.owner.query('select id from victim.portal_message')).rows[0].id
  expect((await investigator.html(`/victims-words/${message}`)).location).toBe(
    `/victims/${her.victimId}/my-pages#messages`,
  )
})

test('a session of hers sees no row of any table of a case but what is hers to see', async () => {
  await t.catchUp()
  const { rows: tables } = await t.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v') and n.nspname in ('platform', 'people', 'contact', 'response', 'investigation', 'victim', 'accountability', 'twin') order by 1`,
  )
  const me = portalWho(await accessId(her))
  const seen = await inContext(t.db, me, async tx => {
    const found: string[] = []
    for (const { name } of tables) {
      await sql`savepoint one`.execute(tx)
      try {
        const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.raw(name)}`.execute(tx)
        if (rows[0]!.n > 0) found.push(name)
      } catch {
        await sql`rollback to savepoint one`.execute(tx)
      }
    }
    return found
  })
  // Her own rows; the number of her case's version, to write a fact; and tables with nobody in them.
  const open = await inContext(t.db, { ...me, role: 'public', id: 'public' }, async tx => {
    const found: string[] = []
    for (const name of seen) {
      const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.raw(name)}`.execute(tx)
      if (rows[0]!.n > 0) found.push(name)
    }
    return found
  })
  expect(seen.filter(name => !open.includes(name))).toEqual(OWN)
  const mine = await inContext(t.db, me, tx =>
    sql<{ case_id: string }>`select case_id from platform.case_head`.execute(tx),
  )
  expect(mine.rows.map(row => row.case_id)).toEqual([her.caseId])
})
/** The first two are views over her own words, asked as her. */
const OWN = [
  'investigation.material',
  'investigation.material_found',
  'platform.case_head',
  'platform.once',
  'victim.my_case',
  'victim.my_harm',
  'victim.my_key_terms',
  'victim.my_listing',
  'victim.my_right',
  'victim.my_sent',
  'victim.portal_message',
  'victim.portal_request',
  'victim.portal_sign_in',
]
