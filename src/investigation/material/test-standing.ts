import { expect, test } from 'vitest'
import type { Person } from '../../test-app.ts'
import {
  crime,
  EXHIBIT,
  find,
  investigator,
  looked,
  material,
  mine,
  other,
  supervisor,
  t,
  take,
} from './test-material.ts'

/** What is decided of material, and who need not know of it: a part of material.routes.test.ts, on its app. */
export function standingOfMaterial(): void {
  const standing = (who: Person, crimeId: string, materialId: string, change: object = {}) =>
    who.post(`/crimes/${crimeId}/material/${materialId}`, {
      standing: 'unused',
      description: 'Statement of the neighbour, who saw two men and names one',
      location: 'Case folder',
      ...change,
    })

  test('everything recorded is undecided until somebody decides; what others answered is there by itself, and it waits on the day page', async () => {
    const { crimeId, contactId, incidentId, victimId } = await crime()
    expect(
      (await material(supervisor, crimeId)).undecided.map((one: { materialId: string }) => one.materialId).sort(),
    ).toEqual([contactId, incidentId].sort())
    const waits = async () =>
      (await supervisor.get('/investigations?of=force&kind=material')).body.tasks.find(
        (one: { crimeId: string }) => one.crimeId === crimeId,
      )
    expect(await waits()).toBeUndefined()
    const words = 'The surgery saw her on the Monday after the assault'
    const drafted = await investigator.post(`/crimes/${crimeId}/third-party`, {
      victimId,
      kind: 'medical',
      holder: 'The surgery',
      material: 'The entry of that Monday',
      capacity: 'adult',
      held: words,
      relevant: words,
      necessary: words,
      'less-intrusive': words,
    })
    const { requestId } = drafted.body
    await supervisor.post(`/third-party/${requestId}/decision`, {
      agreed: true,
      reason: 'It is the only record of the injury',
    })
    await investigator.post(`/third-party/${requestId}/sent`, {
      sentAt: '2026-11-23T09:59',
      noticeAt: '2026-11-23T09:30',
      noticeTo: 'victim',
      noticeWords: 'Which entry is asked for, why, and that the rest is not read',
    })
    expect((await material(supervisor, crimeId)).counts.all).toBe(2)
    const answered = await investigator.post(`/third-party/${requestId}/answer`, {
      answer: 'One page about the arm, and the rest went back unread',
    })
    expect(answered.status, answered.text).toBe(200)
    expect((await material(supervisor, crimeId)).undecided.map((one: { source: string }) => one.source)).toContain(
      'third-party',
    )
    expect((await waits()).what).toBe('Decide what is used of 3 things')
    // The disclosure officer alone judges, and the presumption is set aside only in full.
    expect((await standing(investigator, crimeId, requestId, { description: 'Letter' })).body.code).toBe(
      'needs-description',
    )
    expect((await standing(investigator, crimeId, requestId)).status).toBe(200)
    const judge = (who: Person, reason: string) =>
      who.post(`/crimes/${crimeId}/material/${requestId}/judgement`, { assists: false, reason })
    expect((await judge(investigator, words)).body.code).toBe('no-officer')
    expect((await supervisor.post(`/crimes/${crimeId}/disclosure-officer`, { accountId: mine.id })).status).toBe(201)
    expect((await judge(supervisor, words)).body.code).toBe('not-the-officer')
    expect((await supervisor.html(`/crimes/${crimeId}/schedule`)).text).toContain('Presumed to undermine or assist')
    expect((await judge(investigator, 'Of her arm')).body.code).toBe('needs-reason')
    expect(
      (await judge(investigator, 'It says which arm was bruised, as she and the photographs already do')).status,
    ).toBe(200)
    for (const id of [contactId, incidentId])
      expect(
        (
          await standing(investigator, crimeId, id, {
            standing: 'not-relevant',
            because: 'It repeats what the statement has',
          })
        ).status,
      ).toBe(200)
    expect(await waits()).toBeUndefined()
    expect((await material(supervisor, crimeId)).counts).toEqual({
      all: 3,
      undecided: 0,
      used: 0,
      unused: 1,
      notRelevant: 2,
    })
    await expect(
      t.owner.query(
        `insert into investigation.disclosure_decision (id, case_id, crime_id, material_id, assists, reason, pack, at, by, by_name)
       select gen_random_uuid(), case_id, id, $2, true, 'x', 'x', now(), gen_random_uuid()::text, 'x' from investigation.crime where id = $1`,
        [crimeId, requestId],
      ),
    ).rejects.toThrow('decided by the disclosure officer')
  })

  test('sensitive material is in no page, answer, search, count or timeline of whoever need not know of it', async () => {
    const { crimeId, caseId } = await crime()
    const { statementId } = (
      await take(crimeId, { words: 'The man they call the plimsey fox was there', personName: 'Alex Hidden' })
    ).body
    const { exhibitId } = (await find(crimeId, { reference: 'AH/1', description: 'A vundrel notebook' })).body
    await t.catchUp()
    expect(await looked(other, 'plimsey')).toContain(caseId)
    const before = await material(other, crimeId)
    for (const id of [statementId, exhibitId])
      expect(
        (
          await standing(investigator, crimeId, id, {
            sensitive: 'yes',
            sensitiveBecause: 'It names somebody who told us in confidence',
          })
        ).status,
      ).toBe(200)
    for (const who of [investigator, supervisor]) {
      expect((await who.html(`/crimes/${crimeId}/schedule`)).text).toContain('told us in confidence')
      expect((await material(who, crimeId)).statements).toHaveLength(1)
    }
    const after = await material(other, crimeId)
    expect(after.counts).toEqual({
      ...before.counts,
      all: before.counts.all - 2,
      undecided: before.counts.undecided - 2,
    })
    expect(after.statements).toEqual([])
    expect(after.exhibits).toEqual([])
    for (const path of [
      `/statements/${statementId}`,
      `/statements/${statementId}/back`,
      `/exhibits/${exhibitId}`,
      `/exhibits/${exhibitId}/moves`,
      `/crimes/${crimeId}/material/${statementId}`,
    ])
      expect((await other.html(path)).status, path).toBe(404)
    for (const path of [
      `/crimes/${crimeId}/material`,
      `/crimes/${crimeId}/schedule`,
      `/crimes/${crimeId}/exhibits`,
      `/crimes/${crimeId}/statements`,
      `/cases/${caseId}`,
    ]) {
      const { text } = await other.html(path)
      for (const word of ['plimsey', 'vundrel', 'Alex Hidden', 'AH/1', 'in confidence', '>Sensitive</h2>', statementId])
        expect(text, path).not.toContain(word)
    }
    expect(await looked(other, 'plimsey')).not.toContain(caseId)
    expect(await looked(other, 'vundrel')).not.toContain(caseId)
    expect(await looked(supervisor, 'plimsey')).toContain(caseId)
    // Its reference is still its own: another thing may not have it, and nothing is told of what has.
    const taken = await other.post(`/crimes/${crimeId}/exhibits`, { ...EXHIBIT, reference: 'AH/1' })
    expect([taken.status, taken.body.code]).toEqual([409, 'reference-taken'])
    expect(taken.text).not.toContain('vundrel')
    // A new version is sensitive too; once it is no longer, everybody on the case sees it.
    expect(
      (await take(crimeId, { after: statementId, whyNew: 'He named the street', words: 'Plimsey Street' })).status,
    ).toBe(201)
    expect((await material(other, crimeId)).statements).toEqual([])
    expect(
      (
        await standing(investigator, crimeId, exhibitId, {
          sensitive: 'no',
          sensitiveBecause: 'He gave evidence in open court',
        })
      ).status,
    ).toBe(200)
    expect((await material(other, crimeId)).exhibits).toHaveLength(1)
  })
}
