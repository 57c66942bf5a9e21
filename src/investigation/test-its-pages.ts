import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Person } from '../test-app.ts'
import { incident } from './test-incident.ts'
import { app, crime, investigator, PLAN, supervisor, WORDS } from './test-investigation.ts'

/** The day and every page of an investigation: a part of investigation.routes.test.ts, on its app. */
export function itsPages(): void {
  test('the day: an investigator sees their own and what nobody has, a supervisor all, each with its risk', async () => {
    const [hers, theirs, nobodys] = [await crime({}, 'theft', 'high'), await crime(), await crime()]
    const people = (await supervisor.get('/investigators')).body.teams.flatMap(
      (team: { people: { id: string; name: string }[] }) => team.people,
    )
    const name = app.force.staff.find(one => one.role === 'investigator' && one.username)!.name
    const me = people.find((one: { name: string }) => one.name === name)
    const other = people.find((one: { id: string }) => one.id !== me.id)
    await supervisor.post(`/crimes/${hers.crimeId}/allocation`, { ownerId: me.id })
    await supervisor.post(`/crimes/${theirs.crimeId}/allocation`, { ownerId: other.id })
    await investigator.post(`/crimes/${hers.crimeId}/plan`, {
      ...PLAN,
      line: {
        ...PLAN.line,
        dueAt: app.now().add({ hours: 7 }).toString(),
        perishesAt: app.now().add({ hours: 9 }).toString(),
      },
    })

    const mine = (await investigator.get('/investigations')).body
    // Somebody in danger who is not yet told comes before everything: the stalked victims of another test.
    const first = (tasks: { kind: string }[]) => tasks.find(one => one.kind !== 'safety')
    expect(first(mine.tasks)).toMatchObject({
      kind: 'line',
      crimeId: hers.crimeId,
      section: 'now',
      risk: { level: 'high', because: ['assessed as high'] },
    })
    expect(mine.cases).toMatchObject({ n: 1, risk: { high: 1 } })
    const listed = async (who: Person, kind: string) =>
      (await who.get(`/investigations?of=force&kind=${kind}`)).body.tasks.map(
        (task: { crimeId: string }) => task.crimeId,
      )
    expect(await listed(investigator, 'review')).toEqual(expect.arrayContaining([hers.crimeId, nobodys.crimeId]))
    expect(await listed(investigator, 'review')).not.toContain(theirs.crimeId)
    expect(await listed(supervisor, 'plan')).toContain(theirs.crimeId)
    expect(await listed(supervisor, 'allocate')).toContain(nobodys.crimeId)
    expect((await investigator.html('/investigations')).text).toMatch(/1 open case of yours<\/strong>: 1 high risk/)
  })

  test('every page draws, for a case with nothing in it and for one with everything', async () => {
    const { crimeId, incidentId } = await crime()
    const full = await crime({ offence: 'stalking' }, 'stalking', 'high')
    await investigator.post(`/crimes/${full.crimeId}/plan`, PLAN)
    await investigator.post(`/crimes/${full.crimeId}/plan`, PLAN)
    await supervisor.post(`/crimes/${full.crimeId}/review`, {
      decision: 'plan-stands',
      words: WORDS,
      nextDueAt: '2026-12-10T10:00',
    })
    const { suspectId } = (await investigator.post(`/crimes/${full.crimeId}/suspects`, { name: 'Alex Sample' })).body
    await investigator.post(`/suspects/${suspectId}/events`, {
      event: 'arrest',
      at: '2026-11-20T10:00',
      note: 'At home',
    })
    const { outcomeId } = (
      await investigator.post(`/crimes/${full.crimeId}/outcome`, {
        code: 15,
        reason: 'One account against another, nothing decides',
        evidence: 'Two statements',
        victimView: 'Wants it to go on',
      })
    ).body
    const [line] = (await investigator.get(`/crimes/${full.crimeId}`)).body.lines
    const pages = [
      '/investigations',
      '/investigators',
      `/incidents/${(await incident(app)).incidentId}/crime`,
      `/incidents/${incidentId}/crime`,
      `/incidents/${incidentId}/no-crime`,
      ...[crimeId, full.crimeId].flatMap(id =>
        ['', '/allocation', '/plan', '/lines', '/review', '/suspects', '/outcome'].map(end => `/crimes/${id}${end}`),
      ),
      `/lines/${line.lineId}/end`,
      `/suspects/${suspectId}/events`,
      `/outcomes/${outcomeId}/decision`,
    ]
    for (const path of pages) {
      const page = await supervisor.html(path)
      expect([path, page.status]).toEqual([path, 200])
      expect(page.text, path).not.toMatch(/undefined|\[object|NaN/)
    }
    expect((await supervisor.html(`/crimes/${randomUUID()}`)).status).toBe(404)
    expect(
      (await supervisor.post(`/lines/${randomUUID()}/end`, { state: 'done', result: 'Nothing was found' })).status,
    ).toBe(404)
  })
}
