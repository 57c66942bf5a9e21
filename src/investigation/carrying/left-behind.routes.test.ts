import { expect, test } from 'vitest'
import type { Person } from '../../test-app.ts'
import {
  elsewhere,
  ended,
  idOf,
  inspector,
  investigator,
  sergeant,
  t,
  withEndedCases,
} from '../review-right/test-after-the-end.ts'
import { incident } from '../test-incident.ts'

withEndedCases()

/** What somebody has of a case, beside what is theirs: how it becomes theirs, what its task is called, and how it is given on. */
type Left = {
  /** Who has it; a leaver of this name. */
  whose: string
  /** Makes it theirs; answers the key of its task. */
  make: (id: string) => Promise<string>
  /** Gives it to somebody. */
  give: (key: string, toId: string, toUsername: string) => Promise<{ status: number; body: { code?: string } }>
  to: string
}

async function crimeOf(ownerId?: string) {
  const { incidentId } = await incident(t)
  const made = await investigator.post(`/incidents/${incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'Two coats were taken from the rail',
    victims: [{ name: 'Robin Example' }],
  })
  const { crimeId } = made.body
  if (ownerId) await inspector.post(`/crimes/${crimeId}/allocation`, { ownerId, reason: 'One series, and near' })
  return crimeId as string
}
const ofKey = (key: string) => key.split(':')[1]!
const search = (suspectId: string, owner: string) =>
  inspector.post(`/suspects/${suspectId}/pursuit`, {
    stage: 'not-located',
    at: t.now().toString(),
    nextAction: 'Ask at his brother’s house',
    owner,
    reviewOn: '2026-11-25',
  })

const LEFT: Record<string, Left> = {
  case: {
    whose: 'amelia.petrosyan',
    to: 'emre.mensah',
    make: async id => `orphan:${await crimeOf(id)}`,
    give: (key, ownerId) => inspector.post(`/crimes/${ofKey(key)}/allocation`, { ownerId, reason: 'Near him' }),
  },
  line: {
    whose: 'amelia.petrosyan',
    to: 'emre.mensah',
    make: async id => {
      const crimeId = await crimeOf(await idOf('investigator'))
      const line = { objective: 'Who was there', action: 'Ask the shop', dueAt: '2026-11-27T10:00' }
      const { lineId } = (await investigator.post(`/crimes/${crimeId}/lines`, line)).body
      expect((await investigator.post(`/lines/${lineId}/owner`, { ownerId: id })).status).toBe(200)
      return `orphan:${lineId}`
    },
    give: (key, ownerId) => inspector.post(`/lines/${ofKey(key)}/owner`, { ownerId }),
  },
  search: {
    whose: 'amelia.petrosyan',
    to: 'emre.mensah',
    make: async () => {
      const crimeId = await crimeOf(await idOf('investigator'))
      const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Sam Sample' })).body
      expect((await search(suspectId, 'Amelia Petrosyan')).status).toBe(201)
      return `orphan-search:${suspectId}`
    },
    give: (key, _, username) => search(ofKey(key), username),
  },
  'review-right': {
    whose: 'iryna.dimmock',
    to: 'bilal.tams',
    make: async id => {
      const { crimeId, victimId } = await ended()
      const words = { victimId, words: 'Nobody asked my neighbour', channel: 'by phone' }
      const { requestId } = (await investigator.post(`/crimes/${crimeId}/review-request`, words)).body
      const named = await inspector.post(`/review-requests/${requestId}/reviewer`, { reviewerId: id })
      expect(named.status, named.text).toBe(200)
      return `orphan-review-right:${requestId}`
    },
    give: (key, reviewerId) => inspector.post(`/review-requests/${ofKey(key)}/reviewer`, { reviewerId }),
  },
  disclosure: {
    whose: 'amelia.petrosyan',
    to: 'emre.mensah',
    make: async id => {
      const crimeId = await crimeOf(await idOf('investigator'))
      expect((await inspector.post(`/crimes/${crimeId}/disclosure-officer`, { accountId: id })).status).toBe(201)
      return `orphan-disclosure:${crimeId}`
    },
    give: (key, accountId) => inspector.post(`/crimes/${ofKey(key)}/disclosure-officer`, { accountId }),
  },
}

type Seen = { key: string; href: string; what: string; why: string; due: string; fixed: string | null }
const orphans = async (who: Person): Promise<Seen[]> =>
  (await who.get('/investigations?of=force&kind=orphan')).body.tasks
const mark = async (username: string, body: object) =>
  inspector.post(`/officers/${await idOf(username)}/absence`, {
    from: t.now().toString(),
    why: 'Told by the sergeant',
    ...body,
  })
/** Somebody else of rank who had no part in it, as the page offers them. */
async function reviewerFor(key: string, not: string): Promise<string> {
  const { text } = await inspector.html(`/review-requests/${ofKey(key)}/reviewer`)
  return [...text.matchAll(/name="reviewerId" type="radio" value="([0-9a-f-]{36})"/g)].find(one => one[1] !== not)![1]!
}

test.each(Object.entries(LEFT))(
  '%s: with whoever is here it is nobody’s task; away or gone, it is, until it is given to somebody who is here',
  async (part, one) => {
    const key = await one.make(await idOf(one.whose))
    const listed = async () => (await orphans(inspector)).find(row => row.key === key)
    expect(await listed()).toBeUndefined()

    expect((await mark(one.whose, { kind: 'away', until: '2026-11-26T10:00' })).status).toBe(200)
    const away = (await listed())!
    expect(away, part).toMatchObject({ fixed: null })
    expect(away.why).toMatch(/is away until Thu.* 26 Nov/)
    expect((await inspector.html(away.href)).status).toBe(200)

    // Back, it is theirs again and nobody's task.
    await mark(one.whose, { kind: 'back' })
    expect(await listed()).toBeUndefined()

    await mark(one.whose, { kind: 'left' })
    const gone = (await listed())!
    expect(gone.why).toMatch(/has left/)
    expect(gone.fixed).not.toBeNull()
    const id = await idOf(one.whose)
    const back = await one.give(key, id, one.whose)
    expect([back.status, back.body.code], part).toEqual([422, expect.stringMatching(/not-there|already-theirs/)])
    const to = part === 'review-right' ? await reviewerFor(key, id) : await idOf(one.to)
    const given = await one.give(key, to, one.to)
    expect(given.status, JSON.stringify(given.body)).toBeLessThan(300)
    expect(await listed()).toBeUndefined()
    await mark(one.whose, { kind: 'back' })
  },
)

test('every kind of thing that one person has, by the columns that say so, is in this table or follows the case', async () => {
  const { rows } = await t.owner.query(`
    select c.oid::regclass::text || '.' || a.attname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attnum > 0
    where n.nspname = 'investigation' and c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attname ~ '^(owner|reviewer|account)_id$' order by 1`)
  expect(rows.map(row => row.name)).toEqual([
    // Of the person, not of a case.
    'investigation.absence.account_id',
    'investigation.accreditation.account_id',
    'investigation.crime.owner_id',
    'investigation.disclosure_officer.account_id',
    // Professional standards' own list: restricted.routes.test.ts.
    'investigation.independent.account_id',
    'investigation.line_of_enquiry.owner_id',
    'investigation.pursuit.owner_id',
    'investigation.review_request.reviewer_id',
  ])
})

test('what follows a case of somebody who left stays on their sergeant’s day: an order to serve, a device to give back, bail', async () => {
  const id = await idOf('amelia.petrosyan')
  const { incidentId } = await incident(t, 'stalking', 'high')
  const made = await investigator.post(`/incidents/${incidentId}/crime`, {
    offence: 'stalking',
    basis: 'Followed and written to on five days, which put her in fear',
    victims: [{ name: 'Morgan Example', enhanced: true }],
  })
  const { crimeId, victims } = made.body
  const does = async (path: string, body: object) => {
    const done = await investigator.post(path, body)
    expect(done.status, `${path} ${done.text}`).toBeLessThan(300)
    return done.body
  }
  const { suspectId } = await does(`/crimes/${crimeId}/suspects`, { name: 'Casey Sample' })
  await does(`/suspects/${suspectId}/events`, { event: 'arrest', at: '2026-11-23T09:00', note: 'At home' })
  await does(`/suspects/${suspectId}/events`, { event: 'bail', at: '2026-11-23T09:50', note: 'Not to go near her' })
  const { orderId } = await does(`/crimes/${crimeId}/orders`, {
    kind: 'dvpo',
    authoriser: 'A magistrates’ court',
    reference: 'EX/1',
    madeAt: '2026-11-23T09:00',
    lastDay: '2026-12-14',
    terms: [{ kind: 'not-contact', words: 'Morgan Example' }],
    suspectId,
    protects: [victims[0].victimId],
  })
  const words = 'The messages of that night, which nobody else has'
  const { extractionId } = await does(`/crimes/${crimeId}/device`, {
    victimId: victims[0].victimId,
    capacity: 'adult',
    device: 'Her telephone',
    information: 'Messages of that night',
    relevant: words,
    necessary: words,
    'less-intrusive': words,
    others: words,
  })
  await does(`/devices/${extractionId}`, {
    noticeAt: '2026-11-23T09:00',
    agreed: true,
    freely: true,
    agreedHow: 'in-writing',
    takenAt: '2026-11-23T09:30',
    returnBy: '2026-11-24T12:00',
  })
  const given = await inspector.post(`/crimes/${crimeId}/allocation`, { ownerId: id, reason: 'One series, and near' })
  expect(given.status, given.text).toBe(200)
  await mark('amelia.petrosyan', { kind: 'left' })
  await t.owner.query('update platform.account set disabled_at = $1 where id = $2', [t.now().toString(), id])
  const tasks: { crimeId: string; kind: string; href: string }[] = (await sergeant.get('/investigations?of=team')).body
    .tasks
  const theirs = tasks.filter(one => one.crimeId === crimeId)
  await t.owner.query('update platform.account set disabled_at = null where id = $1', [id])
  await mark('amelia.petrosyan', { kind: 'back' })
  expect([...new Set(theirs.map(one => one.kind))]).toEqual(
    expect.arrayContaining(['orphan', 'order-unserved', 'order-telling', 'device', 'bail', 'plan', 'review']),
  )
  expect(theirs.map(one => one.href)).toEqual(
    expect.arrayContaining([`/orders/${orderId}/steps`, `/devices/${extractionId}`]),
  )
})

test('whoever is away is offered for nothing: no reviewer, no disclosure officer, no line', async () => {
  const crimeId = await crimeOf(await idOf('investigator'))
  const offered = async () =>
    (await inspector.html(`/crimes/${crimeId}/disclosure-officer`)).text.includes('Amelia Petrosyan')
  expect(await offered()).toBe(true)
  await mark('amelia.petrosyan', { kind: 'away', until: '2026-11-26T10:00' })
  expect(await offered()).toBe(false)
  await mark('amelia.petrosyan', { kind: 'back' })
  expect((await elsewhere.get('/investigations')).status).toBe(200)
})
