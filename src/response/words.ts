/** The title of an incident's page, whichever of its forms is drawn on it. Nothing personal: titles are in histories. */
export function titleOf(data: object): string {
  return `Incident ${(data as { incident?: { number?: number } }).incident?.number ?? ''}`.trim()
}
