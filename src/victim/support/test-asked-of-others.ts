import { expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId, record } from '../../platform/log/record.ts'
import { firstTime, makeCard } from '../portal/test-portal.ts'
import { requestsAboutVictim } from './requests-about.store.ts'
import { carer, domestic, investigator, refer, t, theft } from './test-support.ts'

/** The risk conference, what others were asked, and who may not: a part of support.routes.test.ts, on its app. */
export function askedOfOthers(): void {
  test('the risk conference is decided in the domestic pathway’s task, which the page points to', async () => {
    const taskId = newId()
    const at = t.now()
    await inContext(t.db, systemWho('test'), async tx => {
      const { caseId, contactId } = domestic
      const task = { id: taskId, case_id: caseId, contact_id: contactId, rule: 'marac', pathway: 'domestic' }
      const what = 'Decide on a referral to the risk conference'
      await tx
        .insertInto('contact.task')
        .values({ ...task, what, who: 'Domestic abuse unit', due_at: at, counted_from: at, state: 'open', set_at: at })
        .execute()
      await record(tx, {
        at,
        by: systemWho('test'),
        kind: 'contact-task-set',
        caseId,
        about: taskId,
        body: { contactId, taskId },
      })
    })
    expect((await refer(domestic, { listing: 'risk-conference' })).body.code).toBe('marac-is-a-task')
    const { marac } = (await carer.get(`/victims/${domestic.victimIds[0]}/support`)).body
    expect(marac).toMatchObject([{ contactId: domestic.contactId, state: 'open' }])
  })

  test('staff see what others were asked about a victim; the victim’s own pages only what they were given notice of', async () => {
    const supervisor = await t.as('supervisor')
    const victimId = theft.victimIds[0]!
    const draft = await investigator.post(`/crimes/${theft.crimeId}/third-party`, {
      victimId,
      kind: 'medical',
      holder: 'The surgery in Example Street',
      material: 'The notes of 1 February about the arm',
      capacity: 'adult',
      held: 'She went there that morning, she says',
      relevant: 'It shows how hard she was pushed',
      necessary: 'Only the notes of that one day are asked for',
      'less-intrusive': 'Photographs alone do not show the break',
    })
    expect(draft.status, draft.text).toBe(201)
    const about = () => inContext(t.db, systemWho('test'), tx => requestsAboutVictim(tx, victimId))
    expect(await about()).toMatchObject([{ holder: 'The surgery in Example Street', agreed: null, released: false }])
    await supervisor.post(`/third-party/${draft.body.requestId}/decision`, {
      agreed: true,
      reason: 'The tests are met for one day',
    })
    const sent = await investigator.post(`/third-party/${draft.body.requestId}/sent`, {
      sentAt: t.now().toString(),
      noticeAt: t.now().subtract({ hours: 1 }).toString(),
      noticeTo: 'victim',
      noticeWords: 'That we ask for the notes of one day, and why',
    })
    expect(sent.status, sent.text).toBe(200)
    expect(await about()).toMatchObject([{ kindWords: 'Medical records', released: true }])
    const her = await firstTime(t, await makeCard(carer, victimId))
    const mine = await her.get('/my')
    expect(mine.text).toContain('What we asked others about you')
    expect(mine.text).toContain('The notes of 1 February about the arm')
    expect(mine.text).not.toContain('It shows how hard she was pushed')
    // What she was given no notice of, or somebody else was given, is not there to be found.
    for (const [material, capacity, notice] of [
      [
        'The register of May',
        'adult',
        { withheld: 'harm', withheldBecause: 'He reads what comes to her, looked at in a week' },
      ],
      [
        'The register of June',
        'child',
        {
          noticeAt: t.now().toString(),
          noticeTo: 'parent',
          noticeWords: 'What is asked and why, and what becomes of it',
          ownAnswer: 'no-objection',
          ownWords: 'They may look, she said, it is only one day',
        },
      ],
    ] as const) {
      const next = await investigator.post(`/crimes/${theft.crimeId}/third-party`, {
        ...{ victimId, kind: 'medical', holder: 'Another surgery', material, capacity },
        held: 'She went there that morning, she says',
        relevant: 'It shows how hard she was pushed',
        necessary: 'Only the notes of that one day are asked for',
        'less-intrusive': 'Photographs alone do not show the break',
      })
      expect(next.status, next.text).toBe(201)
      await supervisor.post(`/third-party/${next.body.requestId}/decision`, {
        agreed: true,
        reason: 'The tests are met for one day',
      })
      const went = await investigator.post(`/third-party/${next.body.requestId}/sent`, {
        sentAt: t.now().toString(),
        ...notice,
      })
      expect(went.status, went.text).toBe(200)
    }
    expect(await about()).toHaveLength(3)
    expect((await her.get('/my')).text).not.toMatch(/The register of/)
    expect((await carer.html(`/victims/${victimId}/support`)).text).toContain('The surgery in Example Street')
  })

  test('roles, strangers and bad input', async () => {
    const path = `/victims/${theft.victimIds[0]}/support`
    expect((await (await t.as('dispatcher')).get(path)).status).toBe(403)
    expect((await (await t.as('public')).get('/support/referrals')).status).toBe(401)
    expect((await carer.get('/victims/00000000-0000-4000-8000-000000000000/support')).status).toBe(404)
    expect((await carer.get('/referrals/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    const kept = await carer.form(`${path}/referrals`, { decision: 'refer', words: 'Words that stay on the page' })
    expect([kept.status, kept.text.includes('Words that stay on the page')]).toEqual([422, true])
    expect((await refer(theft, { at: '2099-01-01T10:00' })).body.code).toBe('in-future')
  })
}
