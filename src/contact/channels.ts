export type Channel =
  | '999'
  | '101'
  | 'online'
  | 'web-chat'
  | 'email'
  | 'social'
  | 'front-counter'
  | 'officer'
  | 'partner'
  | 'emergency-text'
  | 'relay'
  | 'bsl'

/**
 * How a channel stands in the one queue before anything is known of the caller: `emergency` before all, `live` where
 * somebody waits at the other end, `written` where they do not.
 */
export type Rank = 'emergency' | 'live' | 'written'

/** How it reaches us: the switch reports it, the public opens it on a page, or a member of staff writes it down. */
export type Arrival = 'switch' | 'public' | 'staff'

export type ChannelRow = {
  code: Channel
  /** In a list, and on a tag of a few letters. */
  label: string
  short: string
  arrives: Arrival
  rank: Rank
  /** There is a line with a number of its own; where there is none, a number is only what they give. */
  line: boolean
  /** What they wrote is kept in their own words. */
  written: boolean
  source: string
}

const OURS = 'Our proposal'
const SAME = 'Ofcom: emergency video relay has the same priority and the same control rooms as a voice call'

const channel = (
  code: Channel,
  label: string,
  short: string,
  arrives: Arrival,
  rank: Rank,
  has: { line?: boolean; written?: boolean },
  source: string,
): ChannelRow => ({ code, label, short, arrives, rank, line: has.line ?? false, written: has.written ?? false, source })

/** Every way in. One queue takes them all; a page and a rule ask this table, and never a code by name. */
export const CHANNELS: readonly ChannelRow[] = [
  channel('999', '999 call', '999', 'switch', 'emergency', { line: true }, 'One queue, 999 first: Northumbria Police'),
  channel(
    '101',
    '101 call',
    '101',
    'switch',
    'live',
    { line: true },
    'One queue, longest wait next: Northumbria Police',
  ),
  channel('online', 'Online report', 'Online', 'public', 'written', { written: true }, OURS),
  channel('web-chat', 'Web chat', 'Chat', 'public', 'live', { written: true }, OURS),
  channel('email', 'Email', 'Email', 'staff', 'written', { written: true }, OURS),
  channel('social', 'Social media message', 'Social', 'staff', 'written', { written: true }, OURS),
  channel('front-counter', 'Front counter', 'Counter', 'staff', 'live', { written: true }, OURS),
  channel('officer', 'Reported by an officer', 'Officer', 'staff', 'live', { written: true }, OURS),
  channel('partner', 'Another agency', 'Partner', 'staff', 'live', { line: true, written: true }, OURS),
  channel('emergency-text', 'Text to 999', 'Text', 'staff', 'emergency', { line: true, written: true }, SAME),
  channel('relay', 'Relay call', 'Relay', 'switch', 'emergency', { line: true }, SAME),
  channel('bsl', '999 BSL video call', 'BSL', 'switch', 'emergency', { line: true }, SAME),
]

const BY_CODE = new Map(CHANNELS.map(row => [row.code, row]))

export function channelRow(code: Channel): ChannelRow {
  const row = BY_CODE.get(code)
  if (!row) throw new RangeError(`no such channel: ${code}`)
  return row
}

export const CHANNEL_CODES = CHANNELS.map(row => row.code) as [Channel, ...Channel[]]
/** What a switch may say that a call came by. */
export const CALL_CHANNELS = CHANNELS.filter(row => row.arrives === 'switch').map(row => row.code) as [
  Channel,
  ...Channel[],
]

/** A contact somebody else is speaking in, now: on a line, by video or through an interpreter of text. */
export function isCall(code: Channel): boolean {
  return channelRow(code).arrives === 'switch'
}

export function isEmergencyLine(code: Channel): boolean {
  return channelRow(code).rank === 'emergency'
}

/** How advice is usually given on it, where nobody says. */
export function usualWay(code: Channel): 'phone' | 'message' | 'in-person' {
  if (code === 'front-counter') return 'in-person'
  return channelRow(code).written && code !== 'partner' ? 'message' : 'phone'
}
