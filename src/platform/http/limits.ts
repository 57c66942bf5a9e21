/** How much one address may write without an account: so many at once, and so many a minute after that. */
export type Allowance = { burst: number; perMinute: number }

/**
 * A shared address (a refuge, a school, a hostel, everybody on one phone network) must never be shut out: this is many
 * times what a whole force receives by its public forms, and still far below what a flood needs. Our proposal.
 */
export const PUBLIC_WRITES: Allowance = { burst: 300, perMinute: 120 }
/** Wrong sign-ins only, whatever the name: a whole station may stand behind one address. Our proposal. */
export const WRONG_SIGN_INS: Allowance = { burst: 200, perMinute: 10 }

/** Seconds to wait; 0 when it may. */
export type Limiter = { take(address: string, cost?: number): number; peek(address: string): number; size(): number }

/** Addresses remembered at most: the one that has been quiet for longest is forgotten first. */
const MOST = 50_000

/** A bucket for each address that fills by itself. `now` gives milliseconds that only go forward. */
export function createLimiter(allowance: Allowance, now: () => number, most = MOST): Limiter {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMs = allowance.perMinute / 60_000

  const leftOf = (key: string, at: number): number => {
    const held = buckets.get(key)
    return held ? Math.min(allowance.burst, held.left + (at - held.at) * perMs) : allowance.burst
  }
  const waitFor = (left: number) => (left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / perMs / 1000)))
  return {
    peek: address => waitFor(leftOf(networkOf(address), now())),
    take: (address, cost = 1) => {
      const key = networkOf(address)
      const at = now()
      const left = leftOf(key, at)
      buckets.delete(key)
      buckets.set(key, { left: left >= 1 ? Math.max(0, left - cost) : left, at })
      for (const oldest of buckets.keys()) {
        if (buckets.size <= most) break
        buckets.delete(oldest)
      }
      return waitFor(left)
    },
    size: () => buckets.size,
  }
}

/** One home or phone has a whole network of IPv6 addresses to choose from: its first 64 bits are its address here. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill('0'), ...back]
  return whole
    .slice(0, 4)
    .map(part => part.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

/** What somebody who writes too much at once is told: what they wrote stays, whom to ring, and when to try again. */
export function tooMuch(seconds: number): { code: string; message: string } {
  const when = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return {
    code: 'too-many-from-here',
    message: `Too much has been sent from your connection just now. What you wrote is still here: send it again in ${when}. If somebody is in danger call 999, and 55 if you cannot speak. If it cannot wait call 101.`,
  }
}
