import { afterAll, beforeAll, expect } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { victimOf } from '../test-victim.ts'

export let t: TestApp
export let carer: Person
export let investigator: Person
export let officer: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  officer = await t.as('response-officer')
})
afterAll(() => t.close())

export const HOME = '1 Made-up Close, Exampleton, ZZ99 1AA'
export const WAY = {
  channel: 'letter',
  reach: HOME,
  safe: true,
  checked: true,
  purposes: ['updates'],
  shown: 'neutral',
  opensPost: 'only-them',
}
export const UPDATE = {
  whatIsNew: 'Somebody was arrested yesterday and has been questioned.',
  whatHappensNext: 'On Monday an officer collects the camera footage.',
  told: 'message',
}

export const today = () => t.now().toZonedDateTimeISO('Europe/London').toPlainDate()

export async function safeByPost(way: object = {}) {
  const victim = await victimOf(t, { officer, investigator })
  const plan = await carer.post(`/victims/${victim.victimId}/plan/ways/new`, { ...WAY, ...way })
  return { ...victim, plan }
}
/** An arrest that happened, and an update by post that tells of it. */
export async function written(way: object = {}) {
  const victim = await safeByPost(way)
  expect(victim.plan.status, JSON.stringify(victim.plan.body)).toBe(201)
  const at = t.now().subtract({ hours: 2 }).toString()
  expect((await investigator.post(`/suspects/${victim.suspectId}/events`, { event: 'arrest', at })).status).toBe(201)
  await t.catchUp()
  const nextBy = today().add({ days: 7 }).toString()
  const update = await investigator.post(`/victims/${victim.victimId}/update`, { ...UPDATE, nextBy })
  expect(update.status, JSON.stringify(update.body)).toBe(201)
  await t.catchUp()
  return { ...victim, messageId: update.body.messageId as string }
}
export async function printed(way: object = {}) {
  const letter = await written(way)
  expect((await carer.post(`/letters/${letter.messageId}/look`, { large: true })).status).toBe(200)
  expect((await carer.post('/letters/print', { ids: [letter.messageId] })).body.letters).toMatchObject([
    { became: 'done' },
  ])
  return letter
}

export const letterOf = async (id: string) => (await carer.get(`/letters/${id}`)).body
export const message = async (id: string) =>
  (await t.owner.query('select state, failure_code from victim.message where id = $1', [id])).rows[0]
