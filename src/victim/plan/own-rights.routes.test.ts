import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { makeVictims } from '../test-victims.ts'
import { maySend } from './gate.store.ts'
import { plansToCheck } from './to-check.store.ts'

let t: TestApp
let carer: Person
beforeAll(async () => {
  t = await testApp('2026-12-02T11:00')
  carer = await t.as('victim-care-officer')
})
afterAll(() => t.close())

const WAY = { channel: 'text', safe: true, checked: true, purposes: ['updates'], shown: 'neutral' }
const CHILD = {
  kind: 'child',
  interpreter: 'not-needed',
  birth: '2009-01-20',
  holderWho: 'parent',
  holderName: 'Lena Synthetic',
  holderWhy: 'Kit lives with her',
  ownView: 'Wants their mother told',
  ownAnswer: 'agrees',
}

test('on the day that they are 18 nothing goes to a parent any more, and from four weeks before somebody is asked to agree with them what is theirs', async () => {
  const { victimId } = (await makeVictims(t, ['Kit Synthetic']))[0]!
  const talk = async (way: object) => {
    const said = { wants: 'everything', everyDays: 7, alone: true, nextCheck: '2027-02-20', ways: [{ ...WAY, ...way }] }
    const answer = await carer.post(`/victims/${victimId}/plan/talk`, said)
    expect(answer.status, answer.text).toBe(201)
  }
  const system = systemWho('test')
  const gate = () =>
    inContext(t.db, system, async tx => {
      const { decision } = await maySend(tx, victimId, { purpose: 'updates', at: t.now() })
      return decision.ok ? decision.value.reach : decision.refusal.code
    })
  const toAgree = async () =>
    (await inContext(t.db, system, tx => plansToCheck(tx, t.now()))).filter(one => one.kind === 'own-rights')

  expect((await carer.post(`/victims/${victimId}/needs/assess`, CHILD)).status).toBe(201)
  await talk({ reach: '07700 900123', whose: 'parent', holder: 'Lena Synthetic' })
  expect([await gate(), await toAgree()]).toEqual(['07700 900123', []])
  await t.at('2026-12-23T11:00')
  const [near, ...more] = await toAgree()
  expect(more).toEqual([])
  expect(near).toMatchObject({ victimId, what: expect.stringContaining('Wednesday 20 January 2027') })
  expect(near!.due?.toString()).toBe('2027-01-20T00:00:00Z')
  await t.at('2027-01-19T11:00')
  expect(await gate()).toBe('07700 900123')
  await t.at('2027-01-20T11:00')
  expect(await gate()).toBe('not-theirs-to-receive')
  expect((await carer.html('/victim-care')).text).toContain('their rights are their own')
  await talk({ reach: '07700 900456', whose: 'own' })
  expect([await gate(), await toAgree()]).toEqual(['07700 900456', []])
})
