import { afterAll, beforeAll } from 'vitest'
import { type Person, type TestApp, testApp } from './test-app.ts'

type Role = Parameters<TestApp['as']>[0]

/**
 * The app of one file of tests with its people signed in, by role or as they are fetched: there before the first test, closed after the last.
 * What it gives is empty until then.
 */
export function castOf<Name extends string>(
  start: string,
  people: Record<Name, Role | ((t: TestApp) => Promise<Person>)>,
): { t: TestApp } & Record<Name, Person> {
  const t = {} as TestApp
  const names = Object.keys(people) as Name[]
  const cast = Object.fromEntries(names.map(name => [name, {}])) as Record<Name, Person>
  beforeAll(async () => {
    Object.assign(t, await testApp(start))
    for (const name of names) {
      const who = people[name]
      Object.assign(cast[name], await (typeof who === 'function' ? who(t) : t.as(who)))
    }
  })
  afterAll(() => t.close?.())
  return { t, ...cast }
}
