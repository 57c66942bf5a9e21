import type { AnswerField, Element, Prompt, Trigger } from './thrive.ts'

/** A box of the THRIVE form. */
export type ThriveBox =
  | AnswerField
  | `${Prompt}Reason`
  | 'threat'
  | 'harm'
  | 'riskReason'
  | 'vulnerability'
  | 'investigation'
  | 'engagement'

/** 'in-full': only where the trigger asks for the element in full. */
export type NeededWhen = 'always' | 'in-full'

/** What is recorded of an element: its box, in words what goes there, and where 'not known' says why. */
export type Needed = {
  readonly box: ThriveBox
  readonly what: string
  readonly when: NeededWhen
  readonly why?: { readonly box: ThriveBox; readonly what: string; readonly when: NeededWhen }
}

export type TriggerNeeds = { readonly elements: readonly Element[]; readonly inFull: boolean; readonly source: string }

const FULL = ['threat', 'harm', 'risk', 'investigation', 'vulnerability', 'engagement'] as const
const DANGER = ['threat', 'harm', 'risk', 'vulnerability'] as const
const WITH_CONTACT = [...DANGER, 'engagement'] as const
const OURS = 'our proposal'

const prompt = (box: Prompt, who: string): Needed => ({
  box,
  what: `whether ${who}`,
  when: 'always',
  why: { box: `${box}Reason`, what: `why it is not known whether ${who}`, when: 'always' },
})
const cannotTell = (what: string, when: NeededWhen) => ({ box: 'riskReason', what, when }) as const

/** What must be recorded per element: contact.md section 2, the fields that it proposes. */
export const RECORDED_2026: Readonly<Record<Element, readonly Needed[]>> = {
  threat: [
    { box: 'threat', what: 'what the threat is, or that there is none', when: 'always' },
    {
      box: 'immediacy',
      what: 'how soon someone could be harmed',
      when: 'always',
      why: cannotTell('why nobody can tell how soon', 'always'),
    },
    {
      box: 'weapon',
      what: 'whether a weapon is there or threatened',
      when: 'always',
      why: cannotTell('why it is not known whether there is a weapon', 'in-full'),
    },
  ],
  harm: [{ box: 'harm', what: 'what harm could come of it, or that there is none', when: 'always' }],
  risk: [
    {
      box: 'risk',
      what: 'how likely the harm is',
      when: 'always',
      why: cannotTell('why nobody can tell how likely the harm is', 'always'),
    },
    { box: 'riskReason', what: 'why the risk is what it is, also until somebody is there', when: 'in-full' },
  ],
  investigation: [
    { box: 'investigation', what: 'what must be looked into and what evidence could be lost, or none', when: 'always' },
  ],
  vulnerability: [
    prompt('caller', 'the caller is vulnerable'),
    prompt('subject', 'the person it is about is vulnerable'),
    prompt('children', 'a child is there or at risk'),
    prompt('adultsAtRisk', 'an adult who needs care or support is at risk'),
    prompt('othersInHousehold', 'anyone else who lives there is at risk'),
  ],
  engagement: [{ box: 'engagement', what: 'what they need, and how it is safe to reach them', when: 'always' }],
}

/** Which elements each trigger asks for. 'Immediate' asks for none of them first: its own short clock does, afterwards. */
export const TRIGGERS_2026: Readonly<Record<Trigger, TriggerNeeds>> = {
  initial: { elements: DANGER, inFull: false, source: `contact.md section 2, ${OURS}: danger before detail` },
  'new-information': { elements: DANGER, inFull: false, source: `contact.md section 2, ${OURS}: danger before detail` },
  'call-dropped': {
    elements: WITH_CONTACT,
    inFull: false,
    source: `contact.md section 3.1: a domestic call cut off is looked at again at once; how to reach them: ${OURS}`,
  },
  delay: {
    elements: WITH_CONTACT,
    inFull: true,
    source: `contact.md section 3.1: THRIVE again and contact with the caller while it waits; the detail: ${OURS}`,
  },
  regrade: {
    elements: FULL,
    inFull: true,
    source: 'contact.md section 3.1: re-grade only with a recorded full THRIVE',
  },
  transfer: {
    elements: WITH_CONTACT,
    inFull: true,
    source: `contact.md section 2, ${OURS}: what another must be told`,
  },
  handover: { elements: WITH_CONTACT, inFull: false, source: `contact.md section 2, ${OURS}: what a colleague needs` },
  closure: { elements: FULL, inFull: true, source: 'contact.md section 3.1: close only with a recorded full THRIVE' },
}
