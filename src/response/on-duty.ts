import type { Force } from '../platform/force/force.ts'
import { type Duty, dutyOn } from '../platform/force/rota.ts'
import { londonDay } from '../platform/time.ts'

/**
 * Who is on at an instant: each team's duty, by team. Where two of a team's duties overlap, the one that ends last.
 * Teams at the same place of a rota work the same hours, so that hours are worked out once for all of them: every
 * dispatch asks this.
 */
export function teamsOnDuty(force: Pick<Force, 'shifts'>, at: Temporal.Instant): Map<string, Duty> {
  const today = londonDay(at)
  // Last night's duty may run into today.
  const days = [today.subtract({ days: 1 }), today]
  const byTeam = new Map<string, Duty>()
  for (const pattern of force.shifts)
    for (const teams of Map.groupBy(pattern.teams, row => row.offset % pattern.cycle.length).values())
      for (const day of days) {
        const duty = dutyOn(pattern, teams[0]!.team, day)
        if (duty && covers(duty, at)) for (const { team } of teams) keepLonger(byTeam, { ...duty, team })
      }
  return byTeam
}

/** A unit is on duty when its team is (force.json). One without a team, or whose team is on no rota, never is. */
export function dutyOf(teams: ReadonlyMap<string, Duty>, resource: { teamId: string | null }): Duty | undefined {
  return resource.teamId === null ? undefined : teams.get(resource.teamId)
}

function covers({ from, to }: Duty, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0
}

function keepLonger(byTeam: Map<string, Duty>, duty: Duty): void {
  const known = byTeam.get(duty.team)
  if (!known || Temporal.Instant.compare(known.to, duty.to) < 0) byTeam.set(duty.team, duty)
}
