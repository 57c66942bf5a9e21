/** What every page is given as `page`. Pages add their own data beside it. */
export type Page = {
  title: string
  /** It shows somebody's own affairs: a browser that kept it asks for it again. */
  private?: boolean
  /** The Content-Security-Policy nonce of this response. */
  nonce: string
  /** And the one for styles in the page itself. */
  styleNonce?: string
  path: string
  force: { name: string; kind: 'live' | 'demonstration' | string; notice?: string | null }
  user?: { name: string; role: string; initials: string }
  nav: { href: string; text: string; current?: boolean; count?: number }[]
  rehearsal?: RehearsalBar
  /** The idempotency key of this page's forms. Without it the frame leaves its own small forms out. */
  once?: string
  flash?: string | { kind?: 'done' | 'note' | 'problem'; text: string }
  /** The person's stored choice of colours; the device's own when absent. */
  theme?: 'light' | 'dark' | 'auto'
}

/** `at`: the rehearsal's own moment, ISO 8601. `speed`: times real time, kept while paused. `next`: a sentence. */
export type RehearsalBar = {
  at: string
  speed: number
  paused: boolean
  next: string | null
  /** Where to step in; by default /rehearsal/be/caller, /handler and /victim. */
  be?: { href: string; text: string }[]
}
