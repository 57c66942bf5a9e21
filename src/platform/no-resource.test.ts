import { expect, test } from 'vitest'
import { saysNoResource } from './no-resource.ts'

test.each([
  'No resource available',
  'no resources',
  'No units free',
  'NO UNITS',
  'No-one to send',
  'Nobody to send tonight',
  'nobody was available',
  'No officers available at this time',
  'no available officers',
  'No response officers on tonight',
  'not enough cars',
  'Insufficient officers on duty',
  'lack of resources',
  'Shortage of officers',
  'All units committed',
  'All our cars were tied up',
  'every patrol was busy',
  'officers were all busy',
  'Officers not available',
  'Unresourced for four hours',
  'Unable to resource',
  'could not resource this',
  "couldn't send anyone",
  'short-staffed',
  'understaffed',
  'due to demand',
  'operational demand',
  'resourcing issues',
  'We were too busy',
  'Caller waited; no units became free, so closed. No units',
  'no capacity',
])('"%s" says that there was nobody to send', reason => {
  expect(saysNoResource(reason)).toBe(true)
})

test.each([
  '',
  'Caller rang back: her son has come home, she has seen him and is content',
  'No officers were needed: fire service dealt with it',
  'No police needed, caller says it was her own alarm',
  'No police attendance required: joined to the search already under way',
  'Caller declined attendance and will come to the front office on Tuesday',
  'False alarm: the alarm company confirmed a fault',
  'Nobody was hurt and both drivers have exchanged details',
  'Given by telephone: crime reported for insurance, no lines of enquiry',
  'The shop was busy and the offender has left',
  'Ambulance attended and the patient is in hospital',
  'The person reported was found safe by British Transport Police',
  'Duplicate of a call that is attended',
])('"%s" is another reason', reason => {
  expect(saysNoResource(reason)).toBe(false)
})
