/**
 * What a handler is doing (contact.md section 4). It is shown so that a supervisor sees who is free and who has been on a
 * hard call for an hour; no figure is ever made of it by person.
 */
export const AGENT_STATES = [
  { id: 'available', label: 'Free for the next call', by: 'person' },
  { id: 'ringing', label: 'A call is ringing', by: 'switch' },
  { id: 'talking', label: 'On a call', by: 'switch' },
  { id: 'hold', label: 'Caller on hold', by: 'switch' },
  { id: 'wrap', label: 'Finishing a call', by: 'switch' },
  { id: 'not-ready', label: 'Not ready', by: 'person' },
  { id: 'digital', label: 'On chat or written contacts', by: 'person' },
  { id: 'break', label: 'On a break', by: 'person' },
  { id: 'training', label: 'In training', by: 'person' },
  { id: 'off', label: 'Off duty', by: 'person' },
] as const
export type AgentState = (typeof AGENT_STATES)[number]['id']

/** What a person may say of themselves; the switch says the rest. */
export const OWN_STATES = AGENT_STATES.filter(state => state.by === 'person').map(state => state.id) as [
  AgentState,
  ...AgentState[],
]

export function agentLabel(state: AgentState, reason: string | null = null): string {
  const { label } = AGENT_STATES.find(one => one.id === state)!
  return reason ? `${label}: ${reason}` : label
}

/** Taking a contact: a caller is spoken to, what is written is worked on. */
export function stateOnTaking(call: boolean): AgentState {
  return call ? 'talking' : 'digital'
}

/** Ending it frees whoever was with it; what they have said of themselves since then stands. */
export function stateOnEnding(now: AgentState | undefined, sameContact: boolean): AgentState | undefined {
  return sameContact && now !== undefined && ['talking', 'hold', 'wrap', 'digital'].includes(now)
    ? 'available'
    : undefined
}
