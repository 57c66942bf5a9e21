import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalWho, systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { makeVictims, type Victim } from '../test-victims.ts'
import { tryKey } from './passkey-sign-in.store.ts'
import { Authenticator, type Bent } from './test-authenticator.ts'
import { Browser, type Card, firstTime, makeCard, OWN_WORDS } from './test-portal.ts'

let t: TestApp
let carer: Person
let her: Victim
let other: Victim
let card: Card
let mine: Browser
let theirs: Browser

const HOST = { host: 'localhost' }
const WAY = {
  channel: 'text',
  reach: '07700 900123',
  safe: true,
  checked: true,
  purposes: ['updates'],
  shown: 'neutral',
}
const SAFE_PHONE = { channel: 'phone', reach: '01632 960123', safe: true, checkedWithVictim: true }
const TALK = { wants: 'everything', alone: 'yes' }

beforeAll(async () => {
  t = await testApp('2026-12-21T09:00', { logLevel: 'silent', publicWrites: { burst: 100_000, perMinute: 100_000 } })
  carer = await t.as('victim-care-officer')
  const made = await makeVictims(t, ['Ada Synthetic', 'Bea Synthetic'])
  her = made[0]!
  other = made[1]!
  card = await makeCard(carer, her.victimId)
  mine = await firstTime(t, card)
  theirs = await firstTime(t, await makeCard(carer, other.victimId))
})
afterAll(async () => t.close())

const main = (page: { text: string }) => /<main[\s\S]*<\/main>/.exec(page.text)![0]
const challenge = async (browser: Browser, of: 'key' | 'keys') => {
  const asked = await browser.ask('POST', `/my/${of}/challenge`, undefined, HOST)
  return { status: asked.status, ...JSON.parse(asked.text) }
}
/** Makes a key on a device and asks for it. */
async function add(browser: Browser, device: Authenticator, name = 'her own phone', bent: Bent = {}) {
  const asked = await challenge(browser, 'keys')
  const answer = device.make(asked.challenge ?? '', bent)
  return browser.ask('POST', '/my/keys', { name, answer }, HOST)
}
/** Tries a key in a browser of its own; what the browser holds afterwards. */
async function use(device: Authenticator, bent: Bent = {}) {
  const browser = new Browser(t)
  const { challenge: given } = await challenge(browser, 'key')
  const answer = device.use(given, bent)
  const opened = await browser.ask('POST', '/my/key', { answer }, HOST)
  return { browser, answer, ...opened }
}
const requests = async (victim = her) =>
  (await carer.get(`/victims/${victim.victimId}/my-pages`)).body.asked as {
    id: string
    kind: string
    settledAt: string | null
  }[]
const keys = async (victim = her) => (await carer.get(`/victims/${victim.victimId}/my-pages`)).body.keys.rows
const settle = async (fields: object, victim = her) => {
  const open = (await requests(victim)).find(one => !one.settledAt && one.kind.startsWith('passkey'))!
  return carer.post(`/victims/${victim.victimId}/my-pages/requests/${open.id}`, {
    words: 'She said so, alone',
    ...fields,
  })
}
const CONFIRM = { as: 'wanted', how: 'in-person' }
const turn = (fields: object) =>
  carer.post(`/victims/${her.victimId}/my-pages/turn`, { words: 'She told me so herself', ...fields })
const phone = new Authenticator()

test('no key before the safe-contact talk, and none at an address in figures; the card goes on working', async () => {
  expect(main(await mine.get('/my/keys'))).toContain('talks with you, alone')
  expect(await challenge(mine, 'keys')).toMatchObject({ status: 422, code: 'not-offered' })
  await carer.post(`/victims/${her.victimId}/safe-contact`, SAFE_PHONE)
  expect(await challenge(mine, 'keys')).toMatchObject({ status: 422 })
  expect((await carer.post(`/victims/${her.victimId}/plan/talk`, TALK)).status).toBe(201)
  expect(await challenge(mine, 'keys')).toMatchObject({ status: 200, rp: { id: 'localhost', name: 'Your messages' } })
  const figures = await mine.ask('POST', '/my/keys/challenge', undefined, { host: '192.0.2.1' })
  expect([figures.status, JSON.parse(figures.text).code]).toEqual([422, 'no-keys-here'])
})

test('a key that was asked for opens nothing until a person has confirmed it with her, alone; she is told, and sees it used', async () => {
  expect((await add(mine, phone, ' ')).text).toContain('Call the device something')
  expect(await add(mine, phone)).toMatchObject({ status: 303, location: '/my/keys' })
  expect(main(await mine.get('/my/keys'))).toMatch(/her own phone[\s\S]*opens nothing until somebody has spoken/)
  expect((await use(phone)).status).toBe(422)
  const tasks = (await carer.get('/victims/their-pages')).body.tasks as { what: string }[]
  expect(tasks.map(one => one.what)).toContain(
    'A key on a device of theirs: it opens nothing until they have confirmed it',
  )
  expect((await settle({ as: 'wanted' })).body.code).toBe('speak-first')
  expect((await settle(CONFIRM)).status).toBe(200)

  const { browser, status, location } = await use(phone)
  expect([status, location]).toEqual([303, '/my'])
  expect((await browser.get('/my')).status).toBe(200)
  expect(main(await browser.get('/my/keys'))).toMatch(/her own phone[\s\S]*Last used/)
  expect(main(await browser.get('/my/safety'))).toContain('by a key')
  expect((await keys())[0]).toMatchObject({ name: 'her own phone', device: 'a phone', state: 'good' })
  const { signIns } = (await carer.get(`/victims/${her.victimId}/my-pages`)).body
  expect(signIns[0].byCode).toBe('key')
  // What it is known by is shown to nobody.
  expect(JSON.stringify(await keys())).not.toContain(phone.id.toString('base64url'))
})

