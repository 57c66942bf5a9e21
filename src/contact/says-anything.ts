/** Two words at least: a full stop, or 'n/a', tells the next reader nothing. */
export function saysAnything(reason: string): boolean {
  return (reason.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) >= 2
}
