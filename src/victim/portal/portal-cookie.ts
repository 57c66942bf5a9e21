/** A session of the victim's own pages, and an attempt to begin one: pinned to this host, gone when the browser is closed. */
export const MY_COOKIE = '__Host-my'
export const MY_TRY_COOKIE = '__Host-my-try'
/** Which challenge this browser was given to sign with a key. */
export const MY_KEY_COOKIE = '__Host-my-key'

/** Strict: no other site's link or form ever carries it. */
export const MY_COOKIE_RULES = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const
