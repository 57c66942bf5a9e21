import { expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { lookUp } from './look-up.jobs.ts'
import { openPorts } from './open-ports.port.ts'
import { queueMessage } from './queue.store.ts'
import { sendWaiting } from './send.jobs.ts'
import { smtpPort } from './smtp.port.ts'
import {
  carer,
  investigator,
  later,
  live,
  look,
  notify,
  receipt,
  row,
  SAFE,
  sending,
  t,
  written,
} from './test-messages.ts'
import { STUB_KEY } from './test-notify.ts'
import { stubSmtp } from './test-smtp.ts'

/** Her plan, the people who look, and ways out that are not: a part of messages.routes.test.ts, on its app. */
export function askedAgain(): void {
  test('her plan is asked again when it is sent: what it does not let go any more goes to nobody', async () => {
    const unsafe = await written()
    const moved = await written()
    const newNumber = await written()
    await carer.post(`/victims/${unsafe.victimId}/safe-contact`, { ...SAFE, safe: false })
    await carer.post(`/victims/${moved.victimId}/safe-contact`, { ...SAFE, channel: 'phone' })
    await carer.post(`/victims/${newNumber.victimId}/safe-contact`, { ...SAFE, reach: '07700 900124' })
    await look()
    expect(await row(unsafe.messageId)).toMatchObject({ state: 'failed', failure_code: 'not-safe', attempts: 0 })
    expect(await row(moved.messageId)).toMatchObject({ state: 'failed', failure_code: 'not-a-message-channel' })
    expect([notify.of(unsafe.messageId), notify.of(moved.messageId)]).toEqual([[], []])
    expect(notify.of(newNumber.messageId)).toMatchObject([{ to: '07700 900124' }])
  })

  test('one thing is one message, whoever asks for it at once; a code leaves nothing behind', async () => {
    const { victimId, caseId } = await written()
    const way = { ...SAFE, checked: true, purposes: ['updates', 'codes'], shown: 'neutral' }
    expect((await carer.post(`/victims/${victimId}/plan/ways/1`, way)).status).toBe(201)
    const draft = {
      purpose: 'portal-code',
      thing: crypto.randomUUID(),
      victimId,
      caseId,
      words: '',
      code: '482913',
    } as const
    const by = systemWho('test')
    const ask = () => inContext(t.db, by, tx => queueMessage(tx, { at: t.now(), by }, draft))
    const [a, b] = await Promise.all([ask(), ask()])
    expect(a, JSON.stringify(a)).toMatchObject({ ok: true })
    const messageId = a.ok ? a.value.messageId : ''
    expect(b).toMatchObject({ ok: true, value: { messageId } })
    expect((await row(messageId)).notice).toContain('482913')
    await look()
    expect(notify.of(messageId)).toMatchObject([{ words: expect.stringContaining('482913') }])
    expect(await row(messageId)).toMatchObject({ state: 'sent', notice: '', body: '' })
    const late = await inContext(t.db, by, tx =>
      queueMessage(tx, { at: t.now(), by }, { ...draft, thing: crypto.randomUUID() }),
    )
    await later({ minutes: 11 })
    await look()
    expect(await row(late.ok ? late.value.messageId : '')).toMatchObject({
      state: 'failed',
      failure_code: 'too-late',
      notice: '',
    })
  })

  test('what did not arrive goes to a person, who says what they did; sent again it goes once more, by the same way', async () => {
    const { messageId, victimId } = await written({ reach: '07700 900003' })
    await look()
    const [first] = notify.of(messageId)
    await receipt(notify.finish(first!, t.now()))
    const supervisor = await t.as('supervisor')
    const mine = async () =>
      (await supervisor.get('/outbox')).body.mend.filter((one: { victimId: string }) => one.victimId === victimId)
    expect(await mine()).toMatchObject([
      { messageId, state: 'failed', code: 'temporary-failure', todo: expect.stringContaining('plan') },
    ])
    expect((await investigator.html(`/messages/${messageId}`)).text).toContain('the phone was off')
    const mend = { how: 'send-again', words: 'They are at work until six' }
    expect((await investigator.post(`/messages/${messageId}`, mend)).status).toBe(200)
    expect(await mine()).toEqual([])
    // A receipt of the first attempt that comes late says nothing of the second.
    await receipt(notify.finish(first!, t.now()))
    await look()
    expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(notify.of(messageId)).toHaveLength(2)
    expect((await investigator.post(`/messages/${messageId}`, mend)).body.code).toBe('not-again')
    await receipt(notify.finish(notify.of(messageId)[1]!, t.now()))
    expect(await mine()).toHaveLength(1)
    await investigator.post(`/messages/${messageId}`, { how: 'told-another-way', words: 'Rang her at work, she knows' })
    expect(await mine()).toEqual([])
  })

  test('an update is looked at before it goes: what arrives, and what it gives away; nothing is kept of it', async () => {
    const { victimId } = await written()
    const asked = {
      whatIsNew: 'He said that he was at home. We will arrest him tomorrow, as the OIC planned.',
      whatHappensNext: 'We ring you.',
      nextBy: '2026-12-30',
    }
    const page = await investigator.form(`/victims/${victimId}/update/look`, asked)
    expect(page.status).toBe(200)
    for (const words of [
      'what the suspect said',
      'has not happened',
      'OIC',
      'On the lock screen',
      'There is news for you',
      'Wednesday 30 December',
    ])
      expect(page.text).toContain(words)
    expect((await investigator.get(`/victims/${victimId}`)).body.updates).toHaveLength(1)
    expect((await carer.form(`/victims/${crypto.randomUUID()}/update/look`, asked)).status).toBe(404)
  })

  test('a mail server that hangs up after the whole message: it may have been sent, and goes once whatever is looked at again', async () => {
    const mail = await stubSmtp()
    const email = smtpPort({ url: mail.url, from: 'messages@post.example.org' })
    const byMail = { ...sending(), ports: { email } }
    const { messageId } = await written({ channel: 'email', reach: 'cut@example.org' })
    mail.is('cut')
    await sendWaiting(byMail)
    expect(await row(messageId)).toMatchObject({ state: 'may-have-been-sent', attempts: 1 })
    mail.is('well')
    for (const hours of [1, 5]) {
      await later({ hours })
      await lookUp(byMail)
      await sendWaiting(byMail)
    }
    expect(await row(messageId)).toMatchObject({ state: 'may-have-been-sent', attempts: 1 })
    expect(mail.kept.filter(one => one.to.includes('cut@example.org'))).toHaveLength(1)
    await mail.close()
  })

  test('a rehearsal opens no way out, and sends nothing by one that is open', async () => {
    const config = {
      notifyKey: STUB_KEY,
      notifyUrl: notify.url,
      notifyTextTemplate: 't',
      notifyEmailTemplate: undefined,
      notifyTextSender: undefined,
      callbackToken: undefined,
      smtpUrl: undefined,
      smtpFrom: undefined,
      letters: false,
      letterReturn: undefined,
      letterReach: undefined,
      letterDays: undefined,
    }
    expect(() => openPorts(config, true)).toThrow('This database is a rehearsal')
    expect(() => openPorts({ ...config, notifyKey: undefined, letters: true }, true)).toThrow(
      'This database is a rehearsal',
    )
    expect(openPorts(undefined, true)).toEqual({})
    expect(openPorts(config, false).text?.name).toBe('notify')
    expect(() => openPorts({ ...config, notifyKey: 'short' }, false)).toThrow('is no key of GOV.UK Notify')
    await live(false)
    const { messageId } = await written()
    const before = notify.asked()
    await look()
    expect([await row(messageId), notify.asked()]).toMatchObject([{ state: 'queued' }, before])
    await t.catchUp()
    expect(await row(messageId)).toMatchObject({ state: 'delivered', attempts: 1 })
  })
}
