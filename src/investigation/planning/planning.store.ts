import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import type { Crime } from '../crime.store.ts'
import { caseRisk } from '../open-case.ts'
import { readOpenCase } from '../open-cases.store.ts'
import { sensitivitiesOf } from '../outcomes/outcome-row.ts'
import { readChoices, type SavedChoice } from './choice.store.ts'
import { type ProposedContact, proposedContact } from './contact-frequency.ts'
import { readKnown } from './known.store.ts'
import type { Known } from './known.ts'
import { groupsOf } from './offence-groups.ts'
import { planPackOn } from './plan-pack.ts'
import { pointsOf } from './points.ts'
import { type Proposal, proposalsFor } from './propose.ts'
import { readContracts, type VictimContract } from './victim-contract.store.ts'

export type Planning = {
  known: Known
  choices: SavedChoice[]
  /** What nobody has decided about yet. */
  undecided: Proposal[]
  points: ReturnType<typeof pointsOf>
  /** How often at most a victim goes without a word, before what they asked for. */
  contact: ProposedContact
  contracts: VictimContract[]
}

/** What a case is, what is proposed for it, and what was chosen. */
export async function readPlanning(
  tx: Tx,
  crime: Pick<Crime, 'crimeId' | 'incidentId' | 'offence'>,
  force: Force,
  now: Temporal.Instant,
): Promise<Planning | undefined> {
  const known = await readKnown(tx, crime)
  const open = await readOpenCase(tx, crime.crimeId)
  if (!known || !open) return undefined
  const sensitive = sensitivitiesOf(
    force.offences.find(row => row.code === crime.offence),
    force.incidentTypes.find(row => row.code === open.incidentType),
  )
  const groups = groupsOf(crime.offence, sensitive)
  const choices = await readChoices(tx, crime.crimeId)
  const decided = new Set(choices.map(one => one.key))
  const proposals = proposalsFor(known, sensitive, planPackOn(londonDay(open.recordedAt)), now)
  return {
    known,
    choices,
    undecided: proposals.filter(one => !decided.has(one.key)),
    points: pointsOf(groups),
    contact: proposedContact({ groups, risk: caseRisk(open, force).level, enhanced: open.enhanced }, londonDay(now)),
    contracts: await readContracts(tx, crime.crimeId),
  }
}
