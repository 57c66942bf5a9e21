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
  return {
    crimeId: made.body.crimeId as string,
    caseId: made.body.caseId as string,
    victimId: made.body.victims[0].victimId as string,
  }
}
/** Told by phone of whatever is owed. */
const tell = (victimId: string, change: object = {}) =>
  investigator.post(`/victims/${victimId}/update`, {
    whatIsNew: 'We propose to end it: he paid for the coats',
    whatHappensNext: 'You may disagree within five working days',
    nextBy: '2026-12-10',
    told: 'by-phone',
    notices: 'owed',
    ...change,
  })
const noticesOf = async (crimeId: string) => (await investigator.get(`/crimes/${crimeId}`)).body.notices
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
    'Nothing tells the victim what was not done, and why',
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
  const agreed = await sergeant.post(`/outcomes/${outcomeId}/decision`, AGREE)
  expect(agreed.body.warnings).toEqual([
    'Nothing tells the victim what was not done, and why',
    'Robin Example has not been told what is proposed',
  ])
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

test('every victim is told what is proposed and answers before it is decided; what they say is put before the gate, and then they are told how it ended', async () => {
  const { crimeId, victimId } = await crime({ victims: [{ name: 'Robin Example' }, { name: 'Ash Example' }] })
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Sam Sample' })
  const ask = proposal(15, { notDone: 'No second interview: he had answered everything asked' })
  const { outcomeId } = (await investigator.post(`/crimes/${crimeId}/outcome`, ask)).body
  const [robins, ashs] = ['Robin Example', 'Ash Example'].map(
    name => async () =>
      (await noticesOf(crimeId)).find(
        (one: { victimName: string; supersededAt: unknown }) => one.victimName === name && !one.supersededAt,
      ),
  ) as [
    () => Promise<{ noticeId: string; words: string; replyBy: string | null; kind: string }>,
    () => Promise<{ noticeId: string; victimId: string }>,
  ]
  const robin = await robins()
  expect(robin.words).toContain('No second interview')

  const answer = { view: 'objects', words: 'He lied and my neighbour saw it', channel: 'by phone' }
  expect((await investigator.post(`/notices/${robin.noticeId}/answer`, answer)).body.code).toBe('not-told')
  const draft = await investigator.html(`/victims/${victimId}/update`)
  expect(draft.text).toContain('What is proposed, before it is decided')
  expect(draft.text).toContain('No second interview')
  expect((await tell(victimId, { notices: [crimeId] })).body.code).toBe('not-owed')
  expect((await tell(victimId)).status).toBe(201)
  expect((await robins()).replyBy).toBe('2026-11-30T23:59:59Z')
  expect((await tell(victimId, { notices: [robin.noticeId] })).body.code).toBe('not-owed')

  const missing = async () => (await sergeant.html(`/outcomes/${outcomeId}/decision`)).text
  expect(await missing()).toMatch(
    /Ash Example has not been told[^<]*; Robin Example may answer until Monday 30 November/,
  )
  const leave = (reason: string) => investigator.post(`/notices/${ashId}/leave-out`, { reason })
  const ashId = (await ashs()).noticeId
  expect((await leave('Not needed')).body.code).toBe('needs-reason')
  expect((await leave('Ash is in hospital and his sister asks that nobody rings')).status).toBe(200)
  expect((await investigator.post(`/notices/${robin.noticeId}/answer`, answer)).status).toBe(201)
  expect(await missing()).toContain('Robin Example disagrees: He lied and my neighbour saw it')

  // Who objects is heard: the gate sends it back, whoever was told is told that it goes on, and nobody else hears of it.
  const back = await inspector.post(`/outcomes/${outcomeId}/decision`, {
    agree: false,
    reason: 'Ask the neighbour first',
  })
  expect(back.status, back.text).toBe(200)
  const open = (await noticesOf(crimeId)).filter((one: { supersededAt: unknown }) => !one.supersededAt)
  expect(open.map((one: { victimName: string; kind: string }) => [one.victimName, one.kind])).toEqual([
    ['Robin Example', 'not-agreed'],
  ])
  expect((await investigator.post(`/notices/${robin.noticeId}/answer`, answer)).body.code).toBe('superseded')

  // Proposed again, the time to answer is over: agreed without a word missing, then each victim is owed the outcome.
  await tell(victimId)
  const again = (await investigator.post(`/crimes/${crimeId}/outcome`, ask)).body
  for (const one of await noticesOf(crimeId)) if (one.kind === 'proposed' && !one.supersededAt) await tell(one.victimId)
  await t.at('2026-12-02T10:00')
  const agreed = await inspector.post(`/outcomes/${again.outcomeId}/decision`, AGREE)
  expect(agreed.body, agreed.text).toMatchObject({ agreed: true })
  expect(agreed.body.warnings.join()).not.toMatch(/told|answer|disagree/)
  const decided = (await noticesOf(crimeId)).filter((one: { kind: string }) => one.kind === 'decided')
  expect(decided).toHaveLength(2)
  expect(decided[0].next).toContain('nobody was interviewed under caution')
  expect(decided[0].dueAt).toBe('2026-12-09T23:59:59Z')
  expect((await inspector.html('/investigations?kind=update&of=force')).text).toContain(
    'Tell them the outcome, the reason and how to ask for a review',
  )
  expect((await sergeant.html(`/crimes/${crimeId}`)).text).toContain('Tell the victim the outcome')
})
