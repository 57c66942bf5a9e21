import { said, type Wording } from './wording.ts'

const WHY: Record<string, string> = {
  'by-her': 'on the victim’s own pages',
  'by-staff': 'by somebody who works with them',
  'not-wanted': 'they do not want it',
  'was-not-her': 'it was not them who asked',
  devices: 'others use their devices',
}

/** Facts of the keys on a victim's own devices. What they called a device is on their page, not here. */
export const PASSKEY_WORDS: Record<string, Wording> = {
  'portal-key-asked': body => ({
    title: 'A key on a device was asked for on the victim’s own pages',
    lines: [said('With', body.device), 'It opens nothing until a person has confirmed it with them, alone'],
    page: 'victims',
  }),
  'portal-key-confirmed': body => ({
    title: `The victim confirmed a key on a device of theirs, ${body.how === 'phone' ? 'by phone' : 'in person'}`,
    page: 'victims',
  }),
  'portal-key-ended': body => ({
    title: 'A key to the victim’s own pages was taken away',
    lines: [said('Why', WHY[body.why] ?? '')],
    page: 'victims',
  }),
  'portal-devices-said': body => ({
    title:
      body.said === 'shared'
        ? 'The victim said that others use their devices: keys on them are not offered'
        : 'The victim said that their devices are theirs alone',
    page: 'victims',
  }),
}
