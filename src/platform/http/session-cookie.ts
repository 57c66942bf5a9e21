/** Pinned to this very host over a secure channel (loopback counts) by its prefix. */
export const SESSION_COOKIE = '__Host-session'
