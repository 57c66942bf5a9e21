// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'victim.message_wait': MessageWaitTable
    'victim.needs': NeedsTable
    'victim.portal_access': PortalAccessTable
    'victim.portal_attempt': PortalAttemptTable
    'victim.portal_code': PortalCodeTable
    'victim.portal_devices': PortalDevicesTable
    'victim.portal_invitation': PortalInvitationTable
    'victim.portal_key_challenge': PortalKeyChallengeTable
    'victim.portal_message': PortalMessageTable
    'victim.portal_passkey': PortalPasskeyTable
    'victim.portal_release': PortalReleaseTable
    'victim.portal_request': PortalRequestTable
    'victim.portal_secret': PortalSecretTable
    'victim.portal_session': PortalSessionTable
    'victim.portal_sign_in': PortalSignInTable
    'victim.portal_turn': PortalTurnTable
    'victim.question': QuestionTable
  }
}

export interface MessageWaitTable {
  message_id: string
  case_id: string
  next_at: Temporal.Instant
}

export interface NeedsTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  seq: Generated<number>
  said: unknown
  changed: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PortalAccessTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  reference: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PortalAttemptTable {
  id: string
  n: Generated<number>
  token_hash: Buffer
  access_id: string | null
  right_first: boolean
  code_tries: Generated<number>
  at: Temporal.Instant
  done_at: Temporal.Instant | null
}

export interface PortalCodeTable {
  id: string
  case_id: string
  access_id: string
  kind: 'sent' | 'paper' | 'spoken'
  attempt_id: string | null
  invitation_id: string | null
  hash: Buffer
  expires_at: Temporal.Instant
  used_at: Temporal.Instant | null
}

export interface PortalDevicesTable {
  id: string
  n: Generated<number>
  case_id: string
  victim_id: string
  said: 'own' | 'shared'
  words: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PortalInvitationTable {
  id: string
  case_id: string
  victim_id: string
  access_id: string
  how: 'in-person' | 'phone' | 'paper'
  expires_at: Temporal.Instant
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PortalKeyChallengeTable {
  token_hash: Buffer
  challenge: string
  access_id: string | null
  at: Generated<Temporal.Instant>
  used_at: Temporal.Instant | null
}

export interface PortalMessageTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  victim_id: string
  side: 'victim' | 'officer'
  words: string
  due_at: Temporal.Instant | null
  no_due_reason: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PortalPasskeyTable {
  id: string
  n: Generated<number>
  case_id: string
  victim_id: string
  access_id: string
  invitation_id: string
  request_id: string
  name: string
  device: string
  rp_id: string
  credential_id: Buffer
  public_key: Buffer
  counter: number
  confirmed_at: Temporal.Instant | null
  confirmed_by_name: string | null
  ended_at: Temporal.Instant | null
  ended_why: 'by-her' | 'by-staff' | 'not-wanted' | 'was-not-her' | 'devices' | null
  ended_by_name: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PortalReleaseTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  victim_id: string
  kind: 'happened' | 'next' | 'late' | 'property' | 'support' | 'compensation'
  words: string
  by_day: string | null
  withdrawn_at: Temporal.Instant | null
  withdrawn_because: string | null
  withdrawn_by_name: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PortalRequestTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  victim_id: string
  kind: string
  words: string | null
  settled_at: Temporal.Instant | null
  settled_as: 'wanted' | 'not-wanted' | 'was-not-her' | 'done' | null
  settled_how: 'phone' | 'in-person' | null
  settled_words: string | null
  settled_by: string | null
  settled_by_name: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  settled_rang: string | null
}

export interface PortalSecretTable {
  seq: Generated<number>
  case_id: string
  access_id: string
  kind: 'activation' | 'own-words'
  hash: string
  expires_at: Temporal.Instant | null
  at: Temporal.Instant
}

export interface PortalSessionTable {
  token_hash: Buffer
  case_id: string
  access_id: string
  sign_in_id: string
  created_at: Generated<Temporal.Instant>
  seen_at: Generated<Temporal.Instant>
  until_at: Temporal.Instant
  ended_at: Temporal.Instant | null
}

export interface PortalSignInTable {
  id: string
  n: Generated<number>
  case_id: string
  victim_id: string
  access_id: string
  by_code: 'sent' | 'paper' | 'spoken' | 'key'
  device: string
  at: Temporal.Instant
  fact_xid: Generated<string>
  passkey_id: string | null
}

export interface PortalTurnTable {
  id: string
  n: Generated<number>
  case_id: string
  victim_id: string
  access_id: string
  turn: 'locked' | 'frozen' | 'opened'
  words: string
  how: 'phone' | 'in-person' | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface QuestionTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  victim_id: string
  source: 'phone' | 'in-person' | 'letter' | 'survey'
  words: string
  asked_at: Temporal.Instant
  due_at: Temporal.Instant | null
  no_due_reason: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}
