import type { TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'

export type KnownRights = { right: string; danger: string }

/** Of the worked case: the right to be referred for support, and the release on bail that its victim has to be told of within the hour. */
export async function knownRights(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<KnownRights> {
  const carer = await t.as('victim-care-officer')
  const { rights, safety } = (await carer.get(`/victims/${worked.victimId}/rights`)).body
  return {
    right: rights.find((one: { event: string }) => one.event === 'referral').clock.id,
    danger: safety[0].clockId,
  }
}
