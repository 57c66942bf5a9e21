import { systemWho } from '../src/platform/access/roles.ts'
import { inContext } from '../src/platform/db/context.ts'
import { newId, record } from '../src/platform/log/record.ts'
import { MOST_SAY } from '../src/test-answers.ts'
import type { TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'

export type MadeSeldom = {
  rapeId: string
  untoldId: string
  surveyId: string
  recoveryId: string
  secondReadId: string
}

/** What few cases have: a reported rape that is not recorded, reports that are no crime, a victim to be asked by phone how it went, what one answered made good, a second read. */
export async function makeSeldom(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<MadeSeldom> {
  const [handler, officer] = [await t.as('contact-handler'), await t.as('response-officer')]
  const does = async (path: string, body: object, who = officer) => {
    const done = await who.post(path, body)
    if (done.status >= 300) throw new Error(`${path}: ${done.status} ${done.text}`)
    return done.body
  }
  const report = async (incidentType: string, summary: string): Promise<string> => {
    const { contactId } = await does('/contacts', { channel: '101', callerNumber: '07700 900178' }, handler)
    const put = (path: string, body: object) => does(`/contacts/${contactId}/${path}`, body, handler)
    const place = { place: '3 Sample Row', settlementId: 'hanley' }
    await put('details', { callerName: 'Alex Example', incidentType, summary, ...place })
    await put('assessments', {
      threat: 'None now',
      harm: 'None seen',
      immediacy: 'within-day',
      risk: 'low',
      ...MOST_SAY,
      caller: 'no',
      investigation: 'Who was there',
    })
    await put('grade', { grade: 'priority' })
    const { incidentId } = await put('incident', {})
    await put('end', { endState: 'incident' })
    return incidentId
  }
  const rape = await report('sexual-offence', 'Her sister rang: she was raped on Saturday, and has told nobody else')
  const { rapeId } = await does(`/incidents/${rape}/reported-rape`, {
    why: 'third-party',
    words: 'Nobody has spoken to her yet; an officer whom she knows goes at four',
  })
  const noCrime = async () => {
    const incidentId = await report('theft', 'A bicycle has gone from the yard')
    await does(`/incidents/${incidentId}/no-crime`, {
      basis: 'He had lent it to his brother and had forgotten',
    })
    return incidentId
  }
  await does(`/incidents/${await noCrime()}/not-recorded`, {
    how: 'in-person',
    words: 'That it is no crime, and why; he had found it and is content',
  })
  const untoldId = await noCrime()

  const by = systemWho('test')
  const [surveyId, askedId, recoveryId, secondReadId] = [newId(), newId(), newId(), newId()]
  const of = { case_id: worked.caseId, crime_id: worked.crimeId, victim_id: worked.victimId }
  await inContext(t.db, by, async tx => {
    const stamp = { at: t.now(), by, caseId: worked.caseId }
    const asked = { ...of, way: 'phone' as const, decided_at: t.now(), closes_at: t.now().add({ hours: 240 }) }
    await tx
      .insertInto('victim.survey')
      .values([
        { ...asked, id: surveyId, stage: 'during', state: 'waits' },
        { ...asked, id: askedId, stage: 'after-court', state: 'answered', ended_at: t.now(), by_name: 'Test' },
      ])
      .execute()
    await tx
      .insertInto('victim.survey_answer')
      .values({
        survey_id: askedId,
        case_id: worked.caseId,
        victim_id: worked.victimId,
        informed: 1,
        words: 'Nobody rang me back',
        at: t.now(),
        heard_by: 'phone',
        by_name: 'Test',
      })
      .execute()
    await tx
      .insertInto('victim.recovery')
      .values({
        ...of,
        id: recoveryId,
        survey_id: askedId,
        not_by: [],
        opened_at: t.now(),
        due_at: t.now().add({ hours: 48 }),
      })
      .execute()
    await record(tx, { ...stamp, kind: 'survey-decided', about: worked.victimId, body: { surveyId } })
    const { handler_id: handlerId } = await tx
      .selectFrom('contact.contact')
      .select('handler_id')
      .where('id', '=', worked.contactId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('contact.second_read')
      .values({
        id: secondReadId,
        case_id: worked.caseId,
        contact_id: worked.contactId,
        month: '2026-11',
        stratum: 'stalking',
        seed: 'test',
        handler_id: handlerId!,
        first_grade: 'priority',
        known_at: t.now(),
        drawn_at: t.now(),
        drawn_by: 'test',
      })
      .execute()
    await record(tx, { ...stamp, kind: 'second-read-drawn', about: worked.contactId, body: { secondReadId } })
  })
  return { rapeId, untoldId, surveyId, recoveryId, secondReadId }
}
