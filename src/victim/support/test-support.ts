import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { crimeOf, type TestCrime } from '../test-crime.ts'

export let t: TestApp
export let carer: Person
export let investigator: Person
export let theft: TestCrime
export let domestic: TestCrime
export let dir: string

beforeAll(async () => {
  t = await testApp('2027-02-01T09:00')
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  theft = await crimeOf(t, [{ name: 'Jo Example' }])
  const type = t.force.incidentTypes.find(one => one.sensitive === 'domestic')!
  domestic = await crimeOf(t, [{ name: 'Kim Example' }], { type: type.code })
  dir = await mkdtemp(join(tmpdir(), 'support-'))
  await t.catchUp()
})
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
  await t.close()
})

export const refer = (crime: TestCrime, body: object, who = carer) =>
  who.post(`/victims/${crime.victimIds[0]}/support/referrals`, {
    decision: 'refer',
    listing: 'victim-care',
    footing: 'said-yes',
    footingWords: 'She said yes on the telephone, alone',
    words: 'Somebody to talk to, and a lock for the back door',
    ...body,
  })
