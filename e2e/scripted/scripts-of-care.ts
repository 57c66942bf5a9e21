import { expect } from 'vitest'
import type { Script } from './script.ts'

const reportOf = (what: string, more: object = {}) => ({ happening: 'no', what, safeChannel: 'none', ...more })

/** People who need something other than a crime number: contact.md section 6 and 9. */
export const SCRIPTS_OF_CARE: readonly Script[] = [
  {
    id: 'a girl of fourteen, not home from school',
    failed: 'Missing children were graded by how often they had been missing',
    ends: 'a missing child is priority at least; not knowing whether somebody uses her is never a pass',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'missing' })
      await call.answers('missing', {
        child: 'yes',
        exploited: { answer: 'unknown', words: 'A new phone, nobody knows from whom' },
      })
      const { floor } = await call.see()
      expect(floor.grade).toBe('priority')
      expect(floor.reasons.map((one: { because: string }) => one.because)).toEqual(
        expect.arrayContaining(['a child is missing', 'it is not known whether somebody is using them']),
      )
    },
  },
  {
    id: 'tablets taken',
    failed: 'A welfare call was passed on without an answer from the partner',
    ends: 'immediate; not knowing whether it has begun is immediate too',
    play: async s => {
      for (const answer of ['yes', { answer: 'unknown', words: 'He will not say' }]) {
        const call = await s.opens()
        await call.answers('suicide', { 'in-act': answer })
        expect((await call.see()).floor.grade).toBe('immediate')
      }
    },
  },
  {
    id: 'right care, but nobody accepted it',
    failed: 'The police did not attend, and no partner had taken it',
    ends: 'no ending as referred without the partner who accepted, and what was risky is assessed again at the close',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'welfare' })
      await call.assess()
      const refer = async () => {
        const { status, body } = await call.end('referred', {
          reason: 'The crisis team knows him',
          partner: 'Crisis team',
        })
        return body.code ?? status
      }
      expect(await refer()).toBe('grade-first')
      const others = 'His friend is with him and the crisis team has been asked'
      expect((await call.grade('resolve', { reason: others }, s.manager)).status).toBe(200)
      await call.assess({ trigger: 'closure' })
      expect(await refer()).toBe('threshold-not-known')
      await call.answers('mental-health', {
        crime: 'no',
        'real-risk': { answer: 'no', words: 'Calm, friend with him' },
      })
      expect(await refer()).toBe('needs-partner-decision')
      const accepted = { partner: 'Crisis team', callerTold: 'A nurse comes by six this evening' }
      const nobody = await call.post('partner-decision', { ...accepted, acceptedBy: 'the team' })
      expect(nobody.body.code).toBe('needs-person')
      expect((await call.see()).state).toBe('open')
      expect((await call.post('partner-decision', { ...accepted, acceptedBy: 'Amara Okoye' })).status).toBe(201)
      expect(await refer()).toBe(200)
    },
  },
  {
    id: 'the carer rings, the old man cannot',
    failed: 'The caller’s word stood for the person’s',
    ends: 'the carer may be the danger: not knowing keeps a floor',
    play: async s => {
      const call = await s.opens('101')
      await call.answers('adult-at-risk', {
        'carer-is-danger': { answer: 'unknown', words: 'He has not been heard alone' },
      })
      await call.assess()
      const { floor } = await call.see()
      expect(floor.reasons.map((one: { because: string }) => one.because)).toContain(
        'it is not known whether their carer is the danger',
      )
      expect(floor.grade).not.toBe('resolve')
    },
  },
  {
    id: 'a courier is on the way for the cash',
    failed: 'Fraud was told to report online',
    ends: 'immediate while somebody is coming to collect',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'theft' })
      await call.answers('fraud', { collecting: 'yes' })
      expect((await call.see()).floor.grade).toBe('immediate')
    },
  },
  {
    id: 'the neighbour says it was because of who they are',
    failed: 'A witness’s perception of hate was argued with',
    ends: 'anybody’s perception opens the pathway, and it is never less than seen by somebody',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'hate' })
      await call.answers('hate', { 'hate-now': 'no', targeted: 'yes' })
      await call.assess()
      const seen = await call.see()
      expect(seen.pathways.map((one: { id: string }) => one.id)).toContain('hate')
      expect(seen.floor.grade).toBe('priority')
    },
  },
  {
    id: 'raped last night, and says there is no hurry',
    failed: 'Evidence from the body was lost to an appointment',
    ends: 'priority for the evidence, immediate where she is not safe, and the advice begins with her choice',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'sexual-offence' })
      await call.answers('sexual', { 'safe-now': 'yes', hurt: 'no', recent: 'yes' })
      await call.assess()
      const seen = await call.see()
      expect(seen.floor.grade).toBe('priority')
      const sexual = seen.pathways.find((one: { id: string }) => one.id === 'sexual')
      expect(sexual.cards[0].kind).toBe('safety')
      await call.answers('sexual', { 'safe-now': 'no' })
      expect((await call.see()).floor.grade).toBe('immediate')
    },
  },
  {
    id: 'a car in the ditch, nobody speaks',
    failed: '“Damage only” was assumed',
    ends: 'not knowing whether anybody is hurt is immediate',
    play: async s => {
      const call = await s.opens()
      await call.describe({ incidentType: 'collision' })
      await call.answers('collision', { injured: { answer: 'unknown', words: 'Caller drove past' } })
      expect((await call.see()).floor.grade).toBe('immediate')
    },
  },
  {
    id: 'a burglary, reported tidily online at noon',
    failed: '71% of burglary reports had no advice on keeping the scene',
    ends: 'the advice is on the handler’s screen as not yet given',
    play: async s => {
      const call = await s.opens('101')
      await call.describe({ incidentType: 'burglary-found' })
      const seen = await call.see()
      expect(seen.adviceOpen.evidence).toBeGreaterThan(0)
    },
  },
  {
    id: 'an online form: he is at the door now',
    failed: 'Forms were keyed in hours later (PSNI: within 12 h)',
    ends: 'above every quiet contact, and the reporter is told to ring 999 or press 55',
    play: async s => {
      const quiet = await s.rings({ channel: '101', number: s.number(), offered: 900, queued: 890 })
      const sent = await s.stranger.post('/report', reportOf('My ex is at the door', { happening: 'yes' }))
      expect(sent.status).toBeLessThan(300)
      const order = (await s.wall()).waiting
      const place = order.findIndex(
        one => one.channel === 'online' && one.danger.known.join(' ').includes('happening now'),
      )
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThan(order.findIndex(one => one.contactId === quiet.id))
    },
  },
  {
    id: 'an online form that does not tick “now”, and says he has a knife',
    failed: 'Emergency words in free text waited their turn',
    ends: 'the words jump the queue',
    play: async s => {
      const sent = await s.stranger.post('/report', reportOf('He has a knife and he is shouting outside'))
      expect(sent.status).toBeLessThan(300)
      const row = (await s.wall()).waiting.find(one => one.danger.known.join(' ').includes('a weapon'))
      expect(row?.danger.place).toBeLessThanOrEqual(1)
    },
  },
]
