import { expect, test } from 'vitest'
import { openJourney, type Step } from './journey/journey.ts'
import { TO_THE_ARREST } from './journey/to-the-arrest.ts'
import { TO_THE_OUTCOME } from './journey/to-the-outcome.ts'
import { TO_THE_SCENE } from './journey/to-the-scene.ts'
import { openSite } from './site.ts'

const STEPS: readonly Step[] = [...TO_THE_SCENE, ...TO_THE_ARREST, ...TO_THE_OUTCOME]

// One test, since no step can be taken without those before it: tried once more, the whole way is gone again.
test('one case travels from the report to the outcome, by hand, without JavaScript', { timeout: 240_000 }, async () => {
  const site = await openSite('2026-11-23T10:00')
  try {
    const journey = await openJourney(site)
    for (const [what, step] of STEPS) await expect(step(journey), what).resolves.toBeUndefined()
  } finally {
    await site.close()
  }
})
