/**
 * How soon somebody who left must reach us again, by any channel, not to count as lost; and how long a later contact is
 * still shown with them. Dated: a figure keeps the edition of its day.
 */
export const RECONTACT_EDITIONS = [
  {
    id: 'recontact-1',
    from: Temporal.PlainDate.from('2020-01-01'),
    to: null as Temporal.PlainDate | null,
    withinMinutes: 60,
    laterHours: 24,
    source:
      'Left and no re-contact by any channel in 60 minutes: the measure of the inspection’s finding on 101 (2024)',
  },
] as const
export type RecontactEdition = (typeof RECONTACT_EDITIONS)[number]

export function recontactOn(day: Temporal.PlainDate): RecontactEdition {
  const compare = Temporal.PlainDate.compare
  return (
    RECONTACT_EDITIONS.find(one => compare(one.from, day) <= 0 && (one.to === null || compare(day, one.to) < 0)) ??
    RECONTACT_EDITIONS.at(-1)!
  )
}

/** Why the later contact is thought to be theirs, in words for a handler: a number is not a person. */
export const SAME_BY = {
  number: 'the same number',
  person: 'the same person, as a handler confirmed',
  'name-and-place': 'the same name and place',
} as const
export type SameBy = keyof typeof SAME_BY
