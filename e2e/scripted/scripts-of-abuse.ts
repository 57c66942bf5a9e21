import { expect } from 'vitest'
import type { Script } from './script.ts'

/** At home, by those closest: contact.md sections 5 and 6, inspection.md requirements 7, 8, 10, 14, 15. */
export const SCRIPTS_OF_ABUSE: readonly Script[] = [
  {
    id: 'a child upstairs',
    failed: 'Others in the household were not asked about (requirement 7)',
    ends: 'priority at least because children live there, the child pathway opens, and the school is told before the next school day',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'domestic', place: '14 Example Row', settlementId: 'leek' })
      await call.assess({ children: 'unknown', childrenReason: 'Line cut out as I asked' })
      expect((await call.see()).floor.reasons.map((one: { because: string }) => one.because)).toContain(
        'it is not known whether a child is at risk',
      )
      const answered = await call.answers('domestic', {
        'children-live-there': { answer: 'yes', words: 'Two, asleep' },
      })
      expect(answered.body.tasks.map((one: { what: string }) => one.what).join(' ')).toContain('Operation Encompass')
      const seen = await call.see()
      expect(seen.floor.grade).toBe('priority')
      expect(seen.pathways.map((one: { id: string }) => one.id)).toContain('child')
    },
  },
  {
    id: 'a domestic call waits, and no car is free',
    failed:
      'Dispatchers recoded calls toward slower or no attendance (thesis 2023); Grade 2 domestic calls waited a mean of 22 h',
    ends: 'no wording of having nobody to send is a reason, whoever gives it',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'domestic', place: '14 Example Row', settlementId: 'leek' })
      await call.assess({ risk: 'medium', caller: 'yes', callerReason: 'Afraid of him' })
      await call.grade('priority')
      await call.assess({ trigger: 'regrade' })
      for (const reason of [
        'No resource available at the moment',
        'no units',
        'We have nobody to send tonight',
        'All cars are committed elsewhere',
        'too busy',
      ]) {
        const answer = await call.grade('scheduled', { reason }, s.manager)
        expect([reason, answer.body.code]).toEqual([reason, 'no-resource-is-no-reason'])
      }
      expect((await call.see()).grade).toBe('priority')
    },
  },
  {
    id: 'a domestic call is made an appointment by its handler',
    failed: 'Priority was lowered to fit the diary (requirement 14)',
    ends: 'refused: one named for it must agree, with a new assessment and words',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'domestic', place: '14 Example Row', settlementId: 'leek' })
      await call.assess({ risk: 'medium', caller: 'yes', callerReason: 'Afraid of him' })
      await call.grade('priority')
      const reason = { reason: 'She would rather be seen on Thursday' }
      expect((await call.grade('scheduled', reason)).body.code).toBe('assess-again')
      await call.assess({ trigger: 'regrade' })
      expect((await call.grade('scheduled', reason)).body.code).toMatch(/needs-(supervisor|incident-manager)/)
      expect((await call.see()).grade).toBe('priority')
    },
  },
  {
    id: 'his hands at her throat, said in passing',
    failed: 'Non-fatal strangulation was noted and graded as an argument',
    ends: 'immediate by that answer alone',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'domestic' })
      await call.assess()
      await call.answers('domestic', { choked: 'yes' })
      const { floor } = await call.see()
      expect(floor.grade).toBe('immediate')
      expect(floor.because).toContain('breathing was stopped')
    },
  },
  {
    id: 'he is coming back',
    failed: '“He has left” was taken for safe',
    ends: 'immediate while he is there or coming back; not knowing is priority',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'domestic' })
      await call.assess()
      await call.answers('domestic', { 'still-there': { answer: 'unknown', words: 'Gone out, maybe to the pub' } })
      expect((await call.see()).floor.grade).toBe('priority')
      await call.answers('domestic', { 'still-there': 'yes' })
      expect((await call.see()).floor.grade).toBe('immediate')
      await call.answers('domestic', { 'still-there': { answer: 'unknown', words: 'Line went quiet' } })
      expect((await call.see()).floor.grade).toBe('immediate')
    },
  },
  {
    id: 'the risk form is refused with him in the room',
    failed: '38% of victims declined the form, and nobody asked again (requirement 15)',
    ends: 'not safe to ask is not refused; either way it is offered again within 48 hours',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'domestic' })
      const filled = await call.post('risk-tools', {
        tool: 'DASH',
        state: 'not-safe-to-ask',
        reason: 'He is in the room with her',
      })
      const by = s.t.now().until(filled.body.offerAgainBy).total('hours')
      expect(by).toBeGreaterThan(0)
      expect(by).toBeLessThanOrEqual(48)
      const { filled: kept } = (await call.see()).riskTools
      expect(kept.map((one: { state: string }) => one.state)).toEqual(['not-safe-to-ask'])
    },
  },
  {
    id: 'a cousin rings about a wedding abroad',
    failed: 'The family was rung, or a relative interpreted',
    ends: 'the screen says what is never done, and days until the flight make it immediate',
    play: async s => {
      const call = await s.opens()
      await call.answers('honour', { 'taken-abroad': { answer: 'yes', words: 'Flight on Saturday' } })
      const seen = await call.see()
      const honour = seen.pathways.find((one: { id: string }) => one.id === 'honour')
      expect(honour.never.join(' ').toLowerCase()).toMatch(/family/)
      expect(honour.never.join(' ').toLowerCase()).toMatch(/interpret/)
      expect(seen.floor.grade).toBe('immediate')
    },
  },
  {
    id: 'flowers at the door, the ninth thing this month',
    failed: 'Stalking was graded act by act',
    ends: 'the pattern makes it priority, and it is never settled without seeing her unless that is agreed',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'stalking' })
      await call.answers('stalking', { pattern: { answer: 'yes', words: 'Ninth this month' } })
      await call.assess()
      expect((await call.see()).floor.grade).toBe('priority')
      const settled = await call.grade('resolve', { reason: 'Advice was given by phone' })
      expect(settled.body.code).toMatch(/needs-(supervisor|incident-manager)/)
      expect((await call.end('resolved', { reason: 'Advice was given by phone' })).body.code).toBe('grade-first')
    },
  },
  {
    id: 'somebody of the house rings from her number',
    failed: 'A number was taken for a person: the victim’s name was spoken to the suspect',
    ends: 'everybody tied to the number is shown, suspects first, and who is speaking stays unknown until asked',
    play: async s => {
      const number = s.number()
      const tied = async (told: object, role: string) => {
        const call = await s.opens('101')
        await call.describe({ callerNumber: number, incidentType: 'domestic' })
        expect((await call.post('people', { decision: 'new', number, role, ...told })).status).toBe(201)
      }
      await tied({ given: 'Alice', family: 'Quillfeather', birth: '1988-02-03', sex: 'female' }, 'victim')
      await tied({ given: 'Robert', family: 'Quillfeather', birth: '1985-07-09', sex: 'male' }, 'suspect')
      const { body } = await s.handler.get(`/people/candidates?${new URLSearchParams({ number })}`)
      expect(body.number.people.map((one: { name: string }) => one.name)).toEqual([
        'Robert Quillfeather',
        'Alice Quillfeather',
      ])
      expect(body.speaking).toBe('unknown')
    },
  },
  {
    id: 'the same woman, misspelt, from a new number',
    failed: 'Repeat victims were not found: no meaningful progress after nine months (Wiltshire; requirement 6)',
    ends: 'she comes first, with reasons, though name, date and address were all given wrong',
    play: async s => {
      const known = await s.opens('101')
      const said = await known.post('people', {
        decision: 'new',
        given: 'Katherine',
        family: 'Abernethy',
        birth: '1991-04-03',
        number: s.number(),
        address: '9 Sample Court',
        role: 'victim',
      })
      const query = new URLSearchParams({
        given: 'Kate',
        family: 'Abernathy',
        birth: '4 March 1991',
        address: '22 Other Road',
      })
      const { candidates } = (await s.handler.get(`/people/candidates?${query}`)).body
      expect(candidates[0]).toMatchObject({ personId: said.body.personId })
      expect(candidates[0].reasons.length).toBeGreaterThan(1)
    },
  },
]
