import { z } from 'zod'
import { time } from '../platform/http/fields.ts'

/** A time in a body that is read twice: once for the API's own description of it, and once for what is done with it. */
export const moment = z.preprocess(given => (given instanceof Temporal.Instant ? given.toString() : given), time)
