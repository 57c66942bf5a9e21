import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import type { TestCrime } from '../test-crime.ts'
import { importDirectory } from './directory.command.ts'
import { referralsDue } from './referrals-due.store.ts'
import { askedOfOthers } from './test-asked-of-others.ts'
import { referralsWatched } from './test-referral-watch.ts'
import { carer, dir, domestic, refer, t, theft } from './test-support.ts'

const SAFE = {
  channel: 'phone',
  reach: '01632 960555',
  safe: true,
  checkedWithVictim: true,
  conditions: 'Only before noon; the word is heron',
}

const right = async (crime: TestCrime) =>
  (await carer.get(`/victims/${crime.victimIds[0]}/rights`)).body.rights.find(
    (one: { event: string }) => one.event === 'referral',
  )
const due = async (crime: TestCrime) =>
  (await inContext(t.db, systemWho('test'), tx => referralsDue(tx, t.now())))
    .filter(one => one.victimId === crime.victimIds[0])
    .map(one => one.kind)

test('a directory is loaded once: kept, then repeated, what is wrong refused by row, what changed kept again', async () => {
  const file = join(dir, 'directory.csv')
  const header = 'code,name,kind,areas,offence_types,languages,phone,refer_by,hours,run_by,until'
  const good = 'lamp,Example Lamp,general,all,any,English,01632 960120,Email,Weekdays,A charity,'
  await writeFile(file, `${header}\n${good}\n${good}\nx y,Bad,general,all,any,,,Email,Weekdays,A charity,\n`)
  expect(await importDirectory(t.db, file)).toMatchObject({
    rows: 3,
    kept: 1,
    refused: 1,
    repeated: 1,
    refusals: [{ code: 'bad-code', example_row: 4 }],
  })
  expect(await importDirectory(t.db, file)).toMatchObject({ rows: 3, kept: 0, refused: 1, repeated: 2 })
  await writeFile(file, `${header}\n${good.replace('Weekdays', 'Every day')}\n`)
  expect(await importDirectory(t.db, file)).toMatchObject({ rows: 1, kept: 1, repeated: 0 })
  const { listings } = (await carer.get('/support?kind=general')).body
  expect(listings.find((one: { code: string }) => one.code === 'lamp')).toMatchObject({ hours: 'Every day' })
  // The demonstration has its own made-up directory, with the independent advisers in it.
  const kinds = (await carer.get('/support')).body.listings.map((one: { kind: string }) => one.kind)
  expect(kinds).toEqual(expect.arrayContaining(['idva', 'isva', 'marac']))
})

test('nobody is referred before a safe way to reach them is recorded; then the plan goes with the letter, and sending answers the right', async () => {
  expect((await refer(theft, {})).body.code).toBe('needs-safe-contact')
  expect(await due(theft)).toEqual(['to-refer'])
  expect((await carer.post(`/victims/${theft.victimIds[0]}/safe-contact`, SAFE)).status).toBe(201)
  expect((await refer(theft, { listing: 'nobody' })).body.code).toBe('needs-listing')
  const made = await refer(theft, { footing: 'told-and-not-refused' })
  expect(made.status, made.text).toBe(201)
  await t.catchUp()
  expect((await right(theft)).state).toBe('running')
  expect(await due(theft)).toEqual(['to-send'])
  const path = `/referrals/${made.body.referralId}`
  const letter = (await carer.html(path)).text
  for (const words of [
    'Example Victim Care',
    'Only before noon; the word is heron',
    '01632 960555',
    'a lock for the back door',
  ])
    expect(letter).toContain(words)
  expect((await carer.post(`${path}/steps`, { step: 'acknowledged' })).body.code).toBe('not-from-here')
  expect((await carer.post(`${path}/steps`, { step: 'sent', words: 'By secure email' })).status).toBe(201)
  await t.catchUp()
  expect((await right(theft)).state).toBe('met')
  expect(await due(theft)).toEqual([])
})

test('what a service has not said that it has is overdue after two working days; two at once record one step; a failure is somebody’s', async () => {
  const [{ referralId }] = (await carer.get(`/victims/${theft.victimIds[0]}/support`)).body.referrals
  const step = (body: object) => carer.post(`/referrals/${referralId}/steps`, body)
  await t.at('2027-02-03T23:00')
  expect(await due(theft)).toEqual([])
  await t.at('2027-02-04T09:00')
  expect(await due(theft)).toEqual(['not-acknowledged'])
  expect((await step({ step: 'failed', words: 'Their mailbox is full' })).body.code).toBe('needs-owner')
  const both = await Promise.all(
    [1, 2].map(() => step({ step: 'failed', words: 'Their mailbox is full', owner: 'PC Example' })),
  )
  expect(both.map(one => one.status).sort()).toEqual([201, 422])
  expect(await due(theft)).toEqual(['failed'])
  const listed = (await carer.get('/support/referrals')).body.referrals.find(
    (one: { href: string }) => one.href === `/referrals/${referralId}`,
  )
  expect(listed).toMatchObject({ kind: 'failed', ownerName: 'PC Example' })
  expect((await step({ step: 'sent', words: 'By telephone this time' })).status).toBe(201)
  expect((await step({ step: 'acknowledged', reference: 'EX 12' })).status).toBe(201)
  expect(await due(theft)).toEqual([])
})

test('a way to reach them that changes after it was sent is told to the service at once', async () => {
  await t.at('2027-02-05T09:00')
  await carer.post(`/victims/${theft.victimIds[0]}/safe-contact`, {
    ...SAFE,
    conditions: 'Never ring: he has her telephone',
    channel: 'in-person',
  })
  expect(await due(theft)).toEqual(['plan-changed'])
  const [{ referralId }] = (await carer.get(`/victims/${theft.victimIds[0]}/support`)).body.referrals
  expect((await carer.html(`/referrals/${referralId}`)).text).toContain(
    'How to reach them has changed since this was sent',
  )
  expect((await carer.post(`/referrals/${referralId}/steps`, { step: 'plan-sent' })).status).toBe(201)
  expect(await due(theft)).toEqual([])
})

test('a victim of domestic abuse is referred only once they said yes; being asked and saying no answers the right, not being reached does not', async () => {
  await carer.post(`/victims/${domestic.victimIds[0]}/safe-contact`, SAFE)
  expect((await refer(domestic, { footing: 'told-and-not-refused' })).body.code).toBe('needs-their-yes')
  expect((await refer(domestic, { footing: 'public-protection' })).body.code).toBe('needs-supervisor')
  const not = (reason: string, words = 'Rang twice in the morning, nobody answered') =>
    refer(domestic, { decision: 'not-refer', reason, words })
  expect((await not('said-no', 'no')).body.code).toBe('needs-words')
  expect((await refer(domestic, { decision: 'not-refer', words: 'No reason is given here' })).body.code).toBe(
    'needs-reason',
  )
  expect((await not('not-asked')).status).toBe(201)
  await t.catchUp()
  expect((await right(domestic)).clock.metAt).toBeNull()
  expect(await due(domestic)).toEqual(['to-refer'])
  expect((await not('said-no', 'She wants nobody else to know of it for now')).status).toBe(201)
  await t.catchUp()
  expect((await right(domestic)).clock.metAt).not.toBeNull()
  expect((await carer.html(`/victims/${domestic.victimIds[0]}/support`)).text).toContain('Only with their yes')
})

askedOfOthers()
referralsWatched()
