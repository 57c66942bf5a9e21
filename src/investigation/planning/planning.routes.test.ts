import { expect, test } from 'vitest'
import type { Person } from '../../test-app.ts'
import { othersMaterial } from './test-others-material.ts'
import { colleague, facts, investigator, PLAN, reported, supervisor } from './test-planning.ts'

test('a plan is proposed from what the handler learned, and nothing of it is asked again', async () => {
  const { crimeId, caseId, victimId } = await reported()
  const page = await investigator.html(`/crimes/${crimeId}/plan/lines`)
  expect(page.status).toBe(200)
  for (const words of [
    'A doorbell camera that keeps four days',
    'Twice, she saw black',
    'Text only, between 9 and 3',
    'around 10:00 on Monday 23 November',
    '14 Example Row, Hanley',
    'A doctor sees Sam Example today',
    'Known already',
    'To be proved',
  ])
    expect(page.text).toContain(words)
  expect(page.text).not.toMatch(/undefined|\[object|NaN|\{(place|window|victim)\}/)

  // Half a form: what is left open stays proposed; a reason that says nothing is refused, and every word is still there.
  const refused = await investigator.form(`/crimes/${crimeId}/plan/lines`, {
    [`choice:breath:${victimId}`]: 'accept',
    'choice:doorbell': 'not-proportionate',
    'because:doorbell': 'n/a',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Say why following this is not proportionate in this case')
  expect(await facts(caseId, 'plan-line-chosen')).toEqual([])
  const saved = await investigator.form(`/crimes/${crimeId}/plan/lines`, {
    [`choice:breath:${victimId}`]: 'accept',
    'choice:doorbell': 'not-proportionate',
    'because:doorbell': 'Walked the row: no home looks on that door',
    'choice:house-to-house': 'change',
    'action:house-to-house': 'Numbers 12 and 16 only: theirs are the walls it was heard through',
    'dueAt:house-to-house': '2026-11-24T12:00',
  })
  expect([saved.status, saved.location]).toEqual([303, `/crimes/${crimeId}/plan/lines`])
  expect((await facts(caseId, 'plan-line-chosen')).map(one => [one.body.template, one.body.choice])).toEqual([
    ['breath', 'accepted'],
    ['doorbell', 'not-proportionate'],
    ['house-to-house', 'changed'],
  ])
  const { lines } = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(lines.map((one: { objective: string }) => one.objective)).toHaveLength(2)
  expect(lines.find((one: { template: string }) => one.template === 'house-to-house').action).toContain(
    'Numbers 12 and 16',
  )
  const after = await investigator.html(`/crimes/${crimeId}/plan/lines`)
  expect(after.text).toContain('Walked the row: no home looks on that door')
  expect(after.text).not.toContain('choice:doorbell')
})

test('two people deciding of the same line at once: one choice, and the other is told by whom', async () => {
  const { crimeId } = await reported()
  const take = (who: Person, because: string) =>
    who.post(`/crimes/${crimeId}/plan/lines`, { choices: [{ key: 'doorbell', choice: 'not-proportionate', because }] })
  const answers = await Promise.all([
    take(investigator, 'No home looks on that door at all'),
    take(colleague, 'The camera at number 12 is broken'),
  ])
  expect(answers.map(one => one.status).toSorted()).toEqual([200, 422])
  const told = answers.find(one => one.status === 422)!
  expect([told.body.code, told.body.detail]).toEqual([
    'already-chosen',
    expect.stringMatching(/has decided this meanwhile/),
  ])
})

test('a plan that leaves proposals open stands on the day page until each is decided', async () => {
  const { crimeId } = await reported()
  const [person] = (await supervisor.get('/investigators')).body.teams
    .flatMap((team: { people: { id: string; name: string }[] }) => team.people)
    .filter((one: { name: string }) => one.name === 'Ioana Llewellyn')
  await supervisor.post(`/crimes/${crimeId}/allocation`, { ownerId: person.id })
  const line = { objective: 'Who was there', action: 'Ask at number 12', dueAt: '2026-11-24T10:00' }
  expect((await investigator.post(`/crimes/${crimeId}/plan`, { ...PLAN, line })).status).toBe(201)
  const mine = async () =>
    (await investigator.get('/investigations?kind=plan')).body.tasks.find(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )
  expect((await mine()).why).toMatch(
    /^\d+ proposed lines are neither taken, changed, nor said not to be proportionate$/,
  )
  const page = await investigator.html(`/crimes/${crimeId}/plan/lines`)
  const keys = [...page.text.matchAll(/name="choice:([^"]+)"/g)].map(found => found[1]!)
  const choices = [...new Set(keys)].map(key => ({ key, choice: 'accept' }))
  expect((await investigator.post(`/crimes/${crimeId}/plan/lines`, { choices })).body).toMatchObject({
    undecided: 0,
    chosen: choices.length,
  })
  expect(await mine()).toBeUndefined()
})

test('when it happened is found out later: what is proposed follows it', async () => {
  const { crimeId, caseId } = await reported()
  const post = (from: string, to: string) =>
    investigator.post(`/crimes/${crimeId}/window`, {
      from,
      to,
      knownFrom: 'She heard the eight o’clock news as he left',
    })
  expect((await post('2026-11-23T09:00', '2026-11-23T07:00')).body.code).toBe('backwards')
  expect((await post('2026-11-23T09:00', '2026-11-24T09:00')).body.code).toBe('in-future')
  expect((await post('2026-11-23T07:30', '2026-11-23T08:10')).status).toBe(200)
  expect(await facts(caseId, 'time-window-recorded')).toHaveLength(1)
  expect((await investigator.html(`/crimes/${crimeId}/plan/lines`)).text).toContain(
    'between 07:30 and 08:10 on Monday 23 November',
  )
})

test('two people write one plan at once: both texts are seen, in their words, and neither is lost', async () => {
  const { crimeId } = await reported()
  const line = {
    'line.objective': 'Who was there',
    'line.action': 'Ask at number 12',
    'line.dueAt': '2026-11-24T10:00',
  }
  const drawn = { ...PLAN, ...line, planVersion: '0' }
  // A note or a suspect elsewhere in the case is no clash with a plan that is being written.
  await colleague.post(`/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  const [first, second] = await Promise.all([
    investigator.form(`/crimes/${crimeId}/plan`, { ...drawn, risk: 'Written by the one: he has a key to the door' }),
    colleague.form(`/crimes/${crimeId}/plan`, { ...drawn, risk: 'Written by the other: her sister is told' }),
  ])
  expect([first.status, second.status].toSorted()).toEqual([303, 422])
  const told = first.status === 422 ? first : second
  expect(told.text).toContain('This case was changed while you were writing')
  expect(told.text).toContain('Written by the one: he has a key to the door')
  expect(told.text).toContain('Written by the other: her sister is told')
  expect(told.text).toMatch(/Risk, as [\w ]+ saved it in version 1/)
  const again = await colleague.form(`/crimes/${crimeId}/plan`, {
    ...PLAN,
    planVersion: '1',
    risk: 'He has a key to the door, and her sister is told',
  })
  expect(again.status).toBe(303)
  const seen = (await investigator.get(`/crimes/${crimeId}`)).body
  expect([seen.plan.version, seen.olderPlans.length]).toEqual([2, 1])
})

test('a note from a phone that was away: kept once however often it comes, with both times, even after the case was planned on', async () => {
  const { crimeId, caseId } = await reported()
  const noteId = crypto.randomUUID()
  const note = {
    noteId,
    words: 'Knocked at 12: she heard it at eight, and will say so',
    happenedAt: '2026-11-23T07:40',
  }
  const send = (who: Person, body: object = {}) => who.post(`/crimes/${crimeId}/notes`, { ...note, ...body })
  // The phone does not know whether the first try arrived: it tries again, twice at once, with other keys.
  const answers = await Promise.all([send(investigator), send(investigator)])
  expect(answers.map(one => one.status)).toEqual([201, 201])
  expect(answers.map(one => one.body.again).toSorted()).toEqual([false, true])
  expect((await send(investigator)).body.again).toBe(true)
  const [fact, ...more] = await facts(caseId, 'note-added')
  expect(more).toEqual([])
  expect([new Date(fact.at).toISOString(), new Date(fact.at) < new Date(fact.recorded_at)]).toEqual([
    '2026-11-23T07:40:00.000Z',
    true,
  ])
  expect((await send(investigator, { words: 'Something else under the same reference' })).body.code).toBe(
    'note-differs',
  )
  expect((await send(colleague)).body.code).toBe('note-differs')
  expect((await send(investigator, { noteId: crypto.randomUUID(), happenedAt: '2026-11-24T07:40' })).body.code).toBe(
    'in-future',
  )
  // Two people's notes and a plan at the same moment: all of them are there afterwards.
  const line = { objective: 'Who was there', action: 'Ask at number 12', dueAt: '2026-11-24T10:00' }
  const all = await Promise.all([
    send(colleague, { noteId: crypto.randomUUID(), words: 'Number 16 was not in', happenedAt: '2026-11-23T08:10' }),
    send(investigator, {
      noteId: crypto.randomUUID(),
      words: 'Number 10 has moved away',
      happenedAt: '2026-11-23T08:05',
    }),
    investigator.post(`/crimes/${crimeId}/plan`, { ...PLAN, line }),
  ])
  expect(all.map(one => one.status)).toEqual([201, 201, 201])
  const page = (await investigator.html(`/crimes/${crimeId}/notes`)).text
  expect(page.indexOf('Number 16')).toBeLessThan(page.indexOf('Number 10'))
  expect(page.indexOf('Number 10')).toBeLessThan(page.indexOf('Knocked at 12'))
  expect(page).toContain('came here')
})

othersMaterial()
