import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Script } from './scripted/script.ts'
import { SCRIPTS_OF_ABUSE } from './scripted/scripts-of-abuse.ts'
import { SCRIPTS_OF_CARE } from './scripted/scripts-of-care.ts'
import { SCRIPTS_OF_CHANNELS } from './scripted/scripts-of-channels.ts'
import { SCRIPTS_OF_MANY } from './scripted/scripts-of-many.ts'
import { SCRIPTS_OF_SILENCE } from './scripted/scripts-of-silence.ts'
import { SCRIPTS_OF_THE_ROOM } from './scripted/scripts-of-the-room.ts'
import { openStage, type Stage } from './scripted/stage.ts'

/** Calls drawn from real failures, each played against the whole system over HTTP: who failed, and how it must end here. */
const GROUPS: Readonly<Record<string, readonly Script[]>> = {
  // One database serves both: each app that starts costs the suite seconds.
  'without a voice': [...SCRIPTS_OF_SILENCE, ...SCRIPTS_OF_CHANNELS],
  'at home': SCRIPTS_OF_ABUSE,
  'many calls': SCRIPTS_OF_MANY,
  'people who need something else': SCRIPTS_OF_CARE,
  'in the control room': SCRIPTS_OF_THE_ROOM,
}

describe.each(Object.entries(GROUPS))('%s', (_, scripts) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage('2026-11-23T03:00')
  })
  afterAll(() => stage.t.close())

  test.each(scripts.map(script => [script.id, script.ends, script] as const))('%s: %s', async (_id, _ends, script) => {
    // A script that looks at nothing shows nothing of how the call ended.
    expect.hasAssertions()
    await stage.t.at('2026-11-23T03:00')
    await script.play(stage)
  })
})

test('there are at least forty, each told once, with who failed and how it ends', () => {
  const all = Object.values(GROUPS).flat()
  expect(all.length).toBeGreaterThanOrEqual(40)
  expect(new Set(all.map(script => script.id)).size).toBe(all.length)
  // Told twice in other words is told once: each has a failure and an end of its own.
  for (const of of ['failed', 'ends'] as const) expect(new Set(all.map(script => script[of])).size, of).toBe(all.length)
  for (const script of all)
    expect([script.id, script.failed.length > 20, script.ends.length > 20]).toEqual([script.id, true, true])
})
