import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext } from '../../platform/db/context.ts'
import { record } from '../../platform/log/record.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'

let t: TestApp
let investigator: Person
let sergeant: Person
let inspector: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  investigator = await t.as('investigator')
  const ranked = (rank: string) =>
    t.force.staff.find(one => one.role === 'supervisor' && one.rank === rank && one.username)!.username!
  sergeant = await t.called(ranked('sergeant'))
  inspector = await t.called(ranked('inspector'))
})
afterAll(() => t?.close())

const SHOP = { offence: 'shoplifting', basis: 'The shop saw two coats go', victims: [{ name: 'Robin Example' }] }
const AGREE = { agree: true, reason: 'Read with the plan: nothing worth doing is left' }

async function crime(change: object = {}) {
  const { incidentId } = await incident(t)
  const made = await investigator.post(`/incidents/${incidentId}/crime`, { ...SHOP, ...change })
  expect(made.status, made.text).toBe(201)
  return { crimeId: made.body.crimeId as string, caseId: made.body.caseId as string }
}
const proposal = (code: number, change: object = {}) => ({
  code,
  reason: 'He paid for what he took and the shop is content',
  evidence: 'Receipt, interview and the shop’s recording',
  victimView: 'The shop is content with that',
  ...change,
})

test('a verified precondition refuses until it is stated with evidence; an unverified one is said, kept, and agreed with a reason', async () => {
  const { crimeId } = await crime()
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Sam Sample' })
  const form = await investigator.html(`/crimes/${crimeId}/outcome/8`)
  expect(form.text).toContain('The suspect accepts that they did it')
  expect(form.text).toContain('Must be shown')
  expect((await investigator.html(`/crimes/${crimeId}/outcome/24`)).status).toBe(404)

  const refused = await investigator.form(`/crimes/${crimeId}/outcome`, { ...fields(8), 'need-terms-met': 'He paid' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Where it can be read, seen or heard')
  expect(refused.text).toContain('He paid')
  const said = {
    'need-accepts-responsibility': 'Says in interview that he took both coats',
    'need-accepts-responsibility-evidence': 'Interview of Monday',
  }
  const done = await investigator.form(`/crimes/${crimeId}/outcome`, { ...fields(8), ...said })
  expect([done.status, done.location]).toEqual([303, `/crimes/${crimeId}`])

  const { outcomes } = (await sergeant.get(`/crimes/${crimeId}`)).body
  expect(outcomes[0].warnings).toEqual([
    'Nothing says that what was agreed has been done, or when it will be and who looks',
  ])
  const { outcomeId } = outcomes[0]
  const page = await sergeant.html(`/outcomes/${outcomeId}/decision`)
  expect(page.text).toContain('Says in interview that he took both coats')
  expect(page.text).toContain('may be agreed all the same')
  const late = { need: 'terms-met', words: 'The shop was paid on Monday', evidence: 'Receipt 12' }
  expect((await investigator.post(`/outcomes/${outcomeId}/statement`, { ...late, evidence: '-' })).body).toMatchObject({
    code: 'needs-proof',
    field: 'evidence',
  })
  expect((await investigator.post(`/outcomes/${outcomeId}/statement`, late)).status).toBe(201)
  expect((await sergeant.html(`/outcomes/${outcomeId}/decision`)).text).toContain('The record shows nothing missing')
  const agreed = await sergeant.post(`/outcomes/${outcomeId}/decision`, AGREE)
  expect(agreed.body).toMatchObject({ agreed: true, warnings: [] })
  expect((await investigator.post(`/outcomes/${outcomeId}/statement`, late)).body.code).toBe('already-decided')
})

const fields = (code: number) => Object.fromEntries(Object.entries(proposal(code)).map(([k, v]) => [k, String(v)]))

test('no SQL of the app closes a case without its gate, agrees one’s own proposal, or goes over a rank or an open line', async () => {
  const { crimeId, caseId } = await crime({ offence: 'stalking' })
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Sam Sample' })
  const { lineId } = (
    await investigator.post(`/crimes/${crimeId}/lines`, {
      objective: 'Who wrote the letters',
      action: 'Ask the laboratory',
      dueAt: '2026-12-01T10:00',
    })
  ).body
  const made = await investigator.post(
    `/crimes/${crimeId}/outcome`,
    proposal(16, { victimView: 'I want it to stop and I will not go to court' }),
  )
  expect(made.status, made.text).toBe(201)
  const { outcomeId } = made.body
  const id = async (username: string) =>
    (await t.owner.query('select id from platform.account where username = $1', [username])).rows[0].id as string
  const named = (role: string, rank: string) =>
    t.force.staff.find(one => one.role === role && one.rank === rank && one.username)!.username!
  const asApp = (who: string, change: ReturnType<typeof sql>) =>
    inContext(t.db, { id: who, role: 'supervisor', name: 'Anybody', via: 'command' }, async tx => {
      await change.execute(tx)
      await record(tx, {
        kind: 'outcome-agreed',
        caseId,
        about: outcomeId,
        at: t.now(),
        by: { id: who, role: 'supervisor', name: 'Anybody', via: 'command' },
        body: { crimeId, outcomeId, code: 16 },
      })
    })
  const agree = (by: string) =>
    sql`update investigation.outcome set state = 'agreed', decided_at = platform.now(), decided_by = ${by}, decided_by_name = 'x', decision_reason = 'x' where id = ${outcomeId}::uuid`
  const [officer, sgt, insp] = [
    await id('investigator'),
    await id(named('supervisor', 'sergeant')),
    await id(named('supervisor', 'inspector')),
  ]
  const refused = (attempt: Promise<unknown>, why: RegExp) => expect(attempt).rejects.toThrow(why)

  await refused(
    asApp(
      insp,
      sql`update investigation.crime set state = 'closed', outcome_code = 16, closed_at = platform.now() where id = ${crimeId}::uuid`,
    ),
    /closes by its gate/,
  )
  await refused(asApp(officer, agree(officer)), /Somebody else than who proposed/)
  await refused(asApp(officer, agree(insp)), /Somebody else than who proposed/)
  await refused(asApp(sgt, agree(sgt)), /decided by inspector or above/)
  await refused(asApp(insp, agree(insp)), /open line/)
  await refused(
    asApp(insp, sql`update investigation.outcome set proposed_by = 'x', code = 18 where id = ${outcomeId}::uuid`),
    /only ever decided, once/,
  )
  await refused(asApp(insp, sql`delete from investigation.outcome where id = ${outcomeId}::uuid`), /permission denied/)
  await refused(
    asApp(
      insp,
      sql`insert into investigation.outcome (id, case_id, crime_id, code, reason, evidence, victim_view, state, proposed_at, proposed_by, proposed_by_name, gate, decided_at, decided_by)
        values (gen_random_uuid(), ${caseId}::uuid, ${crimeId}::uuid, 18, 'x', 'x', 'x', 'agreed', platform.now(), 'x', 'x', 'x', platform.now(), ${insp})`,
    ),
    /begins as somebody's proposal/,
  )

  await investigator.post(`/lines/${lineId}/end`, { state: 'done', result: 'No trace of anybody on the letters' })
  expect((await inspector.post(`/outcomes/${outcomeId}/decision`, AGREE)).status).toBe(200)
  await refused(
    asApp(
      insp,
      sql`update investigation.crime set state = 'open', outcome_code = null, closed_at = null where id = ${crimeId}::uuid`,
    ),
    /stays as its gate left it/,
  )
})
