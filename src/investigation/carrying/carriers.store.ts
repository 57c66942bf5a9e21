import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { readInvestigators } from '../allocation.store.ts'
import { risksOf } from '../day/day-view.ts'
import { countOpenCases } from '../open-cases.store.ts'
import { workloads } from '../workload.ts'
import { goneNow } from './absence.ts'
import { readStandings } from './carrying.store.ts'
import { type CaseFit, type Fitness, warningsFor } from './fit.ts'
import { capOf, loadPolicyOn, weigh } from './load.ts'

/** Teams with what each of their people carries, weighs against the cap, and whether they are there; and what stands against giving them a case. */
export async function carriers(
  tx: Tx,
  force: Force,
  now: Temporal.Instant,
  of: { base?: string | undefined; fit?: CaseFit } = {},
) {
  const policy = loadPolicyOn(now)
  const standings = await readStandings(tx)
  const teams = workloads(await readInvestigators(tx), await countOpenCases(tx), force, of.base)
  return teams.map(team => ({
    ...team,
    people: team.people.map(person => {
      const standing = standings.get(person.id)
      const fitness: Fitness = {
        name: person.name,
        pip: standing?.pip ?? null,
        load: weigh(person.risk, policy),
        cap: capOf(person.role, policy),
        gone: goneNow(person.name, standing?.absence, null, now)?.words ?? null,
      }
      return {
        ...person,
        ...fitness,
        warnings: of.fit
          ? warningsFor(fitness, of.fit).flatMap(one => (one.code === 'level-not-known' ? [] : [one.words]))
          : [],
      }
    }),
  }))
}

/** One person's, for the decision itself. */
export async function fitnessOf(
  tx: Tx,
  to: { id: string; name: string; role: string },
  force: Force,
  now: Temporal.Instant,
): Promise<Fitness> {
  const policy = loadPolicyOn(now)
  const standing = (await readStandings(tx, [to.id])).get(to.id)
  const { risk } = risksOf(await countOpenCases(tx, { of: 'one', ownerId: to.id }), force)
  return {
    name: to.name,
    pip: standing?.pip ?? null,
    load: weigh(risk, policy),
    cap: capOf(to.role, policy),
    gone: goneNow(to.name, standing?.absence, null, now)?.words ?? null,
  }
}
