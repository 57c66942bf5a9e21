const BEDS =
  'https://bedfordshire.pcc.police.uk/the-code-of-practice-for-victims-victims-code-individual-rights-information'

/** Where each right of the 2021 Code was read: a police commissioner's copy of the text, right by right. */
export const SOURCES = {
  right1: `Victims’ Code 2021 right 1: ${BEDS}-1`,
  right2: `Victims’ Code 2021 right 2: ${BEDS}/`,
  right3: `Victims’ Code 2021 right 3: ${BEDS}-right-3-of-12/`,
  right4: `Victims’ Code 2021 right 4: ${BEDS}-2/`,
  right5: 'Victims’ Code 2021 right 5: gov.uk, Code of Practice for Victims of Crime in England and Wales',
  right6: `Victims’ Code 2021 right 6: ${BEDS}-right-6-of-12`,
  right7: 'Victims’ Code 2021 right 7: https://www.nottinghamshire.police.uk/faqs/what-victim-personal-statement-vps',
  right8: `Victims’ Code 2021 right 8: ${BEDS}-right-8-of-12`,
  right9: `Victims’ Code 2021 right 9: ${BEDS}-right-9-of-12`,
  right11: `Victims’ Code 2021 right 11: ${BEDS}-right-11-of-12`,
  right12: 'Right 12, from an earlier edition: https://victimscommissioner.org.uk/advice/how-to-complain/',
  noFurtherAction:
    'Victims’ Code 2021 right 6: five days as published by the West Midlands commissioner; one day is general knowledge',
  charge: 'Victims’ Code 2021 right 6: five days from a second-hand copy of gov.uk; one day is general knowledge',
  prosecutor:
    'Crown Prosecution Service: https://cps.gov.uk/legal-guidance/victim-communication-and-liaison-vcl-scheme',
  review:
    'Wiltshire, Victims’ Right to Review: https://www.wiltshire-pcc.gov.uk/Victims-and-Witnesses/victims-right-to-review/',
  nowhere: 'Not found in any text that could be read: our proposal, for a force to set',
} as const
