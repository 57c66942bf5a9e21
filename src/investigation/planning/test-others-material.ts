import { expect, test } from 'vitest'
import type { Person } from '../../test-app.ts'
import { app, facts, investigator, reported, supervisor } from './test-planning.ts'

/** What others hold about a victim, and a victim’s own device: a part of planning.routes.test.ts, on its app. */
export function othersMaterial(): void {
  const WORDS = 'The surgery saw her on the Monday after the assault'
  const TESTS = { held: WORDS, relevant: WORDS, necessary: WORDS, 'less-intrusive': WORDS }

  test('others’ records: no test skipped, somebody else agrees, the victim is told before; by no route otherwise', async () => {
    const { crimeId, caseId, victimId } = await reported()
    const draft = {
      victimId,
      kind: 'counselling',
      holder: 'The counsellor',
      material: 'Notes of that week',
      capacity: 'adult',
      ...TESTS,
    }
    const short = await investigator.post(`/crimes/${crimeId}/third-party`, draft)
    expect([short.status, short.body.code, short.body.field]).toEqual([422, 'needs-test', 'substantial'])
    const page = await investigator.form(`/crimes/${crimeId}/third-party`, draft)
    expect(page.text).toContain('The law presumes that counselling records are not asked for')
    expect(page.text).toContain('Notes of that week')
    const { requestId } = (await investigator.post(`/crimes/${crimeId}/third-party`, { ...draft, substantial: WORDS }))
      .body
    const sent = {
      sentAt: '2026-11-23T09:50',
      noticeAt: '2026-11-23T09:40',
      noticeTo: 'victim',
      noticeWords: 'Which notes are asked for, why, and who reads them',
    }
    const post = (who: Person, end: string, body: object) => who.post(`/third-party/${requestId}/${end}`, body)
    expect((await post(investigator, 'sent', sent)).body.code).toBe('not-agreed')
    expect((await post(investigator, 'decision', { agreed: true, reason: WORDS })).status).toBe(403)
    expect((await investigator.html(`/third-party/${requestId}/notice`)).status).toBe(404)
    expect(
      (await post(supervisor, 'decision', { agreed: true, reason: 'Only her first account of it is there' })).status,
    ).toBe(200)
    expect((await investigator.html(`/third-party/${requestId}/notice`)).text).toContain('Notes of that week')
    expect((await post(investigator, 'sent', { ...sent, noticeAt: '2026-11-23T09:55' })).body.code).toBe(
      'notice-too-late',
    )
    expect((await post(investigator, 'answer', { answer: 'Two pages came' })).body.code).toBe('not-open')
    // Learnt after it was agreed: she is under 18. From then on the notice is not hers alone, and she is asked; and once she is known to be grown, it is again.
    const carer = await app.as('victim-care-officer')
    const needs = (change: object) =>
      carer.post(`/victims/${victimId}/needs/assess`, {
        kind: 'person',
        interpreter: 'not-needed',
        changed: 'Her age was looked up',
        ...change,
      })
    const child = { kind: 'child', birth: '2010-01-01', holderWho: 'young-person', holderWhy: 'She wants nobody told' }
    expect((await needs({ ...child, ownView: 'She decides it herself' })).status).toBe(201)
    expect((await post(investigator, 'sent', sent)).body.code).toBe('notice-to-adult')
    const parent = { ...sent, noticeTo: 'parent' }
    expect((await post(investigator, 'sent', parent)).body.code).toBe('needs-own-answer')
    const no = { ...parent, ownAnswer: 'objects', ownWords: 'It is mine' }
    expect((await post(investigator, 'sent', no)).body.code).toBe('objection-not-met')
    expect((await investigator.html(`/third-party/${requestId}/notice`)).text).toContain('told with them')
    expect((await needs({})).status).toBe(201)
    const unsaid = {
      ...sent,
      withheld: 'harm',
      withheldBecause: 'He reads her post until Friday',
      ownAnswer: 'objects',
    }
    expect((await post(investigator, 'sent', unsaid)).body.code).toBe('needs-own-words')
    await expect(
      app.owner.query(`update investigation.third_party_request set sent_at = now() where id = $1`, [requestId]),
    ).rejects.toThrow(/told_before_asking/)
    expect((await post(investigator, 'sent', sent)).status).toBe(200)
    expect((await investigator.html(`/third-party/${requestId}`)).text).toContain('Told before')
    expect((await post(investigator, 'answer', { answer: 'Two pages came; the rest is not kept' })).status).toBe(200)
    expect(await facts(caseId, 'third-party-request-sent')).toHaveLength(1)
    const words = JSON.stringify(
      (
        await app.owner.query(`select body from platform.fact where case_id = $1 and kind like 'third-party%'`, [
          caseId,
        ])
      ).rows,
    )
    expect(words).not.toContain(WORDS)
    const own = (await supervisor.post(`/crimes/${crimeId}/third-party`, { ...draft, substantial: WORDS })).body
      .requestId
    expect(
      (
        await supervisor.post(`/third-party/${own}/decision`, {
          agreed: true,
          reason: 'Only her first account of it is there',
        })
      ).body.code,
    ).toBe('own-request')
  })

  test('a victim’s device: asked, told in writing, answered; a no ends nothing; a mind that changes stops it at once, and it goes on', async () => {
    const { crimeId, caseId, victimId } = await reported()
    const ask = {
      victimId,
      capacity: 'adult',
      device: 'Her telephone',
      information: 'Messages of that night',
      relevant: WORDS,
      necessary: WORDS,
      'less-intrusive': WORDS,
      others: WORDS,
    }
    const asked = async (change = {}) =>
      (await investigator.post(`/crimes/${crimeId}/device`, { ...ask, ...change })).body.extractionId as string
    const answer = (id: string, body: object) =>
      investigator.post(`/devices/${id}`, { noticeAt: '2026-11-23T09:00', ...body })
    const no = await asked()
    expect((await investigator.html(`/devices/${no}/notice`)).text).toContain('A no does not by itself end')
    expect((await answer(no, { agreed: false })).body.code).toBe('needs-instead')
    expect((await answer(no, { agreed: false, instead: 'His own telephone is seized on arrest' })).body.agreed).toBe(
      false,
    )
    expect((await investigator.get(`/crimes/${crimeId}`)).body.state).toBe('open')
    expect((await investigator.html(`/crimes/${crimeId}/device`)).text).toContain('They said no')
    const yes = {
      agreed: true,
      freely: true,
      agreedHow: 'in-writing',
      takenAt: '2026-11-23T09:30',
      returnBy: '2026-11-24T12:00',
    }
    const childs = await asked({ capacity: 'child' })
    const own = { ownAnswer: 'yes', ownView: 'She is glad of it' }
    expect((await answer(childs, { ...yes, ...own })).body.code).toBe('needs-another')
    const adult = { agreedBy: 'parent', agreedByName: 'Robin Example', mayAgree: true, ...own }
    expect((await answer(childs, { ...yes, ...adult, ownAnswer: 'no' })).body.code).toBe('own-no')
    expect((await answer(childs, { ...yes, ...adult })).status).toBe(200)
    await expect(
      app.owner.query(`update investigation.device_extraction set own_answer = 'no' where id = $1`, [childs]),
    ).rejects.toThrow(/their_own_no_stands/)
    expect((await investigator.html(`/devices/${childs}`)).text).toContain('They themselves said</strong>: She is glad')
    const id = await asked()
    expect((await answer(id, { ...yes, noticeAt: '2026-11-23T09:45' })).body.code).toBe('notice-too-late')
    const both = await Promise.all([answer(id, yes), answer(id, yes)])
    expect(both.map(one => one.body.code ?? 'saved').toSorted()).toEqual(['answered-already', 'saved'])
    const change = (set: string) =>
      app.owner.query(`update investigation.device_extraction set ${set} where id = $1`, [id])
    await expect(change(`notice_at = taken_at + interval '1 hour'`)).rejects.toThrow(/told_before_taken/)
    await expect(change(`capacity = 'child'`)).rejects.toThrow(/agreed_for_by_another/)
    const [person] = (await supervisor.get('/investigators')).body.teams
      .flatMap((team: { people: { id: string; name: string }[] }) => team.people)
      .filter((one: { name: string }) => one.name === 'Ioana Llewellyn')
    await supervisor.post(`/crimes/${crimeId}/allocation`, { ownerId: person.id })
    const waits = async () =>
      (await investigator.get('/investigations?kind=device')).body.tasks.find(
        (one: { href: string }) => one.href === `/devices/${id}`,
      )
    expect(await waits()).toMatchObject({
      what: 'Give back: Her telephone',
      hardEnd: { why: 'they agreed to be without it until then' },
    })
    const stop = { at: '2026-11-23T09:40', words: 'She rang the officer', copied: WORDS, instead: WORDS }
    expect((await investigator.html(`/devices/${id}/stop`)).text).toContain('They need not say why')
    expect((await investigator.post(`/devices/${id}/stop`, { ...stop, copied: undefined })).body.code).toBe(
      'needs-copied',
    )
    expect((await investigator.post(`/devices/${id}/stop`, stop)).body.returnBy).toMatch(/^2026-11-24T09:40/)
    expect(await waits()).toMatchObject({ what: 'Stop, and give back: Her telephone' })
    expect((await investigator.get(`/crimes/${crimeId}`)).body.state).toBe('open')
    const back = { returnedAt: '2026-11-23T09:50', result: 'Three messages copied, nothing else' }
    expect((await investigator.post(`/devices/${id}/return`, back)).status).toBe(200)
    expect(await waits()).toBeUndefined()
    expect((await facts(caseId, 'device-agreement-withdrawn')).length).toBe(1)
  })
}
