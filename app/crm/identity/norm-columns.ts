import { normaliseContactPoint } from './contact-point.ts';

/** A telephone number as E.164; null when there is none, or none that can be read. */
export function phoneNorm(phone: unknown, country: unknown): string | null {
  return norm('phone', phone, typeof country === 'string' && country !== '' ? country : 'NL');
}

/** The host of a web address; null when there is none. */
export function domainNorm(domain: unknown): string | null {
  return norm('web', domain, 'NL');
}

function norm(kind: 'phone' | 'web', given: unknown, country: string): string | null {
  if (typeof given !== 'string' || given === '') return null;
  const point = normaliseContactPoint(kind, given, { country });
  return point.ok ? point.norm : null;
}
