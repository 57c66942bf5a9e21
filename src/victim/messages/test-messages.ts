import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { victimOf } from '../test-victim.ts'
import { lookUp } from './look-up.jobs.ts'
import { notifyPort } from './notify.port.ts'
import { readNotifyKey } from './notify-key.ts'
import { sendWaiting } from './send.jobs.ts'
import { STUB_KEY, stubNotify } from './test-notify.ts'

const TOKEN = 'a token that only the provider knows'
export let t: TestApp
export let carer: Person
export let investigator: Person
let officer: Person
export let notify: Awaited<ReturnType<typeof stubNotify>>

beforeAll(async () => {
  notify = await stubNotify()
  t = await testApp('2026-11-23T10:00', { logLevel: 'silent' }, { callbackToken: TOKEN })
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  officer = await t.as('response-officer')
})
beforeEach(async () => {
  notify.is('well')
  await live(true)
})
afterAll(async () => {
  await t.close()
  await notify.close()
})

/** A rehearsal sends nothing, so that what is sent is tried on a database that says it is none. */
export const live = (is: boolean) => t.owner.query('update platform.installation set rehearsal = $1', [!is])
export async function later(by: Temporal.DurationLike) {
  await live(false)
  await t.tick(by)
  await live(true)
}
const port = (url = notify.url) =>
  notifyPort({
    url,
    key: readNotifyKey(STUB_KEY)!,
    textTemplate: 'text',
    emailTemplate: 'email',
    textSender: undefined,
    givenUp: notify.givenUp,
  })
export const sending = (url?: string) => ({
  db: t.db,
  ports: { text: port(url), email: port(url) },
  now: t.now,
  log: () => undefined,
})
/** Every look that is due. */
export const look = async () => {
  await lookUp(sending())
  await sendWaiting(sending())
}
export const SAFE = { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: true }

/** An update in the queue, to somebody who is safely reached there. */
export async function written(safe: object = SAFE) {
  const victim = await victimOf(t, { officer, investigator })
  expect((await carer.post(`/victims/${victim.victimId}/safe-contact`, { ...SAFE, ...safe })).status).toBe(201)
  const today = t.now().toZonedDateTimeISO('Europe/London').toPlainDate()
  const update = await investigator.post(`/victims/${victim.victimId}/update`, {
    whatIsNew: 'Somebody was arrested yesterday and has been questioned.',
    whatHappensNext: 'On Monday an officer collects the camera footage.',
    nextBy: today.add({ days: 7 }).toString(),
    told: 'message',
  })
  expect(update.status, JSON.stringify(update.body)).toBe(201)
  return { ...victim, messageId: update.body.messageId as string }
}
export async function row(messageId: string) {
  const { rows } = await t.owner.query(
    'select state, attempts, failure_code, provider_id, delivered_at, reach, body, notice from victim.message where id = $1',
    [messageId],
  )
  return rows[0]
}
export async function receipt(body: object, token = TOKEN) {
  const answer = await t.app.inject({
    method: 'POST',
    url: '/api/notify/callbacks',
    headers: { authorization: `Bearer ${token}` },
    payload: body,
  })
  return answer.statusCode
}
