import type { OutcomeCode } from './outcome-mix.ts'
import type { SuspectEventKind } from './suspect.ts'

type Words = readonly [whatIsNew: string, whatHappensNext: string]

/**
 * Our own sentences to victims: plain, warm, and never more than may be told. No name of a suspect or a witness, no
 * plan that has not been released, no word on where anybody lives.
 */
export const EVENT_WORDS: Readonly<Record<'recorded' | SuspectEventKind, Words>> = {
  recorded: [
    'Thank you for telling us. Your report is recorded, and an officer has been asked to look into it.',
    'The officer will write down what can be done and start on it. If you remember more, or anything changes, tell us: it helps.',
  ],
  arrest: [
    'A person was arrested about what you told us.',
    'They will be asked about it. Before anything is decided about letting them go, we will ask you what would keep you safe.',
  ],
  interview: [
    'A person has been questioned about what you told us.',
    'What they said will be checked against everything else. You do not need to do anything.',
  ],
  release: [
    'The person who was questioned has been allowed to leave while the work goes on.',
    'There are no conditions on them for now. If they contact you or you feel unsafe, ring 999.',
  ],
  bail: [
    'The person has been let out on bail, with conditions that are meant to protect you.',
    'We will go through the conditions with you. If any is broken, ring 999: it can be acted on at once.',
  ],
  charge: [
    'A person has been charged with an offence. The case will go to court.',
    'You will be told the date and place of the first hearing, and asked whether you would like to say how this has affected you.',
  ],
  'no-further-action': [
    'No further action will be taken against the person.',
    'The reasons are in the message about how the case ended.',
  ],
}

export const OUTCOME_WORDS: Readonly<Record<OutcomeCode, Words>> = {
  1: [
    'The investigation is finished: a person has been charged.',
    'From here the Witness Care Unit keeps you in touch, up to the trial and after it.',
  ],
  3: [
    'The person who did this admitted it and has been given a formal caution.',
    'It stays on their record. Help to get over what happened is there for as long as you want it.',
  ],
  8: [
    'As you asked, this has been settled without going to court.',
    'What was promised has been done. If it happens again, tell us and mention this report.',
  ],
  10: [
    'We know who did this, and have decided that going to court would not be right.',
    'An officer will go through the reasons with you.',
  ],
  14: [
    'As you asked, we are not taking this further.',
    'You may change your mind at any time, and we will look at it again.',
  ],
  15: [
    'We have done all we can, and there is not enough to prove in court what happened to you.',
    'That does not mean we did not believe you. An officer will go through the reasons with you.',
  ],
  16: [
    'As you decided, we are closing this without going to court.',
    'You may change your mind. Help to stay safe goes on, whatever you decide.',
  ],
  18: [
    'We have followed everything that could tell us who did this, and have not found out.',
    'We are closing it unless something new comes up. If you hear or remember anything, tell us and we will open it again.',
  ],
  20: [
    'Another organisation has the powers to deal with this and has agreed to take it on.',
    'They will write to you. We stay your contact until they have.',
  ],
  21: [
    'We know who did this, and have decided that more work would not change what can be done.',
    'An officer will go through the reasons with you.',
  ],
}
