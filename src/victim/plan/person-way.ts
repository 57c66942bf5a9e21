import { isOpenAt } from '../../platform/hours-of-week.ts'
import type { ContactPlan, Way } from './way.ts'

/** How a person reaches a victim instead of a message: by a call they called safe, in its hours, and at last in person. */
export type PersonWay = {
  how: 'phone' | 'in-person'
  reach: string | null
  way: Way | null
  nowOpen: boolean
  rules: string[]
}

/**
 * What somebody does who reaches a victim by hand, in the order in which they would try it. A call only where the victim said, alone, that a call is
 * safe; otherwise somebody goes. Never a message, never a voicemail that they did not allow. `alerts`: numbers that may be somebody else's.
 */
export function personWays(
  plan: ContactPlan | undefined,
  at: Temporal.Instant,
  keysOf: (way: Way) => readonly string[],
  alerts: ReadonlySet<string>,
): PersonWay[] {
  const calls = (plan?.ways ?? [])
    .filter(way => way.channel === 'phone' && way.whose === 'own' && way.safe && way.checked && way.reach)
    .filter(way => !keysOf(way).some(key => alerts.has(key)))
    .map(way => ({
      how: 'phone' as const,
      reach: way.reach,
      way,
      nowOpen: isOpenAt(way, at),
      rules: [
        way.voicemail
          ? 'A voicemail is allowed: nothing in it but that you rang'
          : 'No voicemail, and no message with whoever answers',
        'Say nothing of why you ring until it is them, alone',
      ],
    }))
  const agreed = plan?.ways.find(way => way.channel === 'in-person' && way.safe && way.checked)
  const inPerson = {
    how: 'in-person' as const,
    reach: agreed?.reach ?? null,
    way: agreed ?? null,
    nowOpen: agreed ? isOpenAt(agreed, at) : true,
    rules: [
      agreed ? 'Where and when they agreed' : 'No place is agreed: think who else may be at the door',
      'Speak with them alone, and leave no note',
    ],
  }
  return [...calls, inPerson]
}