test('a word that a key was asked for goes only where her plan lets one go', async () => {
  const sent = async () =>
    ((await carer.get('/outbox')).body.messages as { purpose: string }[]).filter(one => one.purpose === 'reminder')
      .length
  await t.catchUp()
  expect(await sent()).toBe(0)
  expect((await carer.post(`/victims/${her.victimId}/plan/ways/1`, WAY)).status).toBe(201)
  const second = new Authenticator()
  expect((await add(mine, second, 'my tablet')).status).toBe(303)
  await t.catchUp()
  expect(await sent()).toBe(1)
  expect((await settle({ as: 'not-wanted', how: 'in-person' })).status).toBe(200)
  expect((await use(second)).status).toBe(422)
  expect((await keys())[0]).toMatchObject({ name: 'my tablet', state: 'ended', ended: 'not-wanted' })
})

const LIES: [string, (given: string) => Bent][] = [
  ['of another site', () => ({ origin: 'http://localhost.example.org' })],
  ['for another domain', () => ({ rpId: 'example.org' })],
  ['to another challenge', () => ({ challenge: Buffer.alloc(32).toString('base64url') })],
  ['by a device that was not unlocked', () => ({ locked: true })],
  ['of another kind', () => ({ type: 'webauthn.create' })],
  ['with a count that does not grow: a copy', () => ({ counter: 1 })],
]
const opened = () => turn({ turn: 'opened', how: 'in-person' })

test('what is not signed by that device, here, now and once opens nothing; and all of it is answered alike', async () => {
  const answers = new Set<string>()
  const heard = (page: { status: number; text: string }) => answers.add(`${page.status} ${main(page)}`)
  for (const [, lie] of LIES) heard(await use(phone, lie('')))
  heard(await use(new Authenticator()))
  heard(await use(new Authenticator('localhost', 'http://localhost', phone.id)))
  // The same answer again, in the same browser and in another.
  expect((await opened()).status).toBe(200)
  const right = await use(phone)
  expect(right.status).toBe(303)
  heard(await right.browser.ask('POST', '/my/key', { answer: right.answer }, HOST))
  heard(await new Browser(t).ask('POST', '/my/key', { answer: right.answer }, HOST))
  // A challenge is good for minutes, and only in the browser that it was given to.
  const slow = new Browser(t)
  const { challenge: given } = await challenge(slow, 'key')
  heard(await new Browser(t).ask('POST', '/my/key', { answer: phone.use(given) }, HOST))
  await t.tick({ minutes: 6 })
  heard(await slow.ask('POST', '/my/key', { answer: phone.use(given) }, HOST))
  heard(await slow.ask('POST', '/my/key', { answer: '{}' }, HOST))
  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toMatch(/^422/)
  mine = (await use(phone)).browser
})

test('wrong tries with a key lock the pages as wrong codes do: then the right key opens nothing until a person has spoken with her', async () => {
  for (let n = 0; n < 10; n += 1) await use(phone, { locked: true })
  await t.catchUp()
  expect((await use(phone)).status).toBe(422)
  expect((await carer.get(`/victims/${her.victimId}/my-pages`)).body.portal.state).toBe('locked')
  expect((await opened()).status).toBe(200)
  expect((await use(phone)).status).toBe(303)
})

test('a key is hers alone: nobody else may ask for it again, see it or take it away', async () => {
  await carer.post(`/victims/${other.victimId}/safe-contact`, SAFE_PHONE)
  expect((await carer.post(`/victims/${other.victimId}/plan/talk`, TALK)).status).toBe(201)
  const copy = new Authenticator('localhost', 'http://localhost', phone.id)
  const refused = await add(theirs, copy, 'mine')
  expect([refused.status, main(refused)]).toEqual([422, expect.stringContaining('The key was not made')])
  expect((await requests(other)).length).toBe(0)
  expect(main(await theirs.get('/my/keys'))).not.toContain('her own phone')
  const { keyId } = (await keys()).find((key: { state: string }) => key.state === 'good')
  expect((await theirs.form(`/my/keys/${keyId}/remove`)).status).toBe(404)
  expect((await carer.post(`/victims/${other.victimId}/my-pages/keys/${keyId}/remove`, {})).status).toBe(404)
  const { rows } = await t.owner.query('select id from victim.portal_access where victim_id = $1', [other.victimId])
  const seen = await inContext(t.db, portalWho(rows[0].id), tx =>
    sql<{
      n: number
    }>`select ((select count(*) from victim.portal_passkey) + (select count(*) from victim.portal_devices) + (select count(*) from victim.key_terms)
      + (select count(*) from victim.portal_key_challenge where access_id is distinct from ${rows[0].id}::uuid))::integer as n`.execute(
      tx,
    ),
  )
  expect(seen.rows[0]!.n).toBe(0)
  // Whoever holds the phone makes no key good, even by SQL.
  await expect(
    inContext(t.db, portalWho(rows[0].id), tx =>
      sql`update victim.portal_passkey set confirmed_at = now()`.execute(tx),
    ),
  ).resolves.toMatchObject({ numAffectedRows: 0n })
})

