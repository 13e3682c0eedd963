import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import { fold } from './fold.ts';
import { hostOf, socialKey } from './web-address.ts';

export type ContactPointKind = 'email' | 'phone' | 'post' | 'social' | 'web';
export type ContactPointReason = 'empty' | 'email-invalid' | 'phone-invalid' | 'phone-too-short' | 'phone-too-long' | 'phone-country-unknown' | 'post-invalid' | 'social-invalid' | 'web-invalid';
/** `value` as typed, tidied; `norm` the form in which two ways of writing are one. */
export type ContactPointReading = { ok: true; value: string; norm: string } | { ok: false; reason: ContactPointReason };

const LOCAL_PART = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** Dutch numbers of ten digits as most are written; the library agrees on them (tested) and takes fifty times as long. */
const DUTCH = /^(?:\+31|0031|0)([1-57]\d{8}|6\d{8})$/;

/**
 * Reads one way of reaching somebody. An e-mail address is compared in small letters, a telephone number as E.164 with
 * `;ext=12` for an extension, a website by its host, a profile by its link, a postal line folded. `country` (ISO 3166, two
 * letters) is where a telephone number without a country lies. A number is refused for its length, not because its range
 * is not in use: ranges are opened every month. Only for the server: the table of countries is large.
 */
export function normaliseContactPoint(kind: ContactPointKind, raw: string, { country = 'NL' }: { country?: string } = {}): ContactPointReading {
  const value = raw.normalize('NFC').replace(/[\s\p{Cc}\u200b-\u200f\u202a-\u202e\ufeff]+/gu, ' ').trim();
  if (value === '') return refusal('empty');
  switch (kind) {
    case 'email':
      return email(value);
    case 'phone':
      return phone(value, country);
    case 'post':
      return reading(value, fold(value) || null, 'post-invalid');
    case 'social':
      return reading(value, socialKey(value), 'social-invalid');
    case 'web':
      return reading(value, hostOf(value), 'web-invalid');
  }
}

function email(raw: string): ContactPointReading {
  const bracketed = /<([^<>]+)>$/.exec(raw)?.[1] ?? raw;
  const value = bracketed.replace(/^mailto:/i, '').replace(/[\s.,;]+$/, '').trim();
  const at = value.lastIndexOf('@');
  const local = value.slice(0, Math.max(at, 0)).toLowerCase();
  // What makes a host out of a path or a port must not make one here.
  const written = value.slice(at + 1);
  const domain = /[/:?#\\]|^www\./i.test(written) ? null : hostOf(written);
  const isAddress = LOCAL_PART.test(local) && local.length <= 64 && domain !== null && local.length + domain.length < 254;
  return reading(value, isAddress ? `${local}@${domain}` : null, 'email-invalid');
}

function phone(raw: string, country: string): ContactPointReading {
  const value = raw.replace(/^(?:tel|telefoon|phone|mobiel|mob|t|m)\s*[.:]+\s*/i, '');
  const dutch = country === 'NL' ? DUTCH.exec(value.replace(/[\s().-]/g, '').replace(/^(\+31|0031)0/, '$1')) : null;
  if (dutch) return { ok: true, value, norm: `+31${dutch[1]}` };
  if (!isSupportedCountry(country)) return refusal('phone-country-unknown');
  // "tst." and "toestel" are the Dutch extension; the library knows ext.
  const number = parsePhoneNumberFromString(value.replace(/\s*\b(?:toestel|tst\.?)\s*:?\s*(?=\d)/i, ' ext. '), { defaultCountry: country, extract: false });
  if (number?.isPossible()) return { ok: true, value, norm: number.ext ? `${number.number};ext=${number.ext}` : number.number };
  return refusal(reasonFor(value, country));
}

function reasonFor(value: string, country: CountryCode): ContactPointReason {
  if (/[^\d\s()+.-]/.test(value)) return 'phone-invalid';
  switch (validatePhoneNumberLength(value, country)) {
    case 'TOO_SHORT':
      return 'phone-too-short';
    case 'TOO_LONG':
      return 'phone-too-long';
    case 'INVALID_COUNTRY':
      return 'phone-country-unknown';
    default:
      return 'phone-invalid';
  }
}

function reading(value: string, norm: string | null, reason: ContactPointReason): ContactPointReading {
  return norm === null ? refusal(reason) : { ok: true, value, norm };
}

function refusal(reason: ContactPointReason): ContactPointReading {
  return { ok: false, reason };
}
