import { AGENT_STATES, type AgentState } from '../shift/agent-state.ts'

export type StaffState<A> = { state: AgentState; label: string; staff: A[] }

/** Everybody at work by what they are doing, in the order of the list; within a state whoever has been in it longest comes first. */
export function staffByState<A extends { state: AgentState; since: Temporal.Instant }>(
  agents: readonly A[],
): StaffState<A>[] {
  return AGENT_STATES.map(({ id, label }) => ({
    state: id,
    label,
    staff: agents.filter(one => one.state === id).toSorted((a, b) => Temporal.Instant.compare(a.since, b.since)),
  })).filter(one => one.staff.length > 0)
}
