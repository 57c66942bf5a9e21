import type { Tx } from '../../platform/db/connect.ts'
import { type Crime, crimeOf, holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel, type Vocabulary } from '../open-case.ts'
import { type Extraction, readExtraction } from './device.store.ts'
import { capacityNow } from './who-agrees.ts'
import { readWhoseDevice } from './whose-device.store.ts'

/** One request with what its pages say of its crime; not answered yet, with whose decision it is by what is known now. */
export async function readDevicePage(tx: Tx, id: string, words: Vocabulary, now: Temporal.Instant) {
  const one = await readExtraction(tx, id)
  const crime = one && (await readCrime(tx, one.crimeId))
  if (!one || !crime) return undefined
  const capacity =
    one.agreed === null ? capacityNow(one.capacity, (await readWhoseDevice(tx, one, now)).isChild) : one.capacity
  return {
    ...one,
    capacity,
    number: crime.number,
    offenceLabel: offenceLabel(crime.offence, words),
    officer: crime.ownerName,
  }
}

/** Reads it under the hold of its case: two people never answer, stop or give back at once. */
export async function holdDevice(tx: Tx, id: string): Promise<{ crime: Crime; one: Extraction } | undefined> {
  const crimeId = await crimeOf(tx, 'device_extraction', id)
  const crime = crimeId && (await holdCrime(tx, crimeId))
  const one = crime && (await readExtraction(tx, id))
  return crime && one ? { crime, one } : undefined
}
