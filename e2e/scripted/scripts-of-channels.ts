import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { CHAT_COOKIE } from '../../src/contact/chat/chat.ts'
import type { Script } from './script.ts'

const FLAGGED = { incidentType: 'domestic', summary: 'Husband threatened her', place: '14 Example Row' }
const AFRAID = { risk: 'high', caller: 'yes', callerReason: 'Afraid of him' }
const SAFE = { danger: 'no', happening: 'no', overheard: 'no' }

/** By another way than a voice, or not at once: contact.md section 4, inspection.md requirements 2, 9 and 30. */
export const SCRIPTS_OF_CHANNELS: readonly Script[] = [
  {
    id: 'agreed to be rung, and does not answer',
    failed: 'A call-back that nobody answered went to the end of the queue, though the caller was vulnerable',
    ends: 'before every new 101 call, even of a flagged number that has waited longer; behind a ringing 999; not ended unassessed',
    play: async s => {
      const flagged = s.number()
      await s.earlier(flagged, FLAGGED, AFRAID)
      const fresh = await s.rings({ channel: '101', number: flagged, offered: 2400, queued: 2390 })
      const call = await s.rings({ channel: '101', number: s.number(), offered: 700, queued: 690 })
      const answers = { ...SAFE, vulnerable: 'yes' }
      const ask = { callId: call.callId, at: s.t.now().toString(), answers, agreed: true }
      expect((await s.system.post('/telephony/call-backs', ask)).body).toMatchObject({ agreed: true })
      const order = async () => (await s.wall()).waiting.map(one => one.contactId)
      const before = async (a: { id: string }, b: { id: string }) => {
        const now = await order()
        expect(now).toEqual(expect.arrayContaining([a.id, b.id]))
        return now.indexOf(a.id) < now.indexOf(b.id)
      }
      expect(await before(fresh, call)).toBe(true)
      expect((await call.post('ring-attempts', { result: 'no-answer' })).body.field).toBe('safeToRing')
      expect((await call.post('ring-attempts', { safeToRing: 'yes', result: 'no-answer' })).status).toBe(200)
      expect(await before(call, fresh)).toBe(true)
      const urgent = await s.rings({ channel: '999', number: s.number(), offered: 1 })
      expect(await before(urgent, call)).toBe(true)
      expect((await call.post('take', { safeToRing: 'yes' })).status).toBe(200)
      expect((await call.end('resolved', { reason: 'No answer to two tries' })).body.code).toBe('assess-first')
    },
  },
  {
    id: 'gave up on 101, and writes in a chat',
    failed: 'A lost caller who came back by another channel was counted lost, and the two were never put together',
    ends: 'the lost row says how they came back, and goes once somebody has taken the chat; counted as reached again',
    play: async s => {
      const number = s.number()
      const again = async () => {
        const { telephony } = (await s.supervisor.get('/measures')).body
        return telephony.find((one: { line: string }) => one.line === '101').counts.left.queue.recontacted as number
      }
      const reached = await again()
      const call = await s.rings({ channel: '101', number, offered: 300, queued: 280 })
      await call.tell('abandoned')
      const lost = async () => (await s.wall()).lost.find(one => one.contactId === call.id)
      expect(await lost()).toMatchObject({ recontact: null })
      expect(await again()).toBe(reached)
      const begun = await s.t.app.inject({
        method: 'POST',
        url: '/api/chat',
        headers: { cookie: `${CHAT_COOKIE}=${randomBytes(32).toString('base64url')}`, 'idempotency-key': call.id },
        payload: { happening: 'no', words: 'I rang before and could not wait', name: 'Morgan', number },
      })
      expect(begun.statusCode, begun.body).toBeLessThan(300)
      expect(await lost()).toMatchObject({ recontact: { said: 'the same number' } })
      expect(await again()).toBe(reached + 1)
      const chat = (await s.wall()).waiting.findLast(one => one.channel === 'web-chat')!
      expect((await s.handler.post(`/contacts/${chat.contactId}/take`, {})).status).toBe(200)
      expect(await lost()).toBeUndefined()
    },
  },
  {
    id: 'a report from home names a constable',
    failed: 'Colleagues of an accused officer could read what his wife had reported (requirement 30)',
    ends: 'the screen asks whether it is him; confirmed, it is hidden at once from him, his base and the wall, and her risk stays',
    play: async s => {
      const what = 'My husband Arjun Popescu is a police officer at Hanley. He hit me last night'
      const sent = await s.stranger.post('/report', { happening: 'no', what, safeChannel: 'none' })
      const row = (await s.wall()).waiting.find(one => one.reference === sent.body.reference)!
      const path = `/contacts/${row.contactId}`
      expect((await s.handler.post(`${path}/take`, {})).status).toBe(200)
      const { police } = (await s.handler.get(path)).body
      expect(police).toMatchObject({ restriction: null, hints: [{ staffId: 's001' }] })
      await s.handler.post(`${path}/details`, { incidentType: 'domestic' })
      const named = await s.handler.post(`${path}/police-named`, { answer: 'yes', staffId: 's001' })
      expect(named.body).toMatchObject({ restricted: true })
      for (const username of ['officer', 'supervisor', 'dispatcher', 'investigator'])
        expect([username, (await (await s.t.called(username)).get(path)).status]).toEqual([username, 404])
      expect(JSON.stringify(await s.wall())).not.toContain(row.contactId)
      expect((await (await s.t.called('standards')).get(path)).status).toBe(200)
      expect((await s.handler.get(path)).body).toMatchObject({ state: 'open', details: { incidentType: 'domestic' } })
    },
  },
  {
    id: '“it is happening now”, typed, while 999 rings',
    failed: 'Reports that were still happening waited with the forms, to be keyed in hours later (PSNI: within 12 h)',
    ends: 'behind the ringing 999, before everybody else however long they have waited, and 999 is shown to whoever wrote it',
    play: async s => {
      const flagged = s.number()
      await s.earlier(flagged, FLAGGED, AFRAID)
      const old = await s.rings({ channel: '101', number: flagged, offered: 3000, queued: 2990 })
      const typed = await s.stranger.form('/report', {
        happening: 'yes',
        what: 'They are breaking into the shed',
        safeChannel: 'none',
      })
      const answer = await s.stranger.html(typed.location!)
      expect(answer.text).toContain('call 999 now')
      expect(answer.text).toContain('55')
      const urgent = await s.rings({ channel: '999', number: s.number(), offered: 1 })
      const { waiting } = await s.wall()
      const place = (is: (one: (typeof waiting)[number]) => boolean) => waiting.findIndex(is)
      const says = (one: (typeof waiting)[number]) => one.danger.known.includes('says that it is happening now')
      const mine = place(one => one.channel === 'online' && says(one))
      expect(mine).toBeGreaterThan(0)
      expect(place(one => one.contactId === urgent.id)).toBeLessThan(mine)
      expect(mine).toBeLessThan(place(one => one.contactId === old.id))
      for (const one of waiting.slice(0, mine)) expect([one.channel, says(one)]).toEqual(['999', false])
    },
  },
]
