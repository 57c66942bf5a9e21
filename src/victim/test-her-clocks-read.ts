import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { forgetClocks } from './clocks/book.store.ts'
import { carer, crimeWithVictim, investigator, t } from './test-her-clocks.ts'
import { SAFE, UPDATE } from './test-victims.ts'

/** Bad words, roles, and the clocks made again: a part of victim.routes.test.ts, on its app. */
export function herClocksRead(): void {
  test.each([
    ['a template', { whatIsNew: 'Enquiries are ongoing.' }, 'says-nothing'],
    ['a date in 2099', { nextBy: '2099-01-01' }, 'next-date-too-far'],
    ['told in the future', { told: 'by-phone', toldAt: '2099-01-01T10:00' }, 'in-future'],
    ['a 30,000-letter note', { whatIsNew: 'long '.repeat(6_000) }, 'invalid'],
    ['a NUL', { whatIsNew: `Somebody${String.fromCharCode(0)} was arrested and questioned` }, 'invalid'],
  ])('an update with %s is refused in words and leaves nothing', async (_, change, code) => {
    const { victimId } = await crimeWithVictim(false)
    await carer.post(`/victims/${victimId}/safe-contact`, SAFE)
    const today = t.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString()
    const answer = await investigator.post(`/victims/${victimId}/update`, { ...UPDATE, nextBy: today, ...change })
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect((await carer.get(`/victims/${victimId}`)).body.updates).toEqual([])
  })

  test('words in Arabic and an SQL fragment are kept as written, on the page too', async () => {
    const { victimId } = await crimeWithVictim(false, "فاطمة O'Brien'); drop table victim.update;--")
    await carer.post(`/victims/${victimId}/safe-contact`, SAFE)
    const today = t.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString()
    const said = 'أخذنا أمس إفادة من جارك في الشارع <b>bold</b>'
    expect(
      (await investigator.post(`/victims/${victimId}/update`, { ...UPDATE, nextBy: today, whatIsNew: said })).status,
    ).toBe(201)
    const seen = await carer.get(`/victims/${victimId}`)
    expect(seen.body).toMatchObject({
      victim: { name: "فاطمة O'Brien'); drop table victim.update;--" },
      updates: [{ whatIsNew: said }],
    })
    const page = await carer.html(`/victims/${victimId}`)
    expect(page.text).toContain('&lt;b&gt;bold&lt;/b&gt;')
  })

  test('roles: a dispatcher sees no victim, and a stranger the same answer as for nobody', async () => {
    const { victimId } = await crimeWithVictim(false)
    const dispatcher = await t.as('dispatcher')
    expect((await dispatcher.get(`/victims/${victimId}`)).status).toBe(403)
    expect((await (await t.as('public')).get(`/victims/${victimId}`)).status).toBe(401)
    expect((await carer.get(`/victims/${randomUUID()}`)).status).toBe(404)
    const seen = await inContext(t.db, { id: 'x', role: 'dispatcher', name: 'x', via: 'api' }, tx =>
      sql<{ n: number }>`select count(*) as n from victim.safe_contact`.execute(tx),
    )
    expect(seen.rows[0]!.n).toBe(0)
  })

  test('readings of a victim are in the record of reads, of a form that was refused and shows them again as well', async () => {
    const { victimId, caseId } = await crimeWithVictim(false)
    await carer.get(`/victims/${victimId}`)
    expect((await carer.form(`/victims/${victimId}/update`, { whatIsNew: '' })).status).toBe(422)
    const { rows } = await inContext(t.db, systemWho('test'), tx =>
      sql<{
        what: string
      }>`select what from platform.read_log where ${caseId}::uuid = any (case_ids) order by seq`.execute(tx),
    )
    expect(rows.map(row => row.what)).toEqual(['read-victim', 'write-victim-update'])
  })

  test('clocks made again from the log are the same rows, and the reader read again adds nothing', async () => {
    const who = systemWho('test')
    const rows = () =>
      inContext(t.db, who, async tx => {
        const { rows } = await sql<{ row: string }>`
        select to_jsonb(c)::text as row from victim.duty_clock c union all select to_jsonb(h)::text from victim.rights_holder h order by row`.execute(
          tx,
        )
        return rows.map(one => one.row)
      })
    await t.catchUp()
    const before = await rows()
    expect(before.length).toBeGreaterThan(30)
    await inContext(t.db, who, tx =>
      sql`update platform.reader set xid = '0', seq = 0 where name = 'victim-clocks'`.execute(tx),
    )
    await t.catchUp()
    expect(await rows()).toEqual(before)
    await inContext(t.db, who, forgetClocks)
    expect(await rows()).toEqual([])
    await t.catchUp()
    expect(await rows()).toEqual(before)
  })
}
