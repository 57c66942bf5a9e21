import { expect, test } from 'vitest'
import { missingFor } from '../../contact/thrive-missing.ts'
import { THRIVE_PACKS } from '../../contact/thrive-pack.ts'
import { UNREACHED } from './unheard.ts'

test.each(THRIVE_PACKS)('what is recorded of somebody unheard is whole by pack $id, so that help can be sent', pack => {
  expect(missingFor(pack, 'initial', UNREACHED)).toEqual([])
  const { riskReason: _, ...without } = UNREACHED
  expect(missingFor(pack, 'initial', without)).not.toEqual([])
})
