import { afterAll, beforeAll, expect, test } from 'vitest'
import { GRADE_CODES, type GradeCode } from '../platform/force/vocabulary.ts'
import { seeded } from '../platform/random.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { isFaster } from './grade-order.ts'
import { IMMEDIACIES, RISKS, YES_NO_UNKNOWN } from './thrive.ts'

let t: TestApp
let people: Record<'handler' | 'supervisor' | 'manager' | 'dispatcher', Person>

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  people = {
    handler: await t.as('contact-handler'),
    supervisor: await t.as('supervisor'),
    manager: await t.called('supervisor'),
    dispatcher: await t.as('dispatcher'),
  }
})
afterAll(() => t.close())

/** How often a grade was slowed in all: a run in which nothing is slowed proves nothing. */
let slowed = 0
const REASONS = ['She is at her mother’s and safe', 'no units available', undefined]

test.each([1, 2, 3, 4, 5, 6])(
  'seed %i: forty deeds by four people on the running system, and the record answers for every one',
  async seed => {
    const next = seeded(seed)
    const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!
    const { contactId } = (
      await people.handler.post('/contacts', { channel: '999', callerNumber: `07700 9006${10 + seed}` })
    ).body
    const path = `/contacts/${contactId}`
    let assessed = 0
    let answered = 0
    const accepted: { from: GradeCode | null; to: GradeCode; who: string }[] = []
    let grade: GradeCode | null = null

    for (let step = 0; step < 40; step++) {
      const role = pick(['handler', 'supervisor', 'manager', 'dispatcher'] as const)
      const who = people[role]
      await t.tick({ seconds: 20 })
      const deed = pick(['assess', 'assess', 'grade', 'grade', 'grade', 'answer', 'end'] as const)
      if (deed === 'assess') {
        const yn = () => pick(YES_NO_UNKNOWN)
        const why = 'Asked'
        const body = {
          trigger: pick(['new-information', 'closure', 'regrade']),
          threat: 'Said',
          harm: 'Said',
          immediacy: pick(IMMEDIACIES),
          risk: pick(RISKS),
          weapon: yn(),
          riskReason: why,
          caller: yn(),
          callerReason: why,
          subject: yn(),
          subjectReason: why,
          children: yn(),
          childrenReason: why,
          adultsAtRisk: yn(),
          adultsAtRiskReason: why,
          othersInHousehold: yn(),
          othersInHouseholdReason: why,
          vulnerability: why,
          engagement: why,
          investigation: why,
        }
        if ((await who.post(`${path}/assessments`, body)).status === 201) assessed += 1
      } else if (deed === 'answer') {
        const answer = await who.post(`${path}/pathway`, {
          pathway: 'domestic',
          answers: {
            [pick(['still-there', 'order', 'before'])]: { answer: pick(YES_NO_UNKNOWN), words: `Said at ${step}` },
          },
        })
        if (answer.status === 201) answered += 1
      } else if (deed === 'grade') {
        const to = pick(GRADE_CODES)
        const reply = await who.post(`${path}/grade`, { grade: to, reason: pick(REASONS) })
        if (reply.status === 200) {
          accepted.push({ from: grade, to, who: role })
          grade = to
        }
      } else {
        const reply = await who.post(`${path}/end`, { endState: 'resolved', reason: REASONS[0] })
        if (reply.status === 200) {
          expect(grade === 'resolve' || grade === null).toBe(true)
          break
        }
      }
    }

    const one = async (sql: string) => (await t.owner.query(sql, [contactId])).rows
    expect((await one('select count(*)::int as n from contact.assessment where contact_id = $1'))[0].n).toBe(assessed)
    expect((await one('select count(*)::int as n from contact.pathway_answer where contact_id = $1'))[0].n).toBe(
      answered,
    )
    const gradings = await one(
      'select from_grade, grade, reason, agreed_by, assessments, by_name from contact.grading where contact_id = $1 order by at, fact_xid',
    )
    expect(gradings.map(row => [row.from_grade, row.grade])).toEqual(accepted.map(row => [row.from, row.to]))
    expect((await one('select grade from contact.contact where id = $1'))[0].grade).toBe(grade)
    for (const [index, row] of gradings.entries()) {
      if (row.from_grade === null || !isFaster(row.from_grade, row.grade)) continue
      slowed += 1
      expect([row.reason, row.assessments > 0]).toEqual([REASONS[0], true])
      expect(accepted[index]!.who).not.toBe('dispatcher')
      if (row.from_grade !== 'scheduled') expect(row.agreed_by).not.toBeNull()
    }
    const facts = await one(
      "select body from platform.fact where about = $1::uuid and kind = 'contact-graded' order by seq",
    )
    expect(facts.map(fact => fact.body.grade)).toEqual(accepted.map(row => row.to))
  },
)

test('some of it was slowed, with its approval', () => {
  expect(slowed).toBeGreaterThan(0)
})
