import { hoursInWords } from '../../platform/hours-of-week.ts'
import type { Way } from '../plan/way.ts'

/** How a service may reach a victim: it goes with every referral, and stands in it as it was. */
export type Reach = {
  /** The newest record that it was made from: another one means that the service has to be told. */
  safeContactId: string
  ways: readonly Way[]
  /** Ways that are not passed on: not safe, not checked, or somebody else's number. */
  notPassedOn: number
  silent: string | null
  /** A note says its hours in words only: then no hour is written that they did not say. */
  hoursKnown: boolean
  codeWord: string | null
  seenWords: string | null
  notToKnow: readonly { name: string; relation: string | null }[]
  words: string | null
}

/** Only the victim's own ways that they called safe, alone, and that nobody else is known to have. */
export function waysForService(ways: readonly Way[], isShared: (way: Way) => boolean): { ways: Way[]; kept: number } {
  const passed = ways.filter(way => way.whose === 'own' && way.safe && way.checked && !isShared(way))
  return { ways: passed, kept: ways.length - passed.length }
}

/** May anybody be told how to reach them? */
export const isReachable = (reach: Pick<Reach, 'ways' | 'silent'> | undefined): boolean =>
  reach !== undefined && reach.silent === null && reach.ways.length > 0

const CHANNELS: Record<Way['channel'], string> = {
  text: 'Text message',
  email: 'Email',
  phone: 'Phone call',
  letter: 'Letter',
  'in-person': 'Meeting in person',
}

/** The lines of the letter: what the service may do, when, and what it must never do. */
export function planLines(reach: Reach): { label: string; text: string }[] {
  const ways = reach.ways.map(way => ({
    label: CHANNELS[way.channel],
    text: [
      way.reach ?? 'where they agree to it',
      reach.hoursKnown && hoursInWords(way),
      way.channel === 'phone' && (way.voicemail ? 'a voice message is allowed' : 'no voice message'),
      way.shown === 'nothing' && 'nothing may be seen of it',
    ]
      .filter(Boolean)
      .join('; '),
  }))
  const more: [string, string | null][] = [
    ['Code word, to show that it is you', reach.codeWord],
    ['What may be seen or left', reach.seenWords],
    [
      'Must not know',
      reach.notToKnow.map(one => (one.relation ? `${one.name} (${one.relation})` : one.name)).join(', ') || null,
    ],
    ['They also said', reach.words],
  ]
  return [...ways, ...more.flatMap(([label, text]) => (text ? [{ label, text }] : []))]
}
