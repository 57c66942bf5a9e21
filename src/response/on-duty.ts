import type { Force } from '../platform/force/force.ts'
import { type Duty, dutiesAt } from '../platform/force/rota.ts'

/** Who is on at an instant: each team's duty, by team. Where two of a team's duties overlap, the one that ends last. */
export function teamsOnDuty(force: Pick<Force, 'shifts'>, at: Temporal.Instant): Map<string, Duty> {
  const byTeam = new Map<string, Duty>()
  for (const duty of dutiesAt(force, at)) {
    const known = byTeam.get(duty.team)
    if (!known || Temporal.Instant.compare(known.to, duty.to) < 0) byTeam.set(duty.team, duty)
  }
  return byTeam
}

/** A unit is on duty when its team is (force.json). One without a team, or whose team is on no rota, never is. */
export function dutyOf(teams: ReadonlyMap<string, Duty>, resource: { teamId: string | null }): Duty | undefined {
  return resource.teamId === null ? undefined : teams.get(resource.teamId)
}
