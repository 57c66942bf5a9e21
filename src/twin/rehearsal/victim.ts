import { chance, type Next, pick, weighted } from '../../platform/random.ts'
import type { Assessment } from './assessment.ts'
import type { RehearsalContact } from './contact.ts'
import { parameter } from './parameters.ts'
import type { Story } from './story.ts'

/** The person harmed; for a business, the name of it and of somebody there (a business has no rights of its own under the Code). */
export type Victim = {
  readonly name: string
  readonly business: boolean
  readonly enhanced: boolean
  readonly enhancedReason: string | null
}

/** How they may be reached, asked by a person and checked with them: nothing is sent without it. */
export type SafeContact = {
  readonly at: Temporal.Instant
  readonly channel: 'text' | 'email' | 'phone' | 'letter' | 'in-person' | 'none'
  readonly reach: string | null
  readonly safe: boolean
  readonly conditions: string | null
  readonly checkedWithVictim: true
  readonly wantsUpdates: boolean
}

const SENSITIVE_REASONS: Readonly<Record<string, string>> = {
  domestic: 'Victim of domestic abuse',
  stalking: 'Persistently targeted: stalking or harassment',
  hate: 'Victim of hate crime',
}

/** Null where nobody is the victim, as in a disturbance. */
export function victimOf({ caller, scene }: RehearsalContact, story: Story, assessment: Assessment): Victim | null {
  if (story.victim === 'nobody') return null
  if (story.victim === 'business')
    return {
      name: `${scene.business} (${caller.person.fullName})`,
      business: true,
      enhanced: false,
      enhancedReason: null,
    }
  const sensitive = story.sensitive === undefined ? undefined : SENSITIVE_REASONS[story.sensitive]
  const vulnerable = assessment.vulnerable ? `Vulnerable: ${assessment.factors.join('; ')}` : undefined
  const reason = sensitive ?? vulnerable ?? null
  return { name: caller.person.fullName, business: false, enhanced: reason !== null, enhancedReason: reason }
}

const CONDITIONS = [
  'No voicemail.',
  'Use the first name only.',
  'Say nothing until the agreed word is given.',
  'Never the landline.',
]

export function planSafeContact(
  { caller }: RehearsalContact,
  story: Story,
  at: Temporal.Instant,
  next: Next,
): SafeContact {
  const watched = story.sensitive === 'domestic' || story.sensitive === 'stalking'
  const wantsUpdates = chance(next, parameter('wants-updates'))
  const checked = { at, checkedWithVictim: true, wantsUpdates } as const
  if (watched && chance(next, parameter('unsafe-to-contact')))
    return {
      ...checked,
      channel: 'none',
      reach: null,
      safe: false,
      conditions: 'The other person sees the phone and the post. In person only, at work.',
    }

  const mobile = caller.phone.startsWith('07')
  const channel = weighted(next, [
    ['text', mobile ? 50 : 0],
    ['email', 26],
    ['phone', 18],
    ['letter', watched ? 0 : 5],
    ['in-person', 2],
  ] as const)
  const { line, settlement } = caller.household.address
  const reaches = {
    text: caller.phone,
    phone: caller.phone,
    email: caller.person.email,
    letter: `${line}, ${settlement}`,
    'in-person': null,
  }
  const said = watched || chance(next, 0.15) ? pick(next, CONDITIONS) : null
  // Conditions in words are for a person to keep to: nothing is sent by itself where they stand beside a number.
  const conditions = channel === 'phone' || channel === 'in-person' ? said : null
  return { ...checked, channel, reach: reaches[channel], safe: true, conditions }
}
