import { expect, test } from 'vitest'
import { manyCases } from '../test-cases.ts'
import { account, app, investigator, sergeant, tasksOf } from './test-day.ts'

const idOf = (name: string) => account.get(name)!.id

/** Who is away, who has too much, and what nobody has: a part of day.routes.test.ts, on its app. */
export function whoHasIt(): void {
  test('who is away or has left: every case and line of theirs goes to the sergeant until each is given on, and every clock runs on', async () => {
    const amelia = idOf('amelia.petrosyan')
    const before = (await sergeant.get(`/investigations?owner=${amelia}&kind=line`)).body.tasks
    const mark = (body: object) =>
      sergeant.post(`/officers/${amelia}/absence`, { from: app.now().toString(), why: 'Told by her sergeant', ...body })
    expect((await mark({ kind: 'away' })).body.code).toBe('needs-until')
    expect(
      (
        await (
          await app.as('investigator')
        ).post(`/officers/${amelia}/absence`, { kind: 'left', from: app.now().toString(), why: 'x' })
      ).status,
    ).toBe(403)
    expect((await mark({ kind: 'left' })).status).toBe(200)

    const orphans = await tasksOf(sergeant, '?kind=orphan')
    expect(orphans).toHaveLength(9)
    for (const one of orphans)
      expect(one).toMatchObject({
        owner: 'Amelia Petrosyan',
        fixed: 'Nobody works on it: give it to somebody who is here',
      })
    expect((await tasksOf(await app.called('supervisor'), '?of=force&kind=orphan')).length).toBe(9)
    const [first] = orphans
    expect((await sergeant.post(`/crimes/${first.crimeId}/allocation`, { ownerId: amelia })).body.code).toMatch(
      /already-theirs|not-there/,
    )
    expect((await sergeant.post(`/crimes/${first.crimeId}/allocation`, { ownerId: idOf('emre.mensah') })).status).toBe(
      200,
    )
    expect(await tasksOf(sergeant, '?kind=orphan')).toHaveLength(8)
    expect((await sergeant.post(`/crimes/${orphans[1].crimeId}/allocation`, { ownerId: amelia })).status).toBe(422)

    const given = before.find((one: { crimeId: string }) => one.crimeId === first.crimeId)
    if (given) {
      const after = (await tasksOf(sergeant, `?owner=${idOf('emre.mensah')}&kind=line`)).find(
        one => one.key === given.key,
      )
      expect([after.due, after.perishesAt]).toEqual([given.due, given.perishesAt])
    }
    expect((await mark({ kind: 'back' })).status).toBe(200)
    expect(await tasksOf(sergeant, '?kind=orphan')).toHaveLength(0)
  })

  test('an account that is ended leaves nothing behind, nor does a line given to somebody in another’s case', async () => {
    const [line] = await tasksOf(investigator, '?kind=line')
    const lineId = line.key.slice('line:'.length)
    expect((await investigator.post(`/lines/${lineId}/owner`, { ownerId: idOf('emre.mensah') })).status).toBe(200)
    const theirs = await tasksOf(await app.called('emre.mensah'), '?kind=line')
    expect(theirs.map(one => one.key)).toContain(line.key)
    await app.owner.query(`update platform.account set disabled_at = $1 where id = $2`, [
      app.now().toString(),
      idOf('emre.mensah'),
    ])
    const orphans = await tasksOf(sergeant, '?kind=orphan')
    expect(orphans.map(one => one.key)).toContain(`orphan:${lineId}`)
    expect(orphans.find(one => one.key === `orphan:${lineId}`).href).toBe(`/lines/${lineId}/owner`)
    expect((await sergeant.post(`/lines/${lineId}/owner`, { ownerId: idOf('emre.mensah') })).body.code).toBe(
      'not-there',
    )
    expect((await sergeant.post(`/lines/${lineId}/owner`, { ownerId: idOf('isla.ashdown') })).status).toBe(200)
    expect((await tasksOf(sergeant, '?kind=orphan')).map(one => one.key)).not.toContain(`orphan:${lineId}`)
    await app.owner.query(`update platform.account set disabled_at = null where id = $1`, [idOf('emre.mensah')])
  })

  test('allocation: a cap asks for a reason, a high risk never waits on one, and a level below the need is said', async () => {
    const free = await manyCases(app, null, 7)
    const high = free.find(one => one.risk === 'high')!
    const low = free.find(one => one.risk === 'low')!
    const isla = idOf('isla.ashdown')
    // The demonstration's own levels: the second, the first, and one whom nobody has asked.
    const { teams } = (await sergeant.get('/investigators')).body
    const people: { id: string; pip: number | null }[] = teams.flatMap((team: { people: object[] }) => team.people)
    const levels = ['investigator', 'isla.ashdown', 'amelia.petrosyan', 'emre.mensah'].map(
      name => people.find(one => one.id === idOf(name))?.pip,
    )
    expect(levels).toEqual([2, null, 1, 2])
    const give = (crimeId: string, more = {}) =>
      sergeant.post(`/crimes/${crimeId}/allocation`, { ownerId: isla, ...more })
    const over = await give(low.crimeId)
    expect([over.status, over.body.code, over.body.field]).toEqual([422, 'needs-reason', 'reason'])
    expect(over.body.detail).toMatch(/Isla Ashdown would carry [\d.]+ against a cap of 40/)
    const reasoned = await give(low.crimeId, { reason: 'Her two other thefts belong to one series' })
    expect(reasoned.body.warnings).toHaveLength(1)
    const urgent = await give(high.crimeId)
    expect(urgent.status).toBe(200)
    expect(urgent.body.warnings.join()).toMatch(/against a cap of 40.*Nobody has recorded the level/)

    expect((await sergeant.post(`/officers/${isla}/level`, { pip: 1 })).status).toBe(200)
    await sergeant.post(`/crimes/${high.crimeId}/allocation`, { ownerId: idOf('emre.mensah') })
    const below = await give(high.crimeId)
    expect([below.status, below.body.detail]).toEqual([
      422,
      expect.stringContaining('is at level 1 and this needs level 2'),
    ])
    expect((await sergeant.html(`/crimes/${low.crimeId}/allocation`)).text).toContain(
      'Her two other thefts belong to one series',
    )
    const cap = (await tasksOf(sergeant, '?kind=over-cap'))[0]
    expect(cap).toMatchObject({ of: 'Isla Ashdown', risk: { level: 'high' } })
    expect(cap.why).toMatch(/\d+ cases weigh [\d.]+ against a cap of 40/)
  })

  test('nobody has it: a high risk alarms within the hour with every supervisor, wherever it is', async () => {
    const [one] = await manyCases(app, null, 1)
    await app.owner.query(
      `update platform.account set team = 'burton-investigation' where username = 'george.pritchard'`,
    )
    const found = (await tasksOf(sergeant, '?of=team&kind=allocate')).find(task => task.crimeId === one!.crimeId)
    expect(found.fixed).toContain('whatever they carry')
    expect(
      (
        await sergeant.post(`/cases/${one!.caseId}/tasks/${found.key}/defer`, {
          reason: 'more-urgent',
          words: 'Two others first',
          until: app.now().add({ hours: 1 }).toString(),
        })
      ).body.code,
    ).toBe('cannot-wait')
    await app.owner.query(
      `update platform.account set team = 'hanley-investigation' where username = 'george.pritchard'`,
    )
  })
}
