/** Pinned to this very host over a secure channel (loopback counts) by its prefix. */
export const SESSION_COOKIE = '__Host-session'
/** What opens this person's drafts in this browser: a page sets it, and it goes when the session does. */
export const KEEPING_COOKIE = '__Host-keeping'
