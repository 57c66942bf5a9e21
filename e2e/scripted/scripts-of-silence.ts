import { expect } from 'vitest'
import { decideLostDue } from '../../src/contact/lost/deciding.jobs.ts'
import type { Script } from './script.ts'

const FLAGGED = { incidentType: 'domestic', summary: 'Husband threatened her', place: '14 Example Row' }
const GRADED = { threat: 'He has said he will come back', risk: 'high', caller: 'yes', callerReason: 'Afraid of him' }

/** Calls without a voice: inspection.md requirement 9, contact.md section 7. */
export const SCRIPTS_OF_SILENCE: readonly Script[] = [
  {
    id: 'gave up in the queue, from a flagged number',
    failed:
      'A silent or abandoned 999 call from a number known for domestic abuse was not treated as urgent (requirement 9)',
    ends: 'immediate within 60 s, first among the lost callers, held until somebody has seen or heard her alone',
    play: async s => {
      const number = s.number()
      await s.earlier(number, FLAGGED, GRADED)
      const call = await s.rings({ number, offered: 40, queued: 35 })
      await call.tell('abandoned')
      const graded = (await call.facts()).find(fact => fact.kind === 'contact-graded')
      expect(graded?.body).toMatchObject({ grade: 'immediate', minimumGrade: 'immediate' })
      expect(s.t.now().since(graded!.at.toISOString()).total('seconds')).toBeLessThanOrEqual(60)
      const { lost } = await s.wall()
      expect(lost[0]).toMatchObject({ contactId: call.id, held: true })
    },
  },
  {
    id: 'cut off before anybody had asked',
    failed: 'A domestic call that drops is closed as “no reply” (APP: a cut-off domestic call is reassessed urgently)',
    ends: 'immediate, and it says that it dropped',
    play: async s => {
      const number = s.number()
      await s.earlier(number, FLAGGED, GRADED)
      const call = await s.rings({ number })
      await call.tell('answered', { handler: 'handler' })
      await call.tell('ended')
      const seen = await call.see()
      expect(seen.grade).toBe('immediate')
      expect(seen.floor.because).toContain('dropped before anybody had assessed it')
    },
  },
  {
    id: 'rung back, and a man says all is well',
    failed: 'Contact alone lowered the grade, though the abuser may answer',
    ends: 'it stays immediate: neither a handler, nor a supervisor without having seen or heard her alone, can lower it',
    play: async s => {
      const number = s.number()
      await s.earlier(number, FLAGGED, GRADED)
      const call = await s.rings({ number, queued: 15 })
      await call.tell('abandoned')
      expect((await call.post('take', {})).body.code).toBe('ask-before-ringing')
      expect((await call.post('take', { safeToRing: 'yes' })).status).toBe(200)
      await call.log('A man answered and says that all is well, she pressed it by mistake')
      await call.assess({ trigger: 'new-information' })
      const calm = { reason: 'A man answered and says that all is well' }
      expect((await call.grade('priority', calm)).body.code).toBe('needs-supervisor')
      expect((await call.grade('resolve', calm, s.manager)).body.code).toBe('heard-alone-or-seen')
      expect((await call.see()).grade).toBe('immediate')
    },
  },
  {
    id: 'seen by officers, and then let go',
    failed: 'A hold that nobody can lift is worked round',
    ends: 'one who may agree it lowers it, says that she was seen, and that stays on the record',
    play: async s => {
      const number = s.number()
      await s.earlier(number, FLAGGED, GRADED)
      const call = await s.rings({ number, queued: 15 })
      await call.tell('abandoned')
      expect((await call.post('take', {})).body.code).toBe('ask-before-ringing')
      expect((await call.post('take', { safeToRing: 'yes' })).status).toBe(200)
      await call.assess({ trigger: 'new-information' })
      const lowered = await call.grade(
        'priority',
        { reason: 'Two officers saw her alone at her mother’s house', basis: 'seen' },
        s.manager,
      )
      expect(lowered.status).toBe(200)
      const graded = (await call.facts()).filter(fact => fact.kind === 'contact-graded').at(-1)
      expect(graded?.body).toMatchObject({ grade: 'priority', slower: true, approved: true, basis: 'seen' })
    },
  },
  {
    id: 'silent, from a number with no history',
    failed: 'Silence was taken for nothing wrong',
    ends: 'not knowing is no pass: at least priority until somebody can tell, and never ended unassessed',
    play: async s => {
      const call = await s.rings({ number: s.number() })
      await call.tell('answered', { handler: 'handler' })
      expect((await call.end('resolved', { reason: 'Nobody spoke on the line' })).body.code).toBe('assess-first')
      await call.answers('silent-call', { sounds: { answer: 'unknown', words: 'Only breathing' } })
      await call.assess({ immediacy: 'cannot-tell', risk: 'cannot-tell', riskReason: 'Only breathing' })
      const { floor } = await call.see()
      expect(floor.grade).toBe('priority')
      expect(floor.because).toContain('nobody can yet say whether someone is in danger')
    },
  },
  {
    id: 'silent, from a telephone that never rang before',
    failed:
      'A silent 999 call from a number flagged on file was not treated as urgent: only what the number itself had brought before was looked at (requirement 9)',
    ends: 'the marker of whoever has the number is enough: immediate and held; and a 101 call from it that is lost is danger known',
    play: async s => {
      const number = s.number()
      const said = await (await s.opens('front-counter')).post('people', {
        decision: 'new',
        given: 'Marta',
        family: 'Quillfeather',
        role: 'caller',
      })
      const { personId } = said.body
      const source = 'Domestic abuse unit'
      expect((await s.manager.post(`/people/${personId}/details`, { number, source })).status).toBe(200)
      const marker = { kind: 'domestic-victim', words: 'High risk from a former partner', source }
      expect((await s.manager.post(`/people/${personId}/markers`, marker)).status).toBe(201)
      const call = await s.rings({ number })
      await call.tell('abandoned')
      const { lost } = await s.wall()
      expect(lost.find(one => one.contactId === call.id)).toMatchObject({ held: true })
      const seen = await call.see()
      expect(seen.grade).toBe('immediate')
      expect(seen.floor.because).toContain('a marker or an order on file')
      const later = await s.rings({ channel: '101', number, queued: 10 })
      await later.tell('abandoned')
      const row = (await s.wall()).lost.find(one => one.contactId === later.id)
      expect(row?.danger).toMatchObject({ place: 1 })
    },
  },
  {
    id: 'cut off after the first questions',
    failed:
      'A domestic call that was cut off stayed at the grade it had (APP: a cut-off domestic call is reassessed urgently)',
    ends: 'the risk is asked for again before anything else, and the wall says so until somebody has looked',
    play: async s => {
      const call = await s.rings({ number: s.number() })
      await call.tell('answered', { handler: 'handler' })
      await call.describe({ incidentType: 'domestic', place: '14 Example Row', settlementId: 'leek' })
      await call.assess({ risk: 'medium', caller: 'yes', callerReason: 'Afraid of him' })
      await call.grade('priority')
      await s.t.tick({ seconds: 40 })
      await call.tell('ended')
      const asked = async () => (await call.see()).questions[0]
      const alarmed = async () => {
        const { pressing } = (await s.supervisor.get('/supervision')).body
        const own = pressing.find((one: { contactId: string }) => one.contactId === call.id)
        return (own?.alarms ?? []).some((one: { rule: string }) => one.rule === 'line-closed')
      }
      expect(await asked()).toMatchObject({ box: 'trigger' })
      expect(await alarmed()).toBe(false)
      await s.t.tick({ minutes: 6 })
      expect(await alarmed()).toBe(true)
      await call.assess({
        trigger: 'call-dropped',
        risk: 'high',
        caller: 'yes',
        callerReason: 'Screamed, then nothing',
      })
      expect((await asked()).box).not.toBe('trigger')
      expect(await alarmed()).toBe(false)
    },
  },
  {
    id: 'gave up on 999, and a day went by',
    failed: 'A list of lost callers that empties itself at midnight has lost them twice',
    ends: 'still on the list the next day, until they were reached or somebody says why not',
    play: async s => {
      const [emergency, other] = [
        await s.rings({ number: s.number(), queued: 15 }),
        await s.rings({ channel: '101', number: s.number(), queued: 15 }),
      ]
      for (const call of [emergency, other]) await call.tell('abandoned')
      await s.t.tick({ hours: 30 })
      const lost = async () => (await s.wall()).lost.map(one => one.contactId)
      expect(await lost()).toEqual(expect.arrayContaining([emergency.id, other.id]))
      // Nothing is known of the other: their day is over by a decision, which is kept and counted.
      await decideLostDue(s.t.db, s.t.now())
      expect(await lost()).toContain(emergency.id)
      expect(await lost()).not.toContain(other.id)
      expect((await emergency.post('lost/close', { why: 'Seen by a patrol at the address' })).status).toBe(200)
      expect(await lost()).not.toContain(emergency.id)
    },
  },
  {
    id: 'presses 55 when asked',
    failed: 'A caller who could not speak was cut off, since nobody knew what 55 meant',
    ends: 'having answered without speaking is enough for immediate',
    play: async s => {
      const call = await s.rings({ number: s.number() })
      await call.tell('answered', { handler: 'handler' })
      await call.answers('silent-call', { 'fifty-five': 'yes' })
      expect((await call.see()).floor).toMatchObject({ grade: 'immediate' })
    },
  },
  {
    id: 'a struggle is heard behind it',
    failed: 'Background noise was written down and changed nothing',
    ends: 'immediate, by what is heard',
    play: async s => {
      const call = await s.rings({ number: s.number() })
      await call.tell('answered', { handler: 'handler' })
      await call.answers('silent-call', { sounds: { answer: 'yes', words: 'A woman crying, something breaks' } })
      const { floor } = await call.see()
      expect(floor).toMatchObject({ grade: 'immediate' })
      expect(floor.because).toContain('danger is heard on the line')
    },
  },
  {
    id: 'left during the recorded message',
    failed: 'Abandonment could not be explained: nobody knew where callers left (requirement 2)',
    ends: 'counted at its stage, apart from those lost in the queue',
    play: async s => {
      const before = (await s.wall()).lostDuringMessage
      const call = await s.rings({ channel: '101', number: s.number(), offered: 30 })
      await call.tell('abandoned', { stage: 'ivr' })
      const wall = await s.wall()
      expect(wall.lostDuringMessage).toBe(before + 1)
      expect(wall.lost.map(one => one.contactId)).not.toContain(call.id)
    },
  },
  {
    id: 'lost on 101, then rings again',
    failed: 'Nobody knew whether a lost caller had come back (requirement 2)',
    ends: 'off the list of the lost once they have been spoken to, not before',
    play: async s => {
      const number = s.number()
      const call = await s.rings({ channel: '101', number, offered: 300, queued: 280 })
      await call.tell('abandoned')
      const isLost = async () => (await s.wall()).lost.some(one => one.contactId === call.id)
      expect(await isLost()).toBe(true)
      const again = await s.rings({ channel: '101', number, offered: 0 })
      expect(await isLost()).toBe(true)
      await again.tell('answered', { handler: 'handler' })
      expect(await isLost()).toBe(false)
    },
  },
]
