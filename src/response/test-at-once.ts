import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { newId } from '../platform/log/record.ts'
import { dispatcher, free, incident, kinds, officer, send, supervisor, t } from './test-response.ts'

async function offDuty(): Promise<string> {
  const board = await dispatcher.get('/incidents')
  return board.body.bases[0].resources.find((unit: { state: string }) => unit.state === 'off-duty').resourceId
}

/** One unit and several who want it, and who may send at all: a part of response.routes.test.ts, on its app. */
export function atOnce(): void {
  test('two dispatchers send one unit at once: one has it, the other is told who', async () => {
    const [one, other] = [await incident(), await incident()]
    const [resourceId] = await free()
    const answers = await Promise.all([
      dispatcher.post(`/incidents/${one.incidentId}/deployments`, { resourceId }),
      supervisor.post(`/incidents/${other.incidentId}/deployments`, { resourceId }),
    ])
    expect(answers.filter(answer => answer.status === 201)).toHaveLength(1)
    const lost = answers.find(answer => answer.status !== 201)!
    expect(lost.body.code).toBe('resource-busy')
    const won = answers[0]!.status === 201 ? one : other
    expect(lost.body.detail).toMatch(new RegExp(`^${resourceId} is on incident ${won.number}, assigned by \\S+`))
    const { rows } = await t.owner.query(
      'select count(*) from response.deployment where resource_id = $1 and cleared_at is null',
      [resourceId],
    )
    expect(rows[0].count).toBe('1')
  })

  test('ten at once for one unit: one deployment, and nobody gets a fault', async () => {
    const incidents = []
    for (let n = 0; n < 5; n += 1) incidents.push(await incident())
    const [resourceId] = await free()
    const answers = await Promise.all(
      incidents.flatMap(({ incidentId }) =>
        [dispatcher, supervisor].map(who => who.post(`/incidents/${incidentId}/deployments`, { resourceId })),
      ),
    )
    expect(answers.filter(answer => answer.status === 201)).toHaveLength(1)
    for (const answer of answers.filter(one => one.status !== 201)) expect(answer.body.code).toBe('resource-busy')
  })

  test('the index itself refuses a second open deployment, whoever writes it', async () => {
    const { incidentId, caseId } = await incident()
    const { resourceId } = await send(incidentId)
    const write = inContext(t.db, systemWho('test'), tx =>
      tx
        .insertInto('response.deployment')
        .values({
          id: newId(),
          case_id: caseId,
          incident_id: incidentId,
          resource_id: resourceId,
          assigned_at: t.now(),
          assigned_by: 'test',
        })
        .execute(),
    )
    await expect(write).rejects.toMatchObject({ code: '23505', constraint: 'deployment_one_open' })
  })

  test('the same key twice is one deployment and one answer', async () => {
    const { incidentId, caseId } = await incident()
    const [resourceId] = await free()
    const key = randomUUID()
    const first = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId }, key)
    const again = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId }, key)
    expect([again.status, again.body.deploymentId]).toEqual([first.status, first.body.deploymentId])
    expect((await kinds(caseId)).filter(kind => kind === 'resource-assigned')).toHaveLength(1)
  })

  test('a unit that is off duty is refused, and so is one that does not exist', async () => {
    const { incidentId } = await incident()
    expect(
      (await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId: await offDuty() })).body.code,
    ).toBe('off-duty')
    expect((await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId: 'XX-99' })).body.code).toBe(
      'unknown-resource',
    )
  })

  test.each([
    ['response-officer', 'assign', 403],
    ['contact-handler', 'assign', 403],
    ['investigator', 'status', 403],
    ['victim-care-officer', 'board', 403],
    ['performance-analyst', 'board', 403],
    ['public', 'board', 401],
    ['contact-handler', 'board', 200],
    ['response-officer', 'board', 200],
    ['investigator', 'close', 403],
  ] as const)('%s asks to %s: %i', async (role, what, expected) => {
    const person = await t.as(role)
    const nowhere = randomUUID()
    const ask = {
      assign: ['POST', `/incidents/${nowhere}/deployments`, { resourceId: 'HN-A1' }],
      status: ['POST', `/deployments/${nowhere}/en-route`, {}],
      close: ['POST', `/incidents/${nowhere}/close`, { reason: 'x' }],
      board: ['GET', '/incidents', undefined],
    } as const
    const [method, path, body] = ask[what]
    expect((method === 'GET' ? await person.get(path) : await person.post(path, body)).status).toBe(expected)
  })

  test('what is not there answers as what is not there', async () => {
    const nowhere = randomUUID()
    for (const path of [`/incidents/${nowhere}`, '/incidents/not-an-id'])
      expect((await dispatcher.get(path)).status).toBe(404)
    expect((await dispatcher.post(`/incidents/${nowhere}/deployments`, { resourceId: 'HN-A1' })).status).toBe(404)
    expect((await officer.post(`/deployments/${nowhere}/at-scene`, {})).status).toBe(404)
    expect((await dispatcher.post(`/contacts/${nowhere}/incident`, {})).status).toBe(404)
  })
}