test('she takes a key away and it is over at once, with what it had open; a person asks her about it; if it was not her, all is closed', async () => {
  const spare = new Authenticator()
  expect((await add(mine, spare, 'my laptop')).status).toBe(303)
  expect((await settle(CONFIRM)).status).toBe(200)
  const { browser } = await use(spare)
  const { keyId } = (await keys()).find((key: { name: string }) => key.name === 'my laptop')
  expect(await mine.form(`/my/keys/${keyId}/remove`)).toMatchObject({ status: 303, location: '/my/keys' })
  expect(await browser.get('/my')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect((await use(spare)).status).toBe(422)
  expect((await settle({ as: 'was-not-her', how: 'in-person' })).status).toBe(200)
  expect((await use(phone)).status).toBe(422)

  // A freeze ends every key for good, and what was open before it stays shut when the pages are opened again.
  expect((await opened()).status).toBe(200)
  expect(await mine.get('/my')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect((await use(phone)).status).toBe(422)
  expect((await keys()).every((key: { state: string }) => key.state === 'ended')).toBe(true)
  mine = new Browser(t)
  expect((await mine.signIn(card.reference, OWN_WORDS, card.paper[1]!)).status).toBe(303)
})

test('an officer takes one away at once; devices that others open end them all, and no more are offered', async () => {
  const [one, two] = [new Authenticator(), new Authenticator()]
  await add(mine, one, 'my watch')
  await settle(CONFIRM)
  await add(mine, two, 'my old phone')
  const { keyId } = (await keys()).find((key: { name: string }) => key.name === 'my watch')
  expect((await use(one)).status).toBe(303)
  expect((await carer.post(`/victims/${her.victimId}/my-pages/keys/${keyId}/remove`, {})).status).toBe(200)
  expect((await use(one)).status).toBe(422)
  const said = await carer.post(`/victims/${her.victimId}/my-pages/devices`, {
    said: 'shared',
    words: 'Her son has the PIN',
  })
  expect(said.body).toMatchObject({ ended: 1 })
  expect((await settle(CONFIRM)).body.code).toBe('key-ended')
  expect((await settle({ as: 'not-wanted', how: 'in-person' })).status).toBe(200)
  expect(await challenge(mine, 'keys')).toMatchObject({ status: 422, code: 'not-offered' })
  expect((await add(mine, new Authenticator())).status).toBe(422)
  expect(main(await mine.get('/my/keys'))).not.toContain('data-key="new"')
  // The card is never taken from her.
  expect((await new Browser(t).signIn(card.reference, OWN_WORDS, card.paper[2]!)).status).toBe(303)
})

test('whatever does not open takes the same work: as many statements, and one signature that is held against a key', async () => {
  const [waits, gone] = [(await keys())[0], '00'.repeat(16)]
  const { rows } = await t.owner.query(
    'select encode(credential_id, $1) as id from victim.portal_passkey where id = $2',
    ['hex', waits.keyId],
  )
  const work = async (id: string, challenge: string | undefined, counter: number | undefined) => {
    const did = { statements: 0, signatures: 0 }
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        did.statements += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const prove = async () => {
      did.signatures += 1
      return counter
    }
    const decoy = { credentialId: Buffer.alloc(16), publicKey: Buffer.alloc(77), counter: 0, rpId: 'localhost' }
    const opened = await inContext(t.db, systemWho('test'), tx =>
      tryKey(tx.withPlugin(counting) as typeof tx, Buffer.from(id, 'hex'), challenge, prove, decoy, 'a phone', t.now()),
    )
    expect(opened).toBeUndefined()
    return did
  }
  const nobody = await work(gone, 'c', 1)
  expect(nobody.signatures).toBe(1)
  for (const [challenge, counter] of [
    ['c', 1],
    ['c', undefined],
    [undefined, 1],
  ] as const)
    expect([await work(rows[0].id, challenge, counter), await work(gone, challenge, counter)]).toEqual([nobody, nobody])
})

test('a new card ends the keys of the one before', async () => {
  await carer.post(`/victims/${her.victimId}/my-pages/devices`, { said: 'own', words: 'A new phone, hers alone' })
  const device = new Authenticator()
  await add(mine, device, 'my new phone')
  await settle(CONFIRM)
  expect((await use(device)).status).toBe(303)
  await makeCard(carer, her.victimId)
  expect((await use(device)).status).toBe(422)
  expect((await keys())[0]).toMatchObject({ name: 'my new phone', state: 'ended', ended: 'new-card' })
})
