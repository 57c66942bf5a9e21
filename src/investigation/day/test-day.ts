import { afterAll, beforeAll } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { type ManyCase, manyCases } from '../test-cases.ts'

export let app: TestApp
export let investigator: Person
export let sergeant: Person
export let cases: ManyCase[]
export const account = new Map<string, { id: string; name: string }>()

beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.called('isla.ashdown')
  sergeant = await app.called('george.pritchard')
  const { rows } = await app.owner.query<{ username: string; id: string; name: string }>(
    'select username, id, name from platform.account',
  )
  for (const row of rows) account.set(row.username, row)
  cases = await manyCases(app, account.get('isla.ashdown')!, 46)
  await manyCases(app, account.get('amelia.petrosyan')!, 9)
  await app.catchUp()
})
afterAll(() => app?.close())

// biome-ignore lint/suspicious/noExplicitAny: what the API answers
export const tasksOf = async (who: Person, query = '') => (await who.get(`/investigations${query}`)).body.tasks as any[]
