import type { Shown } from './shown.ts'

/** What a victim has for herself, signed in to her own pages. */
export const HER_PAGES: readonly Shown[] = [
  { page: 'a victim’s own page', as: 'herself', path: () => '/my', does: 'See it, or write again' },
  { page: 'a victim’s messages', as: 'herself', path: () => '/my/messages', does: 'Send' },
  { page: 'how it went, on her own pages', as: 'herself', path: () => '/my/your-view', does: 'Your messages' },
  { page: 'who can help her', as: 'herself', path: () => '/my/help', does: 'Go back' },
  { page: 'asking to withdraw', as: 'herself', path: () => '/my/ask/withdraw-support', does: 'Ask' },
  { page: 'what must not be sent', as: 'herself', path: () => '/my/ask/images', does: 'Ask somebody to come' },
  { page: 'a victim’s safety page', as: 'herself', path: () => '/my/safety', does: 'Close these pages now' },
  { page: 'a victim’s keys', as: 'herself', path: () => '/my/keys', does: 'Go back' },
  { page: 'before something is sent', as: 'herself', path: () => '/my/send', does: 'No, go on' },
  { page: 'sending something', as: 'herself', path: () => '/my/send/file', does: 'Send' },
]
