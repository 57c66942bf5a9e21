import { afterAll, beforeAll, expect } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { theft } from './test-theft.ts'

export let t: TestApp
export let investigator: Person
export let supervisor: Person
export let other: Person
export let mine: { id: string; name: string }
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  const people = t.force.staff.filter(one => one.role === 'investigator' && one.username)
  investigator = await t.as('investigator')
  other = await t.called(people[1]!.username!)
  supervisor = await t.as('supervisor')
  const { rows } = await t.owner.query('select id, name from platform.account where username = $1', [
    people[0]!.username,
  ])
  mine = rows[0]
})
afterAll(() => t?.close())

export async function crime() {
  const given = await theft(t, investigator)
  const owned = await supervisor.post(`/crimes/${given.crimeId}/allocation`, {
    ownerId: mine.id,
    reason: 'She knows the shop and its keeper',
  })
  expect(owned.status, owned.text).toBeLessThan(300)
  return given
}
export const TAKEN = {
  ofKind: 'witness',
  personName: 'Robin Example',
  words: 'I saw him take the zorvian coat from the rail',
  takenBy: 'PC Example',
  takenWhere: 'The shop',
  begunAt: '2026-11-23T09:00',
  endedAt: '2026-11-23T09:30',
  signedHow: 'on-screen',
  address: '7 Quaxley Close, Hanley',
}
export const take = (crimeId: string, change: object = {}) =>
  investigator.post(`/crimes/${crimeId}/statements`, { ...TAKEN, ...change })
export const EXHIBIT = {
  reference: 'js/1',
  description: 'Coat hanger, wooden, with a brimthorn label',
  foundWhere: 'Under the rail',
  foundBy: 'PC Sample',
  foundAt: '2026-11-23T09:10',
  bag: 'A100',
}
export const find = async (crimeId: string, change: object = {}) =>
  investigator.post(`/crimes/${crimeId}/exhibits`, { ...EXHIBIT, ...change })
export const looked = async (who: Person, text: string) => {
  const { exact, near, part } = (await who.get(`/find?text=${text}`)).body
  return [...exact, ...near, ...part].map((one: { caseId: string }) => one.caseId)
}

export const material = async (who: Person, crimeId: string) => (await who.get(`/crimes/${crimeId}/material`)).body
