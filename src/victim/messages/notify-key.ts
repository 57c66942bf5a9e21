import { createHmac } from 'node:crypto'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const UUID_LENGTH = 36

export type NotifyKey = { serviceId: string; secret: string }

/** A key of GOV.UK Notify is a name, the service's id and a secret, with hyphens between; the last two are UUIDs. */
export function readNotifyKey(key: string): NotifyKey | undefined {
  const secret = key.slice(-UUID_LENGTH)
  const serviceId = key.slice(-2 * UUID_LENGTH - 1, -UUID_LENGTH - 1)
  return UUID.test(secret) && UUID.test(serviceId) ? { serviceId, secret } : undefined
}

const part = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url')

/** The token of one request, as Notify's documentation has it: signed with HS256, issued by the service, good for thirty seconds. */
export function notifyToken({ serviceId, secret }: NotifyKey, epochSeconds: number): string {
  const signed = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: serviceId, iat: epochSeconds })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
