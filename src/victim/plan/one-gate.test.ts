import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/**
 * One gate before a message (decision 0032), held in the source itself: a new file that writes to a victim, speaks to a provider, or decides by a note
 * alone is found here, and fails, until it goes by the gate or a person has put it on one of these lists.
 */
const SRC = fileURLToPath(new URL('../..', import.meta.url))
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map(path => path.split(sep).join('/'))
  .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/(?:^|\/)(?:test-|tables)/.test(path))
  .map(path => ({ path, text: readFileSync(join(SRC, path), 'utf8') }))
const holding = (pattern: RegExp) =>
  files
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .toSorted()

/** `known.store.ts` puts together all that the gate knows; the others show what was said, ask whether anything was, or keep it. */
const NOTES_READ = [
  'contact/ring/ring-plan.store.ts',
  'investigation/planning/known.store.ts',
  'investigation/planning/victim-contract.store.ts',
  'victim/day/tell-together.store.ts',
  'victim/family/family.store.ts',
  'victim/feedback/survey.store.ts',
  'victim/plan/known.store.ts',
  'victim/plan/plan-before.store.ts',
  'victim/plan/plan.store.ts',
  'victim/plan/shared-rows.store.ts',
  'victim/plan/to-check.store.ts',
  'victim/safe-contact.store.ts',
  'victim/support/referral-watch.store.ts',
  'victim/support/referrals-due.store.ts',
]
test.each<[string, RegExp, string[]]>([
  [
    'puts something in the queue to a victim',
    /insertInto\(\s*'victim\.message'|insert into victim\.message\b/,
    ['victim/messages/queue.store.ts'],
  ],
  [
    'makes a letter to a victim',
    /insertInto\(\s*'victim\.letter'|insert into victim\.letter\b/,
    ['victim/letters/letter-work.store.ts'],
  ],
  ['opens such a letter', /\bopenLetter\(/, ['victim/letters/letter-work.store.ts', 'victim/messages/queue.store.ts']],
  ['lets one out, to where the gate said', /event: 'claimed'/, ['victim/messages/send.store.ts']],
  // An exercise alone: it refuses to start with a provider, and nobody is at the other end.
  ['calls one delivered without a provider', /port: 'local-outbox'/, ['victim/messages/local-outbox.store.ts']],
  ['gives one to a provider', /\bport\.send\(/, ['victim/messages/send.jobs.ts']],
  [
    'speaks to another machine',
    /(?<![\w.])fetch\(|from 'nodemailer'|import\('nodemailer'\)|from 'node:https?'|from 'node:net'|from 'node:tls'|from 'undici'/,
    [
      'platform/postgres/start-postgres.ts',
      'platform/views/look/sample-server.ts',
      'twin/rehearsal/api.port.ts',
      'twin/rehearsal/browser.port.ts',
      'twin/rehearsal/crew.port.ts',
      'victim/messages/notify.port.ts',
      'victim/messages/smtp.port.ts',
    ],
  ],
  [
    'asks how a victim may be reached of a note, and not of the gate',
    /\bwhereToSend\(|\bsendBy\(/,
    [
      'victim/day/reach.ts',
      'victim/letters/letter-watch.ts',
      'victim/plan/gate.store.ts',
      'victim/plan/where-to-send.ts',
      'victim/safe-contact.ts',
    ],
  ],
  [
    'reads the newest note by itself, to show it or to begin a plan with it',
    /\blatestSafeContact\(/,
    [
      'victim/plan/plan-now.store.ts',
      'victim/plan/plan.routes.ts',
      'victim/reading.routes.ts',
      'victim/safe-contact.routes.ts',
      'victim/safe-contact.store.ts',
      'victim/safety/safety.routes.ts',
      'victim/support/reach.store.ts',
      'victim/update-page.store.ts',
    ],
  ],
  [
    'reads notes with a statement of its own: to decide only where all that the gate knows is put together',
    /(?:from|join|selectFrom\()\s*'?victim\.(?:safe_contact|contact_plan)\b/,
    NOTES_READ,
  ],
])('what %s is what the list says', (_, pattern, expected) => {
  expect(holding(pattern)).toEqual(expected)
})

test.each(['victim/messages/queue.store.ts', 'victim/messages/send.store.ts', 'victim/letters/letter-gate.store.ts'])(
  '%s asks the gate',
  path => {
    expect(files.find(one => one.path === path)?.text).toMatch(/\bmaySend\(tx, /)
  },
)
