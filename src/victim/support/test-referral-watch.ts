import { expect, test } from 'vitest'
import { crimeOf } from '../test-crime.ts'
import { carer, investigator, refer, t } from './test-support.ts'

/** What services hold, looked at again when something is learnt: a part of support.routes.test.ts, on its app, and its last. */
export function referralsWatched(): void {
  test('a number that went to a service and turns out to be the suspect’s is somebody’s task within the hour, once', async () => {
    const crime = await crimeOf(t, [{ name: 'Lou Example' }])
    await t.catchUp()
    const note = { channel: 'phone', reach: '01632 960557', safe: true, checkedWithVictim: true }
    await carer.post(`/victims/${crime.victimIds[0]}/safe-contact`, note)
    const { referralId } = (await refer(crime, {})).body
    expect((await carer.post(`/referrals/${referralId}/steps`, { step: 'sent', words: 'By email' })).status).toBe(201)
    const handler = await t.as('contact-handler')
    const victimId = crime.victimIds[0]!
    const say = async (given: string, number: string) => {
      const learn = { decision: 'new', role: 'suspect', given, family: 'Suspect', number }
      const said = await handler.post(`/contacts/${crime.contactId}/people`, learn)
      expect(said.status, said.text).toBe(201)
      await t.catchUp()
    }
    await say('Synthetic', '01632 960557')
    const tasks = async () =>
      (
        await t.owner.query(
          "select due_at - set_at = interval '1 hour' as hour, what from victim.reach_task where victim_id = $1 and because like 'referral-way%'",
          [victimId],
        )
      ).rows
    expect(await tasks()).toMatchObject([{ hour: true, what: expect.stringContaining('Ring Example Victim Care now') }])
    await investigator.post(`/crimes/${crime.crimeId}/suspects`, { name: 'Somebody Else' })
    await t.catchUp()
    expect(await tasks()).toHaveLength(1)
    const readAgain = async () => {
      await t.owner.query("update platform.reader set xid = '0', seq = 0 where name = 'referrals-watched'")
      await t.catchUp()
    }
    await t.owner.query(`alter table victim.reach_task disable trigger user`)
    await t.owner.query(
      `update victim.reach_task set done_at = now(), done_how = 'phone', done_words = 'Rung', done_by_name = 'A' where victim_id = $1`,
      [victimId],
    )
    await readAgain()
    expect(await tasks()).toHaveLength(1)
    // Another who has it is news, though they are of the same kind and the first was dealt with.
    await say('Another', '01632 960557')
    expect(await tasks()).toHaveLength(2)
    // The plan has another number by now, and the service still the first; then both.
    const later = { ...note, reach: '01632 960558' }
    await carer.post(`/victims/${victimId}/safe-contact`, later)
    await say('Third', '01632 960557')
    expect(await tasks()).toHaveLength(3)
    expect((await carer.post(`/referrals/${referralId}/steps`, { step: 'plan-sent' })).status).toBe(201)
    await say('Fourth', '01632 960558')
    expect(await tasks()).toHaveLength(4)
    // A reader that begins with an old log works for no case that is long closed.
    await t.owner.query(`delete from victim.reach_task where victim_id = $1`, [victimId])
    await t.owner.query(`alter table investigation.crime disable trigger user`)
    const set = (state: string) =>
      t.owner.query(`update investigation.crime set ${state} where id = $1`, [crime.crimeId])
    await set(`state = 'closed', closed_at = now(), outcome_code = '18'`)
    await t.tick({ hours: 24 * 31 })
    await readAgain()
    expect(await tasks()).toHaveLength(0)
    await set(`state = 'open', closed_at = null, outcome_code = null`)
    await readAgain()
    expect(await tasks()).toHaveLength(1)
    for (const table of ['victim.reach_task', 'investigation.crime'])
      await t.owner.query(`alter table ${table} enable trigger user`)
  })
}
