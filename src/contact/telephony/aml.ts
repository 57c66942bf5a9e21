import { LocationBody, type LocationGiven } from '../location.ts'

/**
 * Reads an Advanced Mobile Location message: key=value pairs with lt, lg, rd (metres), top (time of the fix, UTC), lc
 * (confidence in per cent) and pm (G: satellite, W: Wi-Fi, others: the mast). si and ei name the SIM card and the handset,
 * and are not read.
 */
export function readAml(message: string): LocationGiven | undefined {
  const fields = new Map(
    message
      .split(';')
      .map(pair => pair.split('='))
      .map(([key, value]) => [(key ?? '').trim().toLowerCase(), (value ?? '').trim()] as const),
  )
  const number = (key: string) => {
    const text = fields.get(key)
    return text && Number.isFinite(Number(text)) ? Number(text) : undefined
  }
  const method = fields.get('pm')?.toUpperCase()
  const read = LocationBody.safeParse({
    source: method === 'G' ? 'aml-gnss' : method === 'W' ? 'aml-wifi' : 'cell',
    lat: number('lt'),
    lon: number('lg'),
    radiusM: number('rd'),
    confidence: number('lc'),
    fixAt: fixTime(fields.get('top')),
  })
  return read.success && read.data.lat !== undefined ? read.data : undefined
}

function fixTime(text: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text ?? '') ?? []
  if (!year) return undefined
  const said = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  try {
    return Temporal.Instant.from(said).toString()
  } catch {
    return undefined
  }
}
