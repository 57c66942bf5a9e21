import { saysSomething } from '../substance.ts'
import { inOwnWords } from './own-words.ts'
import type { CaseNow, Proposal } from './precondition.ts'

/** True: shown. A sentence: missing in a way of its own. 'not-asked': this case does not raise it. */
type Look = (now: CaseNow, proposal: Proposal) => boolean | 'not-asked' | { sentence: string }

const HARMS_AT_HOME = ['domestic', 'stalking', 'sexual', 'child']

/** How the record of a case answers a precondition. */
export const ON_RECORD = {
  'suspect-named': now => now.suspects.length > 0,
  // One who was looked at and cleared does not make the crime's author known.
  'nobody-named': now => now.suspects.every(state => state === 'no-further-action'),
  charged: now => now.suspects.includes('charged'),
  'suspect-found': now => (now.suspects.includes('named') ? false : 'not-asked'),
  'own-words': (now, { victimView }) => now.victims > 0 && (inOwnWords(victimView) || heard(now)),
  'victim-view': (now, { victimView }) => (now.victims === 0 ? 'not-asked' : saysSomething(victimView, 2)),
  'victim-there': now => (now.victims === 0 ? 'not-asked' : false),
  heard: now => now.withdrawal === undefined || heard(now),
  'protection-weighed': now => (now.sensitive.some(one => HARMS_AT_HOME.includes(one)) ? false : 'not-asked'),
  accepted: ({ withdrawal }) =>
    withdrawal === undefined || withdrawal === 'accepted' || { sentence: WITHDRAWAL_WORDS[withdrawal] },
  supports: ({ withdrawal }) => withdrawal !== 'accepted',
  possession: now => /drugs.*possession|possession.*drugs/.test(now.offence),
  reference: (_, { reference }) => Boolean(reference),
  'prosecutor-reference': (now, { reference }) => (now.referred ? Boolean(reference) : 'not-asked'),
  'not-done-said': (now, { notDone }) =>
    now.victims === 0 || notDone === undefined ? 'not-asked' : saysSomething(notDone ?? '', 2),
  'victims-heard': ({ notHeard }) =>
    notHeard === undefined ? 'not-asked' : notHeard.length === 0 || { sentence: notHeard.join('; ') },
  'no-objection': ({ objections = [] }) =>
    objections.length === 0 ? 'not-asked' : { sentence: `${objections.join('; ')}. Answer that in your reason` },
  'lines-followed': now => now.lines > 0,
  'not-sensitive': now => !now.sensitive.some(one => ['domestic', 'hate', 'child'].includes(one)),
} as const satisfies Record<string, Look>
export type RecordKey = keyof typeof ON_RECORD

const heard = ({ withdrawal }: CaseNow) =>
  withdrawal !== undefined && withdrawal !== 'none' && withdrawal !== 'unreached'

const WITHDRAWAL_WORDS: Record<'none' | 'unreached' | 'waits' | 'not-accepted', string> = {
  none: 'No form says that the victim was heard alone, what is known of pressure, and what there is without them',
  unreached: 'The victim could not be reached: that they do not support it is not known',
  waits: 'What the victim said waits for a supervisor’s decision',
  'not-accepted': 'A supervisor decided that the victim’s withdrawal does not end this: see the form',
}
