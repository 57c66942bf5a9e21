import type { ContactChannel } from '../safe-contact.ts'

/** What may be sent by itself: word of the case, the codes of the victim's pages, a question how it went. */
export const PURPOSES = ['updates', 'codes', 'surveys'] as const
export type Purpose = (typeof PURPOSES)[number]

export const WAY_CHANNELS = ['text', 'email', 'phone', 'letter', 'in-person'] as const
export type WayChannel = Exclude<ContactChannel, 'none'>

/** Whose it is: her own, a parent's who holds a child's rights, or a spokesperson's with authority. */
export const WHOSE = ['own', 'parent', 'spokesperson'] as const

/** Who opens the post: a letter has its words inside. */
export const OPENS_POST = ['only-them', 'others'] as const

/** One way to reach a victim, as they said it. What nobody said is the stricter of the two. */
export type Way = {
  channel: WayChannel
  reach: string | null
  whose: (typeof WHOSE)[number]
  /** The name of whoever it is, where it is not her own. */
  holder: string | null
  safe: boolean
  /** She said so herself, alone. */
  checked: boolean
  purposes: readonly Purpose[]
  /** Days of the week in London, 1 is Monday; none named means every day. */
  days: readonly number[]
  /** London times, 'HH:MM', from and up to; null means any hour. */
  from: string | null
  to: string | null
  /** What others may see of it, on a lock screen or an envelope: the neutral line, or nothing at all. */
  shown: 'neutral' | 'nothing'
  voicemail: boolean
  /** Who opens the post there; nobody asked where it is not there. A letter goes only where they alone do. */
  opensPost?: (typeof OPENS_POST)[number] | undefined
}

export const WANTS = ['everything', 'important', 'nothing'] as const

/** The ways of one victim, in the order in which they want them used. */
export type ContactPlan = {
  ways: readonly Way[]
  /** What they want to hear by itself; what bears on their safety is told by a person whatever they chose. */
  wants: (typeof WANTS)[number]
  /** Why nothing is sent by itself to anybody: the victim died, or somebody stopped it. */
  silent: string | null
  /** The London day by which somebody asks again whether all of this still holds. */
  nextCheck: string | null
  /** Conditions that stand in words alone, as a note has them: hours, who must not know. Nothing here can keep to what it cannot read. */
  inWords?: string | null
}

/** Who may receive for a victim beside themselves, decided by a person with a reason; `until`: the day from which they no longer do. */
export type Receiver = {
  whose: 'parent' | 'spokesperson'
  name: string
  blocked: string | null
  until: string | null
}

/** A note of one way, as a call handler takes it in a minute: word of the case by that way, at any hour, unless they set conditions. */
export function planOfNote(note: {
  channel: ContactChannel
  reach: string | null
  safe: boolean
  checkedWithVictim: boolean
  conditions?: string | null
}): ContactPlan {
  const { channel, reach, safe, checkedWithVictim: checked } = note
  const rest = { whose: 'own', holder: null, purposes: ['updates'], days: [], from: null, to: null } as const
  const way =
    channel === 'none' ? [] : [{ ...rest, channel, reach, safe, checked, shown: 'neutral', voicemail: false } as const]
  const inWords = note.conditions?.trim() || null
  return { ways: way, wants: 'everything', silent: null, nextCheck: null, ...(inWords ? { inWords } : {}) }
}
