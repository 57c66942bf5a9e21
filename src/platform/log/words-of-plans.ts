import { plain, type Wording } from './wording.ts'

const DONE: Record<string, string> = {
  phone: 'A victim was reached by phone, as agreed',
  'in-person': 'A victim was reached in person',
  'not-needed': 'Reaching a victim was not needed any more',
}

/** Facts of how victims are reached and what they need. Where they are reached, and what was said of it, stays on their own page. */
export const PLAN_WORDS: Record<string, Wording> = {
  'contact-plan-recorded': body => ({
    title: 'Safe-contact plan of the victim recorded',
    lines: [body.contract === true && 'How often they hear was agreed'],
    page: 'victims',
  }),
  'contact-plan-checked': body => ({
    title:
      body.holds === false
        ? 'The safe-contact plan does not hold any more'
        : 'The safe-contact plan was checked with the victim',
    page: 'victims',
  }),
  'contact-alert-looked-at': body => ({
    title:
      body.safe === true
        ? 'Said why a number that is also somebody else’s is safe'
        : 'Said that a number that is also somebody else’s is not safe',
    page: 'victims',
  }),
  'reach-task-set': body => ({
    title: 'A person is to reach the victim: it could not be sent',
    lines: [body.because && plain(body.because)],
    page: 'victims',
  }),
  'reach-task-done': body => ({ title: DONE[body.how] ?? 'A victim was reached by a person', page: 'victims' }),
  'victim-needs-assessed': body => ({
    title: body.first === true ? 'What the victim needs was assessed' : 'What the victim needs was looked at again',
    page: 'victims',
  }),
}
