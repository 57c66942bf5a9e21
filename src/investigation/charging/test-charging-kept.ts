import { expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId, record } from '../../platform/log/record.ts'
import { materialOf } from '../bundle/test-bundle-case.ts'
import { DRAFT, does, drafted, handler, investigator, t } from './test-charging.ts'

/** The turn that PostgreSQL keeps, what a file lacks, and who sees none of it: a part of charging.routes.test.ts, on its app. */
export function chargingKept(): void {
  test('PostgreSQL keeps the turn too: no charge without a decision, nothing changed, nothing taken away', async () => {
    const { caseId, requestId } = await drafted()
    const as = <T>(run: Parameters<typeof inContext<T>>[2]) => inContext(t.db, systemWho('test'), run)
    const insert = as(async tx => {
      await tx
        .insertInto('investigation.charging_step')
        .values({
          id: newId(),
          case_id: caseId,
          request_id: requestId,
          n: 2,
          kind: 'charged',
          state: 'charged',
          at: t.now(),
          recorded_at: t.now(),
          words: 'x',
          by: 'x',
          by_name: 'x',
        })
        .execute()
      await record(tx, { at: t.now(), by: systemWho('test'), kind: 'charging-charged', caseId, about: requestId })
    })
    await expect(insert).rejects.toMatchObject({ code: 'AN010' })
    const change = as(tx =>
      tx.updateTable('investigation.charging_step').set({ words: 'y' }).where('request_id', '=', requestId).execute(),
    )
    await expect(change).rejects.toMatchObject({ code: '42501' })
    const remove = as(tx => tx.deleteFrom('investigation.charging_step').where('request_id', '=', requestId).execute())
    await expect(remove).rejects.toMatchObject({ code: '42501' })
  })

  test('what the file lacks is said on the case, and goes as it is said where it is', async () => {
    const { caseId, crimeId, requestId } = await drafted()
    const missing = async () => (await investigator.get(`/crimes/${crimeId}`)).body.chargings[0].missing as string[]
    const before = await missing()
    const say = (body: object) => does(requestId, 'file', body)
    expect((await say({ item: 'summary', standing: 'have', words: 'Done' })).body.code).toBe('needs-words')
    const said = await say({
      item: 'summary',
      standing: 'have',
      words: 'Typed by PC Example on Monday',
      place: 'Folder, tab 2',
    })
    expect(said.status, said.text).toBe(201)
    expect(await missing()).toHaveLength(before.length - 1)
    // A record of the case shows what nobody then has to say.
    const statement = 'No statement of the victim or the main witness is recorded'
    expect(before).toContain(statement)
    await materialOf(t, { caseId, crimeId })
    expect(await missing()).not.toContain(statement)
    for (const page of [
      `/crimes/${crimeId}/charging`,
      `/charging/${requestId}`,
      `/charging/${requestId}/file`,
      `/charging/${requestId}/draft`,
      '/charging',
      `/crimes/${crimeId}`,
    ])
      expect((await investigator.html(page)).status, page).toBe(200)
  })

  test('who does not see investigations sees none of it', async () => {
    const { crimeId, requestId } = await drafted()
    for (const path of [`/charging/${requestId}`, `/charging`]) expect((await handler.get(path)).status, path).toBe(403)
    expect((await handler.post(`/crimes/${crimeId}/charging`, DRAFT)).status).toBe(403)
  })
}
