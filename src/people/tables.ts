// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'people.address': AddressTable
    'people.area': AreaTable
    'people.check_made': CheckMadeTable
    'people.district': DistrictTable
    'people.geography': GeographyTable
    'people.household_member': HouseholdMemberTable
    'people.identification': IdentificationTable
    'people.link': LinkTable
    'people.linkage': LinkageTable
    'people.marker': MarkerTable
    'people.merge': MergeTable
    'people.name': NameTable
    'people.person': PersonTable
    'people.phone': PhoneTable
    'people.proposal': ProposalTable
    'people.settlement': SettlementTable
  }
}

export interface AddressTable {
  id: string
  case_id: string
  uprn: string | null
  line: string | null
  place: string | null
  postcode: string | null
  settlement_id: string | null
  home: string | null
  from_at: Temporal.Instant
  to_at: Temporal.Instant | null
  source: string
  learnt_from: string | null
  fact_xid: Generated<string>
}

export interface AreaTable {
  code: string
  name: string
  district: string
  district_code: string
  rural_urban: 'urban' | 'rural'
  residents: number
  lon: number
  lat: number
  boundary: unknown
  source: string
  ward: string | null
}

export interface CheckMadeTable {
  id: string
  case_id: string
  contact_id: string
  at: Temporal.Instant
  by: string
  by_name: string
  asked: string[]
  shown: unknown
  fact_xid: Generated<string>
}

export interface DistrictTable {
  code: string
  name: string
  boundary: unknown
  source: string
}

export interface GeographyTable {
  id: Generated<string>
  at: Generated<Temporal.Instant>
  by: string
  areas: number
  force_boundary: unknown | null
  source: string
  licence: string
}

export interface HouseholdMemberTable {
  id: string
  case_id: string
  household_id: string
  from_at: Temporal.Instant
  to_at: Temporal.Instant | null
  source: string
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface IdentificationTable {
  id: string
  case_id: string
  contact_id: string
  person_id: string
  decision: 'same' | 'not-same'
  role: 'caller' | 'victim' | 'suspect' | 'witness' | 'subject' | 'other'
  probability: number | null
  reasons: unknown
  at: Temporal.Instant
  by: string
  by_name: string
  undone_at: Temporal.Instant | null
  undone_by_name: string | null
  undone_why: string | null
  fact_xid: Generated<string>
}

export interface LinkTable {
  id: string
  case_id: string
  to_kind: 'contact' | 'incident' | 'crime'
  to_id: string
  role: 'caller' | 'victim' | 'suspect' | 'witness' | 'subject' | 'other'
  said_by: string
  at: Temporal.Instant
  by: string
  by_name: string
  ended_at: Temporal.Instant | null
  learnt_from: string | null
  fact_xid: Generated<string>
}

export interface LinkageTable {
  id: string
  at: Temporal.Instant
  as_of: Temporal.Instant
  by: string
  records: number
  threshold: number
  figures: unknown
  model: unknown | null
}

export interface MarkerTable {
  id: string
  case_id: string
  kind: string
  words: string
  confirmed: boolean
  confirmed_at: Temporal.Instant | null
  confirmed_by_name: string | null
  source: string
  review_on: string
  in_force_until: string | null
  added_at: Temporal.Instant
  by: string
  by_name: string
  ended_at: Temporal.Instant | null
  ended_by_name: string | null
  end_reason: string | null
  fact_xid: Generated<string>
}

export interface MergeTable {
  id: string
  case_id: string
  merged_id: string
  why: string
  probability: number | null
  reasons: unknown
  at: Temporal.Instant
  by: string
  by_name: string
  undone_at: Temporal.Instant | null
  undone_by_name: string | null
  undone_why: string | null
  fact_xid: Generated<string>
}

export interface NameTable {
  id: string
  case_id: string
  given: string | null
  family: string | null
  kind: 'current' | 'alias' | 'nickname' | 'former'
  source: string
  added_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  learnt_from: string | null
  fact_xid: Generated<string>
}

export interface PersonTable {
  id: string
  case_id: string
  birth: string | null
  sex: 'male' | 'female' | 'other' | null
  pronoun: string | null
  confirmed: boolean
  origin: 'contact' | 'crime' | 'staff' | 'import'
  origin_id: string | null
  merged_into: string | null
  removed_at: Temporal.Instant | null
  added_at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface PhoneTable {
  id: string
  case_id: string
  number: string
  first_seen: Temporal.Instant
  last_seen: Temporal.Instant
  source: string
  ended_at: Temporal.Instant | null
  learnt_from: string | null
  fact_xid: Generated<string>
}

export interface ProposalTable {
  id: string
  case_id: string
  other_id: string
  linkage_id: string
  probability: number
  reasons: unknown
  found_at: Temporal.Instant
  state: 'open' | 'joined' | 'kept-apart'
  decided_at: Temporal.Instant | null
  decided_by_name: string | null
  why: string | null
  fact_xid: Generated<string>
}

export interface SettlementTable {
  id: string
  name: string
  district: string
  lon: number
  lat: number
  population: number
  rural_urban: 'urban' | 'rural'
  base_id: string
}
