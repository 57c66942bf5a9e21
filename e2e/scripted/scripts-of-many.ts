import { expect } from 'vitest'
import type { Script } from './script.ts'

/** Many callers about one thing, and one caller many times: inspection.md requirements 13 and 29. */
export const SCRIPTS_OF_MANY: readonly Script[] = [
  {
    id: 'rang 253 times in a month',
    failed: 'One person rang 253 times in a month (August 2023): the next call is the one that is different',
    ends: 'the 254th is graded on its own words and waits no longer for being the 254th',
    play: async s => {
      const number = s.number()
      await s.t.owner.query(
        `with made as (select gen_random_uuid() as id, gen_random_uuid() as case_id, n from generate_series(1, 253) as n),
         facts as (select platform.record('contact-ended', case_id, id, platform.now() - make_interval(hours => 2 * n::int), 'script', 'system', 'command', '{}') from made)
         insert into contact.contact (id, case_id, channel, state, offered_at, caller_number, end_state, end_reason, ended_at)
         select id, case_id, '101', 'ended', platform.now() - make_interval(hours => 2 * n::int), $1, 'resolved', 'Advice given', platform.now() - make_interval(hours => 2 * n::int)
         from made, (select count(*) from facts) as written`,
        [`+44${number.replace(/\D/g, '').slice(1)}`],
      )
      const stranger = await s.rings({ channel: '101', number: s.number(), offered: 60, queued: 50 })
      const known = await s.rings({ channel: '101', number, offered: 90, queued: 80 })
      const order = (await s.wall()).waiting.map(one => one.contactId)
      expect(order.indexOf(known.id)).toBeLessThan(order.indexOf(stranger.id))
      await known.tell('answered', { handler: 'handler' })
      await known.log('Slurring, says her chest is tight, not like her other calls')
      await known.assess({ immediacy: 'now', caller: 'yes', callerReason: 'Ill now' })
      const seen = await known.see()
      expect(seen.earlier.count).toBe(253)
      expect(seen.floor.grade).toBe('immediate')
      const settled = await known.grade('resolve', { reason: 'Rings every day, as her plan says' })
      expect(settled.body.code).toMatch(/needs-(supervisor|incident-manager)/)
      expect((await known.grade('immediate')).status).toBe(200)
    },
  },
  {
    id: 'eighty calls about one motorway crash',
    failed: 'More than 80 repeat calls about one incident in under an hour (October 2022; requirement 29)',
    ends: 'each is offered the same event and stays open until its own caller was asked; the one with more at stake raises it',
    play: async s => {
      const where = { incidentType: 'collision', settlementId: 'clayton', place: 'M6 northbound, junction 15' }
      const first = await s.opens()
      await first.log('Lorry overturned on the M6 northbound near junction 15')
      await first.describe(where)
      await first.assess({ risk: 'medium' })
      await first.grade('priority')
      const rings = async (n: number) => {
        const call = await s.opens()
        await call.log(n % 2 ? 'Lorry on its side, M6 junction 15' : 'Crash on the motorway by junction 15, M6')
        await call.describe(where)
        return call
      }
      const calls = []
      for (let ten = 0; ten < 8; ten++) {
        calls.push(...(await Promise.all(Array.from({ length: 10 }, (_, n) => rings(n)))))
        await s.t.tick({ minutes: 4 })
      }
      const attached = await s.handler.post(`/events/${first.id}/attach`, { contactIds: calls.map(call => call.id) })
      expect(attached.body.attached).toBe(80)
      const { rows } = await s.t.owner.query(
        'select state, count(*)::int as n from contact.contact where id = any($1) group by state',
        [calls.map(call => call.id)],
      )
      expect(rows).toEqual([{ state: 'open', n: 80 }])
      const event = (await s.handler.get(`/events/${first.id}`)).body
      expect(event.callers).toHaveLength(81)
      const alone = calls[41]!
      await alone.assess({
        immediacy: 'now',
        children: 'yes',
        childrenReason: 'Alone in the car behind, driver not waking',
      })
      expect((await alone.see()).floor.grade).toBe('immediate')
      const ended = await alone.end('joined', { joinedTo: first.id, reason: 'Same crash' })
      expect(ended.body.code).toBe('other-is-slower')
      expect((await alone.see()).state).toBe('open')
    },
  },
  {
    id: 'the second log, about to be closed',
    failed:
      'A second log was closed as a duplicate without the risk being looked at again (Cheshire, December 2022; requirement 13)',
    ends: 'joining is refused until it has been assessed again at its close',
    play: async s => {
      const first = await s.opens()
      await first.describe({ incidentType: 'domestic', place: '3 Sample Court', settlementId: 'leek' })
      await first.assess({ immediacy: 'within-hour' })
      await first.grade('priority')
      const second = await s.opens()
      await second.describe({ incidentType: 'domestic', place: '3 Sample Court', settlementId: 'leek' })
      await second.assess()
      await second.log('Now she is screaming')
      const close = () => second.end('joined', { joinedTo: first.id, reason: 'Same address as the other one' })
      expect((await close()).body.code).toBe('needs-closure-assessment')
      expect((await second.see()).state).toBe('open')
      await second.assess({ trigger: 'closure', immediacy: 'now' })
      expect((await close()).body.code).toBe('other-is-slower')
    },
  },
  {
    id: 'two handlers, one call',
    failed: 'Two people worked one call and a third waited',
    ends: 'the second is told who has it, and can read along',
    play: async s => {
      const call = await s.rings({ channel: '101', number: s.number() })
      expect((await call.post('take', {})).status).toBe(200)
      const second = await call.post('take', {}, s.supervisor)
      expect(second.body.code).toBe('already-taken')
      expect(second.body.message ?? second.body.detail).toMatch(/took this contact before you/)
    },
  },
  {
    id: 'everything comes at once on 999',
    failed: 'One-hour calls were left hours or days in a queue (2017)',
    ends: 'a 999 call is never behind a 101 call, however long that has waited',
    play: async s => {
      const old = await s.rings({ channel: '101', number: s.number(), offered: 1500, queued: 1400 })
      const urgent = await s.rings({ channel: '999', number: s.number(), offered: 2 })
      const order = (await s.wall()).waiting.map(one => one.contactId)
      expect(order.indexOf(urgent.id)).toBeLessThan(order.indexOf(old.id))
    },
  },
]
