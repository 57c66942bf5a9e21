import { cancellationSource, reportedRapeSource } from '../cancellation/registrar-sources.store.ts'
import { chargingSource } from '../charging/charging-source.store.ts'
import { holdSource } from '../material/hold-source.store.ts'
import { materialSource } from '../material/material-source.store.ts'
import { notRecordedSource } from '../not-recorded/telling-source.store.ts'
import { ORDER_SOURCES } from '../orders/order-sources.store.ts'
import { soughtSource } from '../outstanding/sought-source.store.ts'
import { retentionSource } from '../retention/retention-source.store.ts'
import { reviewRightSource } from '../review-right/review-source.store.ts'
import { standardsSource } from '../standards/standards-source.store.ts'
import type { TaskSource } from './source.store.ts'
import { allocateSource } from './sources/allocate.store.ts'
import { bailSource } from './sources/bail.store.ts'
import { decisionSource } from './sources/decision.store.ts'
import { deviceSource } from './sources/device.store.ts'
import { askedSource, bothKeptSource } from './sources/from-phones.store.ts'
import { lineSource } from './sources/line.store.ts'
import { longOpenSource } from './sources/long-open.store.ts'
import { orphanSource } from './sources/orphan.store.ts'
import { outcomeSource } from './sources/outcome.store.ts'
import { overCapSource } from './sources/over-cap.store.ts'
import { planSource } from './sources/plan.store.ts'
import { promiseSource } from './sources/promise.store.ts'
import { reviewSource } from './sources/review.store.ts'
import { safetySource } from './sources/safety.store.ts'
import { suspectSource } from './sources/suspect.store.ts'
import { thirdPartySource } from './sources/third-party.store.ts'
import { updateSource } from './sources/update.store.ts'
import { withdrawalSource } from './sources/withdrawal.store.ts'
import { withoutVictimSource } from './sources/without-victim.store.ts'

/** All that waits on a day page. The order is what comes first where the risk is the same (screens.md 4). */
export const TASK_SOURCES: readonly TaskSource[] = [
  standardsSource,
  safetySource,
  allocateSource,
  orphanSource,
  bailSource,
  chargingSource,
  updateSource,
  promiseSource,
  askedSource,
  bothKeptSource,
  decisionSource,
  notRecordedSource,
  holdSource,
  deviceSource,
  reportedRapeSource,
  lineSource,
  withoutVictimSource,
  withdrawalSource,
  planSource,
  reviewSource,
  outcomeSource,
  reviewRightSource,
  cancellationSource,
  ...ORDER_SOURCES,
  soughtSource,
  suspectSource,
  thirdPartySource,
  materialSource,
  longOpenSource,
  overCapSource,
  retentionSource,
]
