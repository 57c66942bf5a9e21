import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import type { DeviceLaw, DeviceTest } from './device-law.ts'
import type { Capacity } from './who-agrees.ts'

export type DeviceAsk = {
  device: string
  information: string
  capacity: Capacity
  tests: Partial<Record<DeviceTest, string>>
}

/**
 * A victim is asked for their own device only when every test is met in words. `isChild`: their needs say that they are under 18, and then nobody
 * asks them as though they decided alone.
 */
export function askForDevice(ask: DeviceAsk, law: DeviceLaw, isChild: boolean): Outcome<DeviceAsk> {
  if (isChild && ask.capacity !== 'child')
    return refuse('is-a-child', 'What was asked of their needs says that they are under 18: choose a child', 'capacity')
  const missing = law.tests.find(test => !saysSomething(ask.tests[test.code] ?? '', 3))
  if (missing) return refuse('needs-test', `${missing.ask}. Say it in a sentence`, missing.code)
  return accept(ask)
}
