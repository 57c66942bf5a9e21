import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/** Keys that a victim has at once, waiting ones too: our proposal. */
export const MOST_KEYS = 5
/** For how long a device may sign what it was given: our proposal. */
export const CHALLENGE_MINUTES = 5
const NAME_MOST = 60

/** Whether their devices are theirs alone, as they said to somebody, alone. */
export const DEVICES_SAID = ['own', 'shared'] as const
export type DevicesSaid = (typeof DEVICES_SAID)[number]
export const DEVICES_WORDS: Record<DevicesSaid, string> = {
  own: 'Their devices are theirs alone, and nobody else can unlock them',
  shared: 'Somebody else uses, unlocks or looks after their devices: no keys',
}

/** What every key of a victim hangs on. */
export type KeyTerms = {
  /** The safe-contact talk is recorded and stands. */
  talked: boolean
  devices: DevicesSaid | null
}

/** What ends a key; each of them for good. */
export const ENDED_WHY = ['by-her', 'by-staff', 'not-wanted', 'was-not-her', 'devices', 'new-card', 'frozen'] as const
export type EndedWhy = (typeof ENDED_WHY)[number]
export const ENDED_WORDS: Record<EndedWhy, string> = {
  'by-her': 'taken away on these pages',
  'by-staff': 'taken away by the people who look after them',
  'not-wanted': 'not wanted after all',
  'was-not-her': 'it was not them who asked',
  devices: 'others use their devices',
  'new-card': 'a new card was made',
  frozen: 'the pages were closed because somebody may have seen them',
}

export type KeyStands = { confirmedAt: Temporal.Instant | null; ended: EndedWhy | null }
export type KeyState = 'waiting' | 'good' | 'ended'

/** A key opens nothing before a person has confirmed it, and nothing after anything has ended it. */
export function keyState({ confirmedAt, ended }: KeyStands): KeyState {
  if (ended) return 'ended'
  return confirmedAt ? 'good' : 'waiting'
}

/** What is said to her where a key is not made, by the refusal's code. */
export const KEY_REFUSALS = {
  'devices-shared': 'A key on a device is not offered: somebody else may open it. The card and codes are safer',
  'talk-first': 'Somebody first talks with you, alone, about what is safe for you. Ask for it, or ring',
  'needs-name': 'Call the device something that you will know again, like ‘my blue phone’',
  'name-too-long': `Use ${NAME_MOST} letters or fewer`,
  'too-many-keys': `You have ${MOST_KEYS} keys: take one away first`,
  'not-made': 'The key was not made. Try once more. Your card and codes go on working',
  'not-opened':
    'That did not open anything. Use your reference, your own words and a code, or ring 101: they help you in.',
} as const

export type NotOffered = 'talk-first' | 'devices-shared'

/** Are keys offered at all? Only after the safe-contact talk, and never where somebody else may open the device. */
export function mayOfferKeys(terms: KeyTerms): Outcome<true, NotOffered> {
  if (terms.devices === 'shared') return refuse('devices-shared', KEY_REFUSALS['devices-shared'])
  if (!terms.talked) return refuse('talk-first', KEY_REFUSALS['talk-first'])
  return accept(true)
}

export type NotAsked = NotOffered | 'needs-name' | 'name-too-long' | 'too-many-keys'

/** May she ask for one more? `held`: those that wait or are good. */
export function considerKey(terms: KeyTerms, held: number, typed: string | undefined): Outcome<string, NotAsked> {
  const offered = mayOfferKeys(terms)
  if (!offered.ok) return offered
  const name = typed?.normalize('NFC').replaceAll(/\s+/g, ' ').trim() ?? ''
  if (name === '') return refuse('needs-name', KEY_REFUSALS['needs-name'], 'name')
  if ([...name].length > NAME_MOST) return refuse('name-too-long', KEY_REFUSALS['name-too-long'], 'name')
  if (held >= MOST_KEYS) return refuse('too-many-keys', KEY_REFUSALS['too-many-keys'], 'name')
  return accept(name)
}

export type NotConfirmed = NotOffered | 'key-ended'

/** May a person who has spoken with her make it good? What has ended stays ended, whatever she wants: she adds another. */
export function considerConfirming(terms: KeyTerms, key: KeyStands): Outcome<true, NotConfirmed> {
  if (key.ended)
    return refuse(
      'key-ended',
      `This key has ended (${ENDED_WORDS[key.ended]}). Settle it as not wanted; they can add another`,
      'as',
    )
  if (terms.devices === 'shared')
    return refuse('devices-shared', 'It is written down that others use their devices: a key is not for them', 'as')
  if (!terms.talked)
    return refuse('talk-first', 'Record the safe-contact talk with them first: a key comes after it', 'as')
  return accept(true)
}

type Shown = KeyStands & {
  keyId: string
  name: string
  device: string
  at: Temporal.Instant
  endedAt: Temporal.Instant | null
  lastAt: Temporal.Instant | null
}

/** A key as it is shown to her and to staff alike: never what it is known by. */
export function keyShown(key: Shown) {
  const { keyId, name, device, at, confirmedAt, ended, endedAt, lastAt } = key
  return { keyId, name, device, at, confirmedAt, ended, endedAt, lastAt, state: keyState(key) }
}
