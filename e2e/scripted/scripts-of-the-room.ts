import { expect } from 'vitest'
import type { Script } from './script.ts'
import { CALM } from './stage.ts'

/** How a control room itself goes wrong: contact.md sections 3.1 and 4, inspection.md requirements 3, 5, 10, 12, 14. */
export const SCRIPTS_OF_THE_ROOM: readonly Script[] = [
  {
    id: 'help first, forms after',
    failed: 'A grade that waits for a form costs minutes (requirement 3: timed emergency override)',
    ends: 'immediate is given before anything is asked, and its clock runs from the answer',
    play: async s => {
      const call = await s.rings({ number: s.number(), offered: 5 })
      await call.tell('answered', { handler: 'handler' })
      const graded = await call.grade('immediate')
      expect(graded.status).toBe(200)
      const { startedAt, dueAt, minutes } = graded.body.target
      expect(s.t.now().since(startedAt).total('seconds')).toBeCloseTo(0, 0)
      expect(Temporal.Instant.from(startedAt).until(dueAt).total('minutes')).toBeCloseTo(minutes, 3)
      expect((await call.see()).questions.length).toBeGreaterThan(0)
    },
  },
  {
    id: 'graded slow before anybody has asked',
    failed: 'Free-form triage depended on the handler’s intuition (Norfolk; requirement 5)',
    ends: 'only immediate comes before THRIVE',
    play: async s => {
      const call = await s.opens('101')
      for (const grade of ['priority', 'scheduled', 'resolve'])
        expect((await call.grade(grade)).body.code).toBe('assess-first')
    },
  },
  {
    id: 'new words after the grade',
    failed: 'What came later changed nothing (requirement 20 of the sample: later information used?)',
    ends: 'the floor rises at once with the answer, and says why; the grade below it stands out on the wall',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'asb' })
      await call.assess()
      await call.grade('resolve')
      await call.assess({ trigger: 'new-information', weapon: 'yes' })
      const seen = await call.see()
      expect(seen.floor.grade).toBe('immediate')
      expect(seen.belowFloor).toBe(true)
      const [worst] = (await s.wall()).open.filter(one => one.contactId === call.id)
      expect(worst).toMatchObject({ belowFloor: true })
    },
  },
  {
    id: '“unknown” after “yes”',
    failed: 'A later blank wiped out what had been said',
    ends: 'a yes stands until somebody says no; every assessment is kept',
    play: async s => {
      const call = await s.opens('101')
      await call.assess({ children: 'yes', childrenReason: 'Baby heard' })
      await call.assess({ trigger: 'new-information', children: 'unknown', childrenReason: 'Caller now says nothing' })
      const seen = await call.see()
      expect(seen.floor.grade).toBe('priority')
      expect(seen.assessments).toHaveLength(2)
    },
  },
  {
    id: 'cannot tell, everywhere',
    failed: 'Blanks were read as low risk',
    ends: 'nothing known is never a pass: priority, and not ended without somebody going',
    play: async s => {
      const call = await s.opens('101')
      const why = 'The line is too bad to hear'
      await call.assess({
        immediacy: 'cannot-tell',
        risk: 'cannot-tell',
        riskReason: why,
        weapon: 'unknown',
        ...Object.fromEntries(
          ['caller', 'subject', 'children', 'adultsAtRisk', 'othersInHousehold'].flatMap(prompt => [
            [prompt, 'unknown'],
            [`${prompt}Reason`, why],
          ]),
        ),
      })
      expect((await call.see()).floor.grade).toBe('priority')
      expect((await call.end('resolved', { reason: 'Could not hear them' })).body.code).toBe('grade-first')
      const answer = await call.grade('resolve', { reason: 'Could not hear them' })
      expect(answer.body.code).toMatch(/needs-(supervisor|incident-manager)/)
      expect((await call.see()).state).toBe('open')
    },
  },
  {
    id: 'sent to the call-back list with the baby crying',
    failed: 'A call was settled by phone where a child had been heard',
    ends: 'resolve is refused to the handler, with the reason in words',
    play: async s => {
      const call = await s.opens('101')
      await call.assess({ children: 'yes', childrenReason: 'Crying behind it' })
      const answer = await call.grade('resolve', { reason: 'She will ring again if it gets worse' })
      expect(answer.status).toBe(422)
      expect(answer.body.code).toMatch(/needs-(supervisor|incident-manager)/)
    },
  },
  {
    id: 'the repeat that made it slower',
    failed: 'A known caller’s call was taken less seriously',
    ends: 'history changes no floor downwards: with and without it the same answers give the same or a faster grade',
    play: async s => {
      const number = s.number()
      for (let n = 0; n < 3; n++) {
        const before = await s.earlier(number, { incidentType: 'asb', summary: 'Loud music' })
        await before.end('resolved', { reason: 'Advice given and understood' })
      }
      const [known, fresh] = [await s.opens('101', number), await s.opens('101', s.number())]
      for (const call of [known, fresh]) await call.assess({ caller: 'unknown', callerReason: 'Would not say' })
      expect((await known.see()).floor.grade).toBe((await fresh.see()).floor.grade)
    },
  },
  {
    id: 'a repeat victim on a borrowed telephone',
    failed: 'Repeat victims were known by their number alone, so on another telephone they were nobody (requirement 6)',
    ends: 'once she is recognised she is a repeat victim here too: one supervisor is not enough for a slower grade',
    play: async s => {
      const rings = async () => {
        const call = await s.opens('101', s.number())
        await call.describe({ incidentType: 'asb' })
        return call
      }
      const first = await rings()
      const told = { given: 'Ottilie', family: 'Marchbanks', birth: '1990-05-06', role: 'caller' }
      const { personId } = (await first.post('people', { decision: 'new', ...told })).body
      const known = { decision: 'same', personId, role: 'caller' }
      expect((await (await rings()).post('people', known)).status).toBe(201)
      const call = await rings()
      await call.assess({ risk: 'high' })
      expect((await call.grade('priority')).status).toBe(200)
      await call.assess({ trigger: 'regrade', risk: 'low' })
      const slower = () => call.grade('scheduled', { reason: 'Her neighbour is with her until morning' }, s.supervisor)
      expect((await call.post('people', known)).status).toBe(201)
      const refused = await slower()
      expect(refused.body.code).toBe('needs-incident-manager')
      expect(refused.body.detail).toContain('repeat')
    },
  },
  {
    id: 'the same moment twice, on the night the clocks go back',
    failed: 'Targets were an hour out twice a year',
    ends: 'fifteen minutes are fifteen minutes at 01:50 on 25 October',
    play: async s => {
      const now = s.t.now().toString()
      await s.t.at('2026-10-25T01:50')
      const call = await s.opens()
      await call.describe({ settlementId: 'hanley', place: 'Example Square', incidentType: 'violence' })
      const { target } = (await call.grade('immediate')).body
      expect(s.t.now().until(target.dueAt).total('minutes')).toBeCloseTo(target.minutes, 3)
      await s.t.at(now)
    },
  },
  {
    id: 'two hours on, she rings again and nobody has come',
    failed:
      'Risk was not looked at again while people waited (requirement 12; Grade 2 domestic calls at a mean of 22 h)',
    ends: 'its risk is looked at again for the delay while its incident is open, by whoever sees the wait, and raised at once; never slower for it',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'domestic', place: '14 Example Row', settlementId: 'leek' })
      await call.assess({ risk: 'medium', caller: 'yes', callerReason: 'Afraid of him' })
      await call.grade('priority')
      expect((await call.post('incident', {})).status).toBe(201)
      expect((await call.end('incident')).status).toBe(200)
      await s.t.tick({ hours: 2 })
      expect((await call.see()).may).toMatchObject({ take: false, review: true })
      expect((await call.post('take', {})).body.code).toBe('contact-ended')
      const calmer = { ...CALM, trigger: 'delay', risk: 'low' }
      expect((await call.post('review', calmer)).body.raised).toBe(false)
      expect((await call.see()).grade).toBe('priority')
      const worse = { ...CALM, trigger: 'delay', immediacy: 'now', caller: 'yes', callerReason: 'He is outside now' }
      expect((await call.post('review', worse, s.dispatcher)).body.raised).toBe(true)
      expect((await call.grade('scheduled', { reason: 'She has waited this long already' })).body.code).toBe(
        'contact-ended',
      )
      expect(await call.see()).toMatchObject({ grade: 'immediate', state: 'ended' })
      await s.t.catchUp()
      const { incident } = await call.see()
      expect((await s.dispatcher.get(`/incidents/${incident.incidentId}`)).body.incident.grade).toBe('immediate')
    },
  },
]
