import { plain, said, type Wording } from './wording.ts'

const STEPS: Record<string, string> = {
  sent: 'A referral for support was sent',
  acknowledged: 'A support service has the referral',
  failed: 'A referral for support failed',
  'plan-sent': 'A support service was told how to reach the victim now',
  ended: 'A referral for support ended',
}

/** Facts of support for victims. Who helps is in the directory; what they want is on their own page. */
export const SUPPORT_WORDS: Record<string, Wording> = {
  'support-referral-made': body => ({
    title: 'It was decided to refer the victim for support',
    lines: [said('To', plain(body.listing ?? ''))],
    page: 'victims',
  }),
  'support-not-referred': body => ({
    title: 'The victim is not referred for support',
    lines: [said('Because', plain(body.reason ?? ''))],
    page: 'victims',
  }),
  'support-referral-moved': body => ({
    title: STEPS[body.step] ?? 'Something happened to a referral for support',
    page: 'victims',
  }),
  'support-directory-imported': () => ({ title: 'The directory of support was loaded' }),
}
