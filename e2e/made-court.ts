import type { TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'

export type MadeCourt = { referralId: string }

/** Of the worked case: what a court told, one thing of it late, with a hearing to come and one that was moved; and a referral that was sent. */
export async function makeCourt(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<MadeCourt> {
  const carer = await t.as('victim-care-officer')
  const tells = async (body: object) => {
    const told = await carer.post(`/crimes/${worked.crimeId}/court/events`, body)
    if (told.status >= 300) throw new Error(`${told.status} ${told.text}`)
  }
  const court = 'North Example Magistrates’ Court'
  await tells({ kind: 'first-hearing', at: '2026-11-21T16:00', forAt: '2026-11-30T10:00', court })
  await tells({
    kind: 'special-measures-asked',
    at: '2026-11-23T14:00',
    words: 'A screen, and to give evidence by link',
  })
  await tells({ kind: 'hearing-changed', at: '2026-11-23T15:30', forAt: '2026-12-01T14:00', court })
  await tells({
    kind: 'court-bail',
    result: 'conditions',
    at: '2026-11-23T16:00',
    words: 'Not to contact Morgan Example, and to sleep at an address out of the county',
  })
  const referred = await carer.post(`/victims/${worked.victimId}/support/referrals`, {
    decision: 'refer',
    listing: 'stalking-advice',
    footing: 'said-yes',
    footingWords: 'She said yes on the telephone, alone',
    words: 'Somebody who knows what to do about the flowers and the messages, and advice about her locks',
  })
  if (referred.status >= 300) throw new Error(`${referred.status} ${referred.text}`)
  const { referralId } = referred.body
  const sent = await carer.post(`/referrals/${referralId}/steps`, { step: 'sent', words: 'By telephone' })
  if (sent.status >= 300) throw new Error(`${sent.status} ${sent.text}`)
  return { referralId }
}
