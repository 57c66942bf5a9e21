import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Person } from '../test-app.ts'
import { incident } from './test-incident.ts'
import {
  app,
  BASIS,
  crime,
  inspector,
  investigator,
  kinds,
  PLAN,
  supervisor,
  VICTIM,
  WORDS,
} from './test-investigation.ts'

/** The gate, two people at once, reviews that say nothing, and odd input: a part of investigation.routes.test.ts, on its app. */
export function twoAtOnce(): void {
  test('the gate: outcome 16 of a domestic case needs her own words and an inspector; not agreed, the case is open again', async () => {
    const { crimeId, caseId } = await crime({ offence: 'assault-with-injury' }, 'domestic', 'high')
    await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
    const proposal = {
      code: 16,
      reason: 'She does not want it taken further, and what is left is not enough',
      evidence: 'Call, photographs; not enough alone',
      victimView: 'Victim does not support',
    }
    expect((await investigator.post(`/crimes/${crimeId}/outcome`, proposal)).body).toMatchObject({
      code: 'precondition-missing',
      field: 'victimView',
    })
    const victimView = 'I do not want him to lose his job. Signed, seen alone.'
    const { outcomeId, gate } = (await investigator.post(`/crimes/${crimeId}/outcome`, { ...proposal, victimView }))
      .body
    expect(gate).toContain('inspector')
    expect((await investigator.post(`/crimes/${crimeId}/outcome`, { ...proposal, victimView })).body.code).toBe(
      'already-proposed',
    )

    const sergeant = await app.called(
      app.force.staff.find(one => one.role === 'supervisor' && one.rank === 'sergeant' && one.username)!.username!,
    )
    expect(
      (await sergeant.post(`/outcomes/${outcomeId}/decision`, { agree: true, reason: 'Everything was read' })).body
        .code,
    ).toBe('not-the-gate')
    const refused = await inspector.post(`/outcomes/${outcomeId}/decision`, {
      agree: false,
      reason: 'Ask the neighbour who rang: she saw it',
    })
    expect(refused.body).toMatchObject({ agreed: false })
    expect((await kinds(caseId)).at(-1)).toBe('outcome-refused')
    expect((await investigator.get(`/crimes/${crimeId}`)).body.state).toBe('open')
  })

  test('two tabs saving at once: the second is told, and keeps its words', async () => {
    const { crimeId } = await crime()
    const { version } = (await investigator.get(`/crimes/${crimeId}`)).body
    const fields = {
      objective: PLAN.objective,
      risk: PLAN.risk,
      victimContact: PLAN.victimContact,
      'line.objective': PLAN.line.objective,
      'line.action': PLAN.line.action,
      'line.dueAt': PLAN.line.dueAt,
      version: String(version),
    }
    expect((await investigator.form(`/crimes/${crimeId}/plan`, fields)).status).toBe(303)
    const second = await investigator.form(`/crimes/${crimeId}/plan`, { ...fields, risk: 'Words of the second tab' })
    expect(second.status).toBe(422)
    expect(second.text).toContain('This case was changed while you were writing')
    expect(second.text).toContain('Words of the second tab')
    const again = (await investigator.get(`/crimes/${crimeId}`)).body.version
    expect(
      (
        await investigator.form(`/crimes/${crimeId}/plan`, {
          ...fields,
          risk: 'Words of the second tab',
          version: String(again),
        })
      ).status,
    ).toBe(303)
    const seen = (await investigator.get(`/crimes/${crimeId}`)).body
    expect([seen.plan.version, seen.plan.risk, seen.olderPlans[0].risk]).toEqual([
      2,
      'Words of the second tab',
      PLAN.risk,
    ])
  })

  test('two people reviewing at the very same moment: one review, and one who is told', async () => {
    const { crimeId } = await crime()
    const { version } = (await supervisor.get(`/crimes/${crimeId}`)).body
    const review = (words: string) => ({ decision: 'direction', words, nextDueAt: '2026-12-01T10:00', version })
    const answers = await Promise.all([
      supervisor.post(`/crimes/${crimeId}/review`, review('Write the plan tonight: begin with the second shop')),
      inspector.post(`/crimes/${crimeId}/review`, review('See the manager again and ask about the earlier theft')),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual([201, 422])
    expect((await supervisor.get(`/crimes/${crimeId}`)).body.reviews).toHaveLength(1)
  })

  test('a review that says nothing, or the same again, is refused with what is expected', async () => {
    const { crimeId } = await crime()
    const post = (decision: string, words: string) =>
      supervisor.post(`/crimes/${crimeId}/review`, { decision, words, nextDueAt: '2026-12-01T10:00' })
    expect((await post('direction', 'Reviewed. Enquiries ongoing.')).body).toMatchObject({
      code: 'boilerplate',
      field: 'words',
    })
    // The same is said while it is being written, to whoever may review it, and leaves nothing.
    const look = (who: Person, words: string) => who.post(`/crimes/${crimeId}/review/look`, { words })
    expect((await look(supervisor, 'All reasonable lines are being followed. OIC to continue.')).body.hints).toEqual([
      expect.stringContaining('It could stand on any case'),
    ])
    expect((await look(supervisor, 'Reviewed')).body.hints).toEqual([])
    expect((await look(investigator, WORDS)).status).toBe(403)
    expect((await post('plan-stands', WORDS)).body.code).toBe('no-plan')
    expect((await post('direction', 'See the manager again and ask about the earlier theft')).status).toBe(201)
    const again = await post('direction', 'See the manager again and ask about the earlier theft.')
    expect(again.body.code).toBe('near-duplicate')
    expect(again.body.detail).toContain('Say what has changed since')
  })

  test('the page shows what a review resembles before it is saved, keeps the words, and saves them as they are at the second press', async () => {
    const [one, two] = [await crime(), await crime()]
    const text = (name: string) =>
      `Ask ${name} for the bus film of that evening before it is wiped, and who sat beside them`
    const form = (crimeId: string, words: string, noticed?: string) =>
      supervisor.form(`/crimes/${crimeId}/review`, {
        decision: 'direction',
        words,
        nextDueAt: '2026-12-01T10:00',
        ...(noticed ? { noticed } : {}),
      })
    expect((await form(one.crimeId, text('Robin Example'))).status).toBe(303)
    const shown = await form(two.crimeId, text('Morgan Example'))
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('nearly the same as you wrote on another case')
    expect(shown.text).toContain(text('Robin Example'))
    expect(shown.text).toContain(`name="noticed" value="${text('Morgan Example')}"`)
    expect((await form(two.crimeId, 'Noted', text('Morgan Example'))).status).toBe(422)
    expect((await form(two.crimeId, text('Morgan Example'), text('Morgan Example'))).status).toBe(303)
    const { reviewers } = (await inspector.get('/reviews/flagged')).body
    const flagged = reviewers.flatMap(({ reviews }: { reviews: object[] }) => reviews)
    expect(flagged).toContainEqual(
      expect.objectContaining({
        crimeId: two.crimeId,
        reasons: ['like-your-own'],
        seen: true,
        likeWords: text('Robin Example'),
        likeCrimeId: one.crimeId,
      }),
    )
    expect((await inspector.html('/reviews/flagged')).text).toContain('They were shown this and saved it as it was')
    expect((await investigator.get('/reviews/flagged')).status).toBe(403)
  })

  test.each([
    ['a line due in 2099', 'lines', { objective: 'O', action: 'A', dueAt: '2099-01-01T10:00' }, 'too-far-ahead'],
    ['no such time', 'lines', { objective: 'O', action: 'A', dueAt: 'soon' }, 'invalid'],
    ['a huge note', 'suspects', { name: 'x'.repeat(2_000_000) }, 'invalid'],
    ['a NUL', 'suspects', { name: 'Alex\0' }, 'invalid'],
    ['nothing at all', 'plan', {}, 'invalid'],
  ])('bad input: %s', async (_, path, body, code) => {
    const { crimeId } = await crime()
    const answer = await investigator.post(`/crimes/${crimeId}/${path}`, body)
    expect([answer.status, answer.body.code]).toEqual([422, code])
    expect(answer.body.detail.length).toBeLessThan(200)
  })

  test('an event in 2099 is refused; a name in Arabic and an SQL fragment are kept as they are', async () => {
    const { crimeId } = await crime()
    const name = "عمر'); drop table investigation.suspect;--"
    const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name })).body
    expect(
      (await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: '2099-01-01T10:00' })).body,
    ).toMatchObject({ code: 'in-future', field: 'at' })
    expect((await investigator.get(`/crimes/${crimeId}`)).body.suspects[0].name).toBe(name)
    const page = await investigator.html(`/crimes/${crimeId}`)
    expect(page.text).toContain('عمر&#39;); drop table')
  })

  test('a refused form comes back with a 10,000-word note still in it', async () => {
    const { crimeId } = await crime()
    const note = 'so much to say '.repeat(2_000)
    const answer = await investigator.form(`/crimes/${crimeId}/plan`, {
      objective: note,
      risk: 'Some',
      victimContact: 'Weekly',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('nothing was saved, and what you wrote is still here')
    expect(answer.text).toContain('so much to say so much to say')
  })

  test('the same key twice is one crime, and another body under it is told', async () => {
    const { incidentId, caseId } = await incident(app)
    const [key, body] = [randomUUID(), { offence: 'shoplifting', basis: BASIS, victims: [VICTIM] }]
    const first = await investigator.post(`/incidents/${incidentId}/crime`, body, key)
    const second = await investigator.post(`/incidents/${incidentId}/crime`, body, key)
    expect(second.body.crimeId).toBe(first.body.crimeId)
    expect((await kinds(caseId)).filter(kind => kind === 'crime-recorded')).toHaveLength(1)
    expect((await investigator.post(`/incidents/${incidentId}/crime`, { ...body, offence: 'other' }, key)).status).toBe(
      409,
    )
  })
}
