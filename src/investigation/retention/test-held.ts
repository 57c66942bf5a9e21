import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inContext } from '../../platform/db/context.ts'
import { disposals, held, investigator, other, records, review, t, wordsLeft } from './test-retention.ts'

const HOLD = { kind: 'disclosure', reason: 'Crown Court case T2026 0001', reviewOn: '2027-06-01' }

/** What is held is not erased: a part of retention.routes.test.ts, on its app. */
export function heldBack(): void {
  test('a hold outranks an erasure that was asked for, and is ended only by another reviewer, with a reason', async () => {
    const { erasureId } = (await review(records, held, { decision: 'erase' })).body
    const { holdId } = (await investigator.post(`/cases/${held.caseId}/hold`, HOLD)).body
    await t.tick({ hours: 24 * 5 })
    const press = () => disposals.post(`/erasures/${erasureId}`, { deed: 'erase', sure: 'yes' })
    expect((await press()).body.code).toBe('held')
    expect((await records.html(`/cases/${held.caseId}/retention`)).text).toContain('Held: nothing of it is erased')
    expect((await investigator.post(`/holds/${holdId}/end`, { why: 'Not needed' })).body.code).toBe('not-a-reviewer')
    expect((await records.post(`/holds/${holdId}/end`, { why: ' ' })).status).toBe(422)
    // The same by SQL, under the role that serves requests.
    const { rows } = await t.owner.query("select id from platform.account where username = 'disposals'")
    const by = {
      id: rows[0].id as string,
      role: 'supervisor',
      name: 'disposals',
      via: 'page',
      rights: ['records-reviewer'],
    } as const
    const asApp = (query: string) => inContext(t.db, by, tx => sql.raw(query).execute(tx))
    for (const query of [
      `select platform.erase_case('${erasureId}', 'x')`,
      `update platform.erasure set done_at = platform.now(), done_by = '${by.id}' where id = '${erasureId}'`,
      `delete from people.name where case_id in (select l.case_id from people.link l where l.to_id = '${held.crimeId}')`,
      `update people.person set removed_at = platform.now() where id in (select l.case_id from people.link l where l.to_id = '${held.crimeId}')`,
      `update platform.legal_hold set ended_at = platform.now(), ended_by = '${by.id}', ended_by_name = 'x', ended_why = ' ' where id = '${holdId}'`,
      `update platform.legal_hold set reason = 'Another' where id = '${holdId}'`,
    ])
      await expect(asApp(query), query).rejects.toMatchObject({ code: 'AN012' })
    for (const query of [
      `delete from platform.legal_hold where id = '${holdId}'`,
      `update platform.fact set body = '{}' where case_id = '${held.caseId}'`,
    ])
      await expect(asApp(query), query).rejects.toMatchObject({ code: '42501' })
    expect((await records.post(`/holds/${holdId}/end`, { why: 'The appeal was heard and is over' })).status).toBe(200)
    expect((await press()).body).toMatchObject({ erased: true })
  })

  test('a hold on a person covers every case that they are in, and their own record', async () => {
    const person = (
      await t.owner.query("select case_id from people.link where to_id = $1 and role = 'suspect'", [other.crimeId])
    ).rows[0].case_id as string
    const set = await investigator.post(`/people/${person}/hold`, HOLD)
    expect(set.status, set.text).toBe(201)
    expect((await review(records, other, { decision: 'erase' })).body.code).toBe('held')
    expect(
      (await (await t.as('supervisor')).post(`/people/${person}/remove`, { why: 'Asked by themselves' })).body.code,
    ).toBe('held')
    expect((await records.html(`/cases/${other.caseId}/retention`)).text).toContain('A hold on somebody who is in this')
    expect(
      (await records.post(`/holds/${set.body.holdId}/end`, { why: 'The claim was settled in March' })).status,
    ).toBe(200)
  })

  test('a hold and an erasure at the same moment: one of them is first, and the other is told', async () => {
    const { erasureId } = (await review(records, other, { decision: 'erase' })).body
    await t.tick({ hours: 24 * 5 })
    const [pressed, set] = await Promise.all([
      disposals.post(`/erasures/${erasureId}`, { deed: 'erase', sure: 'yes' }),
      investigator.post(`/cases/${other.caseId}/hold`, HOLD),
    ])
    const words = await wordsLeft(['Pterophore'])
    if (pressed.status === 200) {
      expect([set.body.code, words]).toEqual(['erased', []])
    } else {
      expect([set.status, pressed.body.code]).toEqual([201, 'held'])
      expect(words.length).toBeGreaterThan(4)
    }
  })
}
