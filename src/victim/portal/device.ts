/** What kind of device signed in, as coarse as it can be said: enough to know one's own, and nothing to follow anybody by. */
export function deviceIn(agent: string | undefined): string {
  if (!agent) return 'a device'
  if (/iPad|Tablet/i.test(agent)) return 'a tablet'
  if (/Mobi|Android|iPhone/i.test(agent)) return 'a phone'
  if (/Windows|Macintosh|Linux|CrOS|X11/i.test(agent)) return 'a computer'
  return 'a device'
}
