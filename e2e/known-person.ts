import { linkEverybody } from '../src/people/link.command.ts'
import type { TestApp } from '../src/test-app.ts'

/** The caller of the scene as a person with markers, a home shared with a child, and another record that looks like hers: everything that the pages of people show. */
export async function knowSomebody(t: TestApp): Promise<string> {
  const handler = await t.as('contact-handler')
  const does = async (path: string, body: object) => {
    const done = await handler.post(path, body)
    if (done.status >= 300) throw new Error(`${path}: ${done.status} ${done.text}`)
    return done.body
  }
  const found = (await handler.get('/people/candidates?number=07700900173')).body.candidates
  const personId: string = found[0].personId
  await does(`/people/${personId}/details`, {
    birth: '3 March 1992',
    address: '7 Example Close',
    postcode: 'ST6 1AB',
    source: 'Her own words',
  })
  await does(`/people/${personId}/markers`, {
    kind: 'domestic-victim',
    words: 'Former partner, three reports this year',
    source: 'Case file',
  })
  await does(`/people/${personId}/markers`, {
    kind: 'weapons',
    words: 'He is said to keep a knife in the car',
    source: 'A neighbour',
    reviewOn: '2026-11-25',
  })
  const somebody = async (told: object) => {
    const { contactId } = await does('/contacts', { channel: '101' })
    return (await does(`/contacts/${contactId}/people`, { decision: 'new', role: 'other', ...told })).personId as string
  }
  const child = await somebody({ given: 'Ash', family: 'Example', birth: '2019' })
  await does(`/people/${child}/markers`, { kind: 'child', words: 'Seven years old', source: 'Her mother' })
  await does(`/people/${child}/household`, { withId: personId, source: 'Her mother' })
  await somebody({ given: 'Samantha', family: 'Example', birth: '03/03/1992', number: '07700 900173' })
  await linkEverybody(t.db, t.now(), t.now())
  return personId
}
