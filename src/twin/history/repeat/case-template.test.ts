import { expect, test } from 'vitest'
import type { PlayedCase } from './case-rows.ts'
import { tellAgain, templateOf } from './case-template.ts'

const [CASE, CONTACT, VICTIM, STAFF] = ['1', '2', '3', '9'].map(n => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
]
const played: PlayedCase = {
  crimes: 1,
  heads: [{ case_id: CASE, version: 2 }],
  rows: [
    {
      table: 'contact.contact',
      row: {
        id: CONTACT,
        case_id: CASE,
        number: 40,
        caller_name: 'Tyler Ford',
        caller_number: '+447700900564',
        handler_name: 'Tyler Ford',
      },
    },
    {
      table: 'investigation.notice',
      row: {
        id: VICTIM,
        case_id: CASE,
        kind: 'decided',
        owed_at: '2026-12-17T10:00:00+00:00',
        due_at: '2026-12-24T23:59:59+00:00',
      },
    },
  ],
  facts: [
    {
      id: '00000000-0000-4000-8000-0000000000f1',
      kind: 'contact-described',
      case_id: CASE,
      case_version: 1,
      about: CONTACT,
      recorded_at: '2026-12-17T10:00:00+00:00',
      by: STAFF,
      body: {
        number: 40,
        words: 'Said on Thursday 17 December in 12 Fennimore Bank, of contact 40 and "contact 41": "Tyler Ford"',
        seq: 40,
      },
    },
  ],
}
const holidays = { dates: new Set(['2026-12-25', '2026-12-28']), lastKnownYear: 2028, source: 'test' }
const around = {
  stays: new Set([STAFF]),
  numbered: new Map([['contact.contact', { column: 'number', sequence: 'numbers' }]]),
  holidays,
}
const template = templateOf(played, around)
const told = (n: number, weeks: number) => {
  const { heads, rows, facts } = tellAgain(template, { n, weeks }, () => 77)
  return { heads, rows: rows.map(({ json }) => JSON.parse(json)), facts: facts.map(json => JSON.parse(json)) }
}

test('whose it is, when, who, where and which number are others; staff, and what only looks like a number, stay', () => {
  const { rows, facts, heads } = told(3, -4)
  const [contact] = rows
  expect(contact).toMatchObject({
    number: 77,
    handler_name: 'Tyler Ford',
    caller_number: expect.stringMatching(/^\+447700900\d{3}$/),
  })
  expect(contact.caller_name).not.toBe('Tyler Ford')
  expect(contact.caller_number).not.toBe('+447700900564')
  expect(heads).toEqual([JSON.stringify({ case_id: contact.case_id, version: 2 })])
  const [fact] = facts
  expect(fact).toMatchObject({
    about: contact.id,
    by: STAFF,
    recorded_at: '2026-11-19T10:00:00+00:00',
    body: { number: 77, seq: 40 },
  })
  expect(fact.body.words).toMatch(
    /^Said on Thursday 19 November in \d+ [A-Z][a-z]+ [A-Z][a-z]+, of contact 77 and "contact 41": "/,
  )
  expect(fact.body.words).toContain(contact.caller_name)
  expect(JSON.stringify([rows, facts])).not.toContain('Fennimore')
  expect(told(3, -4)).toEqual(told(3, -4))
})

test('a day that was counted in working days is counted by the holidays of its own weeks', () => {
  const due = (n: number, weeks: number) => Temporal.Instant.from(told(n, weeks).rows[1].due_at).toString()
  expect(due(1, -4)).toBe('2026-11-26T23:59:59Z')
  // Christmas and the day after it lie between.
  expect(due(2, 1)).toBe('2027-01-04T23:59:59Z')
  expect(due(3, 21)).toBe('2027-05-20T22:59:59Z')
})
