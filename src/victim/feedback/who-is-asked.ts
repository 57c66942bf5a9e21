import { londonDay } from '../../platform/time.ts'
import type { NoSend } from '../plan/where-to-send.ts'

/** What is known of a victim when it is decided whether to ask them. */
export type Askable = {
  /** What the gate says of a survey sent by itself (plan/gate.store.ts); null where one may go. */
  gate: NoSend | null
  restricted: boolean
  underAge: boolean
  /** Something that may put them in danger has happened and they have not been told. */
  inDanger: boolean
  /** They said that they want no contact, or no survey. */
  declined: boolean
  /** Domestic abuse, stalking or a sexual offence: somebody else may read what is sent. */
  sensitive: boolean
  /** Where a message would be no asking: a text without pages of their own to answer on, another language, signs. */
  byHand?: boolean
}

export const NOT_ASKED = ['restricted', 'under-age', 'in-danger', 'declined', 'unsafe'] as const
export type NotAsked = (typeof NOT_ASKED)[number]
export const NOT_ASKED_WORDS: Record<NotAsked, string> = {
  restricted: 'Few may know of their case',
  'under-age': 'They are under 18',
  'in-danger': 'They may be in danger',
  declined: 'They said that they want not to be asked',
  unsafe: 'No safe way to ask them is recorded',
}

type Rule = {
  code: NotAsked | 'needs-a-person'
  when: (one: Askable) => boolean
  from: string
  to: string | null
  source: string
}
const OURS = { from: '2019-01-01', to: null, source: 'our proposal: no national rule was found' } as const
/** The gate knows of a way that they said themselves is safe, and a survey may not go by it by itself. */
const SAFE_FOR_A_PERSON: readonly NoSend[] = ['not-a-message-channel', 'not-for-this', 'nothing-may-be-seen']

/** Who is not asked, and who is asked by a person alone, in `[from, to)` London days; the first that fits. */
export const ASK_RULES: readonly Rule[] = [
  { code: 'restricted', when: one => one.restricted, ...OURS },
  { code: 'under-age', when: one => one.underAge, ...OURS },
  { code: 'in-danger', when: one => one.inDanger, ...OURS },
  { code: 'declined', when: one => one.declined || one.gate === 'asked-not-to-be-told', ...OURS },
  {
    code: 'unsafe',
    when: one => one.gate !== null && one.gate !== 'wait-until' && !SAFE_FOR_A_PERSON.includes(one.gate),
    ...OURS,
  },
  {
    code: 'needs-a-person',
    when: one => one.sensitive || one.byHand || (one.gate !== null && SAFE_FOR_A_PERSON.includes(one.gate)),
    ...OURS,
  },
]

export type AskDecision = { way: 'message' | 'phone'; notAsked: null } | { way: null; notAsked: NotAsked }

/**
 * Whether and how a victim is asked: only through the gate, or by a person on a way that they said is safe; else not at all, and that is
 * counted. Undefined where it waits for an hour that they agreed to: it is looked at again then.
 */
export function whoIsAsked(one: Askable, now: Temporal.Instant): AskDecision | undefined {
  const on = londonDay(now).toString()
  const rule = ASK_RULES.find(row => row.from <= on && (row.to === null || on < row.to) && row.when(one))
  if (!rule) return one.gate === null ? { way: 'message', notAsked: null } : undefined
  return rule.code === 'needs-a-person' ? { way: 'phone', notAsked: null } : { way: null, notAsked: rule.code }
}
