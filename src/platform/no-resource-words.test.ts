import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysNoResource } from './no-resource.ts'

/** Ways to say that there was nobody to send, put together at random: the rule reads the sense and not one sentence. */
const WHO = [
  'units',
  'officers',
  'resources',
  'crews',
  'patrols',
  'staff',
  'police',
  'cars',
  'vehicles',
  'response officers',
  'bobbies',
  'PCs',
]
const FREE = ['available', 'free', 'to send', 'to attend', 'on duty', 'spare', 'left']
const BUSY = [
  'busy',
  'committed',
  'tied up',
  'deployed',
  'on other jobs',
  'at other incidents',
  'stretched',
  'elsewhere',
]
const sayings = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('no', 'not enough', 'insufficient', 'zero', 'we have no', 'there were no', 'still no'),
      fc.constantFrom(...WHO),
      fc.constantFrom(...FREE),
    )
    .map(parts => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('no available', 'no free', 'no spare'), fc.constantFrom(...WHO))
    .map(parts => parts.join(' ')),
  fc
    .tuple(
      fc.constantFrom('all', 'every one of our', 'all our', 'all the'),
      fc.constantFrom(...WHO),
      fc.constantFrom('are', 'were', 'were all'),
      fc.constantFrom(...BUSY),
    )
    .map(parts => parts.join(' ')),
  fc.constantFrom(
    'nobody available',
    'no-one free',
    'no one to attend',
    'nobody left to send',
    'unable to resource',
    'cannot resource this',
    'we could not send anyone',
    'could not find a unit',
    'short of officers',
    'short staffed',
    'low on staff',
    'nothing to send',
    'nobody we can send',
    'no one can attend',
    'nil resources',
    'awaiting a resource',
    'waiting for a unit',
    'no resource until morning',
    'demand too high',
    'high demand tonight',
    'stretched thin',
    'running at minimum strength',
    'below minimum staffing',
    'shift is down on numbers',
    'staffing levels tonight',
    'no deployable units',
    'officers not free until six',
  ),
)
const caller = fc.constantFrom('Caller rang back and agreed', 'She is content to wait', 'Spoke to the caller again', '')
const dressed = fc
  .tuple(
    caller,
    sayings,
    fc.constantFrom('', '.', '!', ' tonight', ' at this time', ', sorry'),
    fc.constantFrom('lower', 'upper', 'spaced'),
  )
  .map(([first, saying, end, how]) => {
    const text = `${first ? `${first}. ` : ''}${saying}${end}`
    return how === 'upper' ? text.toUpperCase() : how === 'spaced' ? text.replace(/ /g, '  ') : text
  })

test('having nobody to send is found in whatever words, whatever stands before it', () => {
  fc.assert(
    fc.property(dressed, text => {
      expect([text, saysNoResource(text)]).toEqual([text, true])
    }),
    { numRuns: 3_000 },
  )
})

test.each([
  'No police were needed: the fire brigade had dealt with it',
  'All the windows were broken before and none tonight',
  'He is busy at work and will come to the front counter at six',
  'She has no car and will be at home all day',
  'The carers are with her and she was free to leave',
  'The caller is waiting for a locksmith',
  'Nobody was hurt and nothing was taken',
  'The road is clear and nobody is left there',
  'Her phone was low on charge, she is safe at her son’s',
])('"%s" says something else', text => {
  expect(saysNoResource(text)).toBe(false)
})
