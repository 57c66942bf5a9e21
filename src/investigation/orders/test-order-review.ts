import { expect, test } from 'vitest'
import { order, SERVED, step, supervisor, t, waits } from './test-orders.ts'

/** Orders looked at while they run, and whose day they are on while nobody has the case: a part of orders.routes.test.ts, on its app. */
export function orderReviewed(): void {
  test('an order of a case that nobody has is on the day of the supervisor whose team will have it, and on nobody’s by mistake', async () => {
    const { orderId } = await order()
    const [hanley, longton] = [await t.called('george.pritchard'), await t.called('selin.inskip')]
    const on = async (who: typeof hanley, kind: string) =>
      (await who.get(`/investigations?kind=${kind}`)).body.tasks.map((one: { key: string }) => one.key)
    expect(await on(hanley, 'order-unserved')).toContain(`order-unserved:${orderId}`)
    expect(await on(longton, 'order-unserved')).not.toContain(`order-unserved:${orderId}`)
    await step(orderId, SERVED)
    expect(await on(hanley, 'order-unserved')).not.toContain(`order-unserved:${orderId}`)
    const telling = (await t.owner.query('select id from investigation.order_telling where order_id = $1', [orderId]))
      .rows[0].id
    expect(await on(hanley, 'order-telling')).toContain(`order-telling:${telling}`)
  })

  test('a look at an order decides something: only a supervisor lets protection end, what a court is asked is found out, and it stays readable', async () => {
    const { orderId, crimeId, caseId } = await order({ kind: 'spo', lastDay: '2028-11-23' })
    await step(orderId, SERVED)
    const investigator = await t.as('investigator')
    const look = (who: typeof supervisor, body: object) =>
      who.post(`/orders/${orderId}/review`, {
        decision: 'vary',
        risk: 'Seen twice at the school, which it does not name',
        reason: 'He waits at her school, where it lets him stand',
        wanted: 'Wants the school in it, and her mother told',
        lookOn: '2026-12-07',
        ...body,
      })
    expect((await look(investigator, { decision: 'lapse', lookOn: undefined })).body.code).toBe('needs-supervisor')
    expect((await look(investigator, { wanted: undefined })).body.code).toBe('needs-wanted')
    const page = await investigator.form(`/orders/${orderId}/review`, { decision: 'vary', risk: 'n/a', reason: 'x' })
    expect(page.status).toBe(422)
    expect((await look(investigator, {})).status).toBe(201)
    const shown = (await investigator.html(`/orders/${orderId}`)).text
    expect(shown).toContain('A court is asked to change it')
    expect(shown).toContain(`/orders/${orderId}/review`)
    expect((await waits(supervisor, 'order-review')).some(one => one.crimeId === crimeId)).toBe(false)
    await t.at('2026-12-02T10:00')
    const [waiting] = (await waits(supervisor, 'order-review')).filter(one => one.crimeId === crimeId)
    expect(waiting!.what).toContain('Find out what the court said')
    // What the court did answers it; the next look is counted from then.
    const varied = {
      step: 'varied',
      at: '2026-12-02T09:30',
      words: 'The school is named now',
      terms: [{ kind: 'not-go', words: 'Example School' }],
    }
    expect((await step(orderId, varied)).status).toBe(201)
    expect((await waits(supervisor, 'order-review')).some(one => one.crimeId === crimeId)).toBe(false)
    expect((await look(supervisor, { decision: 'lapse', lookOn: undefined })).status).toBe(201)
    const { rows } = await t.owner.query(
      `select body from platform.fact where case_id = $1 and kind = 'order-reviewed' order by seq`,
      [caseId],
    )
    expect(rows.map(({ body }) => body.decision)).toEqual(['vary', 'lapse'])
    expect(JSON.stringify(rows)).not.toContain('school')
    await expect(t.owner.query(`update investigation.order_review set reason = 'x'`)).rejects.toThrow()
    for (const role of ['contact-handler', 'performance-analyst', 'public'] as const)
      expect([401, 403, 404, 303]).toContain((await (await t.as(role)).html(`/orders/${orderId}/review`)).status)
    await t.at('2026-11-23T10:00')
  })
}
