/** Boxes of the call screen that belong to who may know, to ringing back, and to what follows from a pathway. */
export const CARE_BOXES = [
  'policeName',
  'policeWords',
  'ringWords',
  'decisionPartner',
  'decisionWho',
  'decisionTold',
  'adviceUnderstood',
  'levelReasons',
  'interpreterLanguage',
  'interpreterWay',
  'interpreterWho',
  'interpreterIndependent',
  'interpreterWhy',
] as const
export type CareBox = (typeof CARE_BOXES)[number]

/** Which of them a deed of the call screen takes up. */
export function careConsumed(deed: string): readonly CareBox[] {
  if (deed.startsWith('police:')) return ['policeName', 'policeWords']
  if (deed.startsWith('ring:')) return ['ringWords']
  if (deed.startsWith('advice:')) return ['adviceUnderstood']
  if (deed.startsWith('interpreter:'))
    return ['interpreterLanguage', 'interpreterWay', 'interpreterWho', 'interpreterIndependent', 'interpreterWhy']
  if (deed.startsWith('decide:level:')) return ['levelReasons']
  if (deed === 'decide:partner') return ['decisionPartner', 'decisionWho', 'decisionTold']
  return []
}
