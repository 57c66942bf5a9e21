export const DEVICES = { any: 'a device', tablet: 'a tablet', phone: 'a phone', computer: 'a computer' } as const

/** What kind of device signed in, as coarse as it can be said: enough to know one's own, and nothing to follow anybody by. */
export function deviceIn(agent: string | undefined): string {
  if (!agent) return DEVICES.any
  if (/iPad|Tablet/i.test(agent)) return DEVICES.tablet
  if (/Mobi|Android|iPhone/i.test(agent)) return DEVICES.phone
  if (/Windows|Macintosh|Linux|CrOS|X11/i.test(agent)) return DEVICES.computer
  return DEVICES.any
}
