export const INVITE_HOWS = ['in-person', 'phone', 'paper'] as const
export type InviteHow = (typeof INVITE_HOWS)[number]
export const INVITE_WORDS: Record<InviteHow, string> = {
  'in-person': 'In front of them: they copy it, or take the paper',
  phone: 'By phone: I read it out, alone with them on the line',
  paper: 'On paper: handed over in person, never posted where others open it',
}

export type Turn = 'locked' | 'frozen' | 'opened'

/** How the pages of a victim stand, for whoever works with them. */
export const PORTAL_STATES = ['not-invited', 'invited', 'in-use', 'locked', 'frozen'] as const
export type PortalState = (typeof PORTAL_STATES)[number]
export const STATE_WORDS: Record<PortalState, string> = {
  'not-invited': 'Not invited yet',
  invited: 'Invited, and not signed in yet',
  'in-use': 'In use',
  locked: 'Locked: too many wrong tries. They were told nothing. Reach them safely, and open it again',
  frozen: 'Frozen: somebody may have seen it. Speak with them, alone, and open it again',
}

export function stateOfPortal(one: { invited: boolean; turn: Turn | null; signIns: number }): PortalState {
  if (!one.invited) return 'not-invited'
  if (one.turn === 'frozen' || one.turn === 'locked') return one.turn
  return one.signIns > 0 ? 'in-use' : 'invited'
}
