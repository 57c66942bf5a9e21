import { ENDED_WORDS, KEY_REFUSALS } from '../portal/passkey.ts'
import { NO_KEYS_HERE } from '../portal/passkey-site.ts'

/** What is said of keys on her own devices, before and after she has signed in. */
export const KEY_ENGLISH = {
  'key.title': 'Keys on your devices',
  'key.link': 'Signing in with a key on your phone, and the keys there are',
  'key.what':
    'A key opens these pages with your phone’s own lock: a fingerprint, a face or a PIN. Your card and codes always work too.',
  'key.waiting': 'Waiting. It opens nothing until somebody has spoken with you.',
  'key.ended': 'Ended: {why}.',
  'key.added': 'Added {when} with {device}.',
  'key.used': 'Last used {when}.',
  'key.never': 'Never used.',
  'key.not-you': 'If this was not you, take it away, or close these pages.',
  'key.remove': 'Take it away',
  'key.none': 'There is no key.',
  'key.add': 'Add a key',
  'key.only': 'Only on a device that nobody else can unlock.',
  'key.who-knows':
    'Whoever knows its PIN, or has a finger or a face set up on it, can use the key. The device keeps a line with the address of this site in its list of passwords, and may copy it to other devices of the same account.',
  'key.at-first': 'The key opens nothing at first. Somebody speaks with you, alone, and makes it work.',
  'key.call-it': 'What do you call this device?',
  'key.call-hint': 'So that you know it again: ‘my blue phone’',
  'key.off-add': 'Adding one needs JavaScript, and a browser that knows keys. Your card and codes work without.',
  'key.or': 'Or, if a key on this device was set up with you:',
  'key.use': 'Use a key',
  'key.off-use':
    'A key needs JavaScript, and a browser that knows keys. Without them your reference, your words and a code are the way in.',
  'key.failed': 'That did not work, and nothing has changed. Try again, or use your card and a code.',
  'key.no-site': NO_KEYS_HERE.message,
  ...(Object.fromEntries(Object.entries(ENDED_WORDS).map(([why, text]) => [`key.ended.${why}`, text])) as Record<
    `key.ended.${keyof typeof ENDED_WORDS}`,
    string
  >),
  ...(Object.fromEntries(Object.entries(KEY_REFUSALS).map(([code, text]) => [`key.refused.${code}`, text])) as Record<
    `key.refused.${keyof typeof KEY_REFUSALS}`,
    string
  >),
}
