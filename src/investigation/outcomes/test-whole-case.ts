import { PRECONDITIONS } from './missing.ts'
import type { CaseNow } from './precondition.ts'

/** A case in which nothing is missing for this outcome, by its record and by what was stated. */
export function wholeCase(code: number): CaseNow {
  return {
    offence: code === 7 ? 'drugs-possession' : 'theft-from-person',
    victims: 1,
    openLines: 0,
    lines: 2,
    enhanced: false,
    sensitive: [],
    suspects: [14, 18].includes(code) ? [] : code === 1 ? ['charged'] : ['interviewed'],
    withdrawal: [14, 16].includes(code) ? 'accepted' : 'none',
    referred: false,
    notHeard: [],
    objections: [],
    stated: PRECONDITIONS.filter(row => row.of.includes(code) && (row.by === 'statement' || row.orStatement)).map(
      row => row.id,
    ),
  }
}

/** A case and a proposal from which one precondition, and as little else as can be, is missing. */
export function without(id: string, code: number) {
  const whole = wholeCase(code)
  const stated = whole.stated.filter(one => one !== id)
  const change = CHANGES[id] ?? {}
  return { now: { ...whole, stated, ...change.now }, proposal: change.proposal ?? {} }
}

type Change = {
  now?: Partial<CaseNow>
  proposal?: { victimView?: string; reference?: string | null; notDone?: string | null }
}
const NOBODY = { now: { suspects: [] } }

/** What takes a precondition away that a record shows; taking its statement away is enough for the others. */
const CHANGES: Record<string, Change> = {
  'suspect-named': NOBODY,
  'suspect-identified': NOBODY,
  'suspect-linked': NOBODY,
  'nobody-identified': { now: { suspects: ['interviewed'] } },
  'charge-recorded': { now: { suspects: ['bailed'] } },
  possession: { now: { offence: 'theft-from-person' } },
  'untraced-circulated': { now: { suspects: ['named'] } },
  'outside-reference': { proposal: { reference: null } },
  'victim-asked': { proposal: { victimView: 'Unknown' } },
  'victim-decision': { now: { withdrawal: 'none' }, proposal: { victimView: 'Victim does not support prosecution' } },
  'victim-decision-auditable': {
    now: { withdrawal: 'none' },
    proposal: { victimView: 'Victim does not support prosecution' },
  },
  'withdrawal-accepted': { now: { withdrawal: 'waits' } },
  'reason-category': { now: { withdrawal: 'none' } },
  'coercion-asked': { now: { withdrawal: 'unreached' } },
  'evidence-led-weighed': { now: { withdrawal: 'none' } },
  'protection-decided': { now: { sensitive: ['domestic'] } },
  'victim-supports': { now: { withdrawal: 'accepted' } },
  'prosecutor-reference': { now: { referred: true }, proposal: { reference: null } },
  'lines-followed': { now: { lines: 0 } },
  'not-done-said': { proposal: { notDone: null } },
  'victims-heard': { now: { notHeard: ['A victim has not been told what is proposed'] } },
  'objections-answered': { now: { objections: ['A victim disagrees'] } },
  'not-normally': { now: { sensitive: ['hate'] } },
}
