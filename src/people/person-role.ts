/** What part somebody plays in a contact, an incident or a crime. */
export const PERSON_ROLES = ['caller', 'victim', 'suspect', 'witness', 'subject', 'other'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

export const ROLE_WORDS: Readonly<Record<PersonRole, string>> = {
  caller: 'Caller',
  victim: 'Victim',
  suspect: 'Suspect',
  witness: 'Witness',
  subject: 'Whom it is about',
  other: 'Somebody else',
}
