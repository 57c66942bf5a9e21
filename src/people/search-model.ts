import { FIELDS } from './matching/field.ts'
import type { FieldTable, Model } from './matching/model.ts'
import { SEARCHED } from './matching/person-entry.ts'

/**
 * What the search weighs with before a force's own records have taught it better. SYNTHETIC: learnt by expectation and maximisation, without the truth, from
 * 3,000 made-up people of bench/match/people.ts and some 4,500 calls about them with the errors of bench/match/errors.ts (bench/match/learn.ts,
 * November 2026). Ours, by hand: the property reference, which those people lack; and that no field is contradicted in fewer than one in two
 * hundred of one person's records, since made-up callers never get their sex or town wrong and real ones do.
 */
export const STARTING_MODEL: Model = {
  prior: 0.000256,
  household: 0.000443,
  moved: 0.141,
  fields: [
    {
      field: 'given',
      same: [0.005, 0.01, 0.00752, 0.18, 0.0291, 0.768],
      other: [0.988, 0.00346, 0.00242, 0.00164, 0.00156, 0.00284],
    },
    {
      field: 'family',
      same: [0.0208, 0.0126, 0.0117, 0.356, 0.000296, 0.599],
      other: [0.993, 0.00319, 0.000747, 0.00122, 0.000107, 0.00127],
    },
    { field: 'order', same: [0.0298, 0.97], other: [0.00117, 0.999] },
    {
      field: 'birth',
      same: [0.005, 0.000742, 0.0016, 0.000237, 0.129, 0.864],
      other: [0.969, 0.0161, 0.0102, 0.00327, 0.00127, 0.0000431],
    },
    { field: 'sex', same: [0.005, 0.995], other: [0.5, 0.5] },
    {
      field: 'phone',
      same: [0.248, 0.0000151, 0.0000183, 0.0204, 0.732],
      other: [0.999, 2.03e-7, 0.00107, 0.0000495, 0.00000463],
    },
    { field: 'uprn', same: [0.005, 0.995], other: [0.9999976, 0.0000024] },
    {
      field: 'number',
      same: [0.005, 0.0000195, 0.0000195, 0.0165, 0.979],
      other: [0.875, 3.62e-9, 3.62e-9, 0.118, 0.00708],
    },
    {
      field: 'street',
      same: [0.005, 0.0000191, 0.0131, 0.145, 0.837],
      other: [0.968, 0.00483, 0.0246, 0.000805, 0.00177],
    },
    {
      field: 'place',
      same: [0.005, 0.0000212, 0.0000132, 0.0000132, 0.995],
      other: [0.92, 0.0179, 2.66e-9, 2.66e-9, 0.0623],
    },
    { field: 'postcode', same: [0.005, 0.0000174, 0.0536, 0.941], other: [0.999, 0.000416, 0.0000134, 0.000151] },
  ],
}

/** What is learnt, where it is whole, over the starting model: a force whose records hold no postcode still weighs one. */
export function searchModel(learnt: Model | undefined): Model {
  if (!learnt) return STARTING_MODEL
  const fields = SEARCHED.flatMap((field): FieldTable[] => {
    const own = learnt.fields.find(one => one.field === field && one.same.length === FIELDS[field].levels.length)
    const started = STARTING_MODEL.fields.find(one => one.field === field)
    return own ? [own] : started ? [started] : []
  })
  return { prior: learnt.prior, household: learnt.household, moved: learnt.moved, fields }
}

/** Of so many records each may have one other of the same person, and those of its home: how likely two drawn at random are either. */
export function startingModelFor(records: number): Model {
  const other = 1 / Math.max(records, 10)
  return { ...STARTING_MODEL, prior: OTHERS * other, household: HOUSEMATES * other }
}
/** How many other records of the same person, and of their home, a record has on average. Ours. */
const OTHERS = 0.25
const HOUSEMATES = 0.5
