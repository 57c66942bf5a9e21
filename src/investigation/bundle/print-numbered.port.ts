import { placesInPdf } from '../../platform/print/pdf-places.ts'

/**
 * A contents list with the page on which each section begins: it is only known once it was printed. Where the second printing moved a section, or where the
 * places cannot be read, or it failed, the first goes, without numbers: a wrong page is worse than none, and none worse than one without them.
 */
export async function printNumbered(
  print: (html: string) => Promise<Uint8Array>,
  page: string,
  numbered: (numbers: Record<string, number>) => string,
  failed: (fault: unknown) => void,
): Promise<Uint8Array> {
  const first = await print(page)
  const places = placesInPdf(first)
  if (places.size === 0) return first
  const second = await print(numbered(Object.fromEntries(places))).catch(failed)
  if (!second) return first
  const after = placesInPdf(second)
  return [...places].every(([name, at]) => after.get(name) === at) ? second : first
}
