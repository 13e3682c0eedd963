import type { Entity } from './entity.ts';

/** A further postal address of somebody. */
export const ADDRESS: Entity = {
  name: 'address',
  table: 'addresses',
  segment: 'addresses',
  title: 'city',
  sort: 'postcode',
  partOf: 'contact',
  needsHolder: true,
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'kind', kind: 'choice', isRequired: true, isListed: true, choices: ['visit', 'post', 'invoice', 'delivery', 'former'], wording: 'address' },
    { name: 'street', kind: 'text', isPersonal: true, aliases: ['straat', 'adres', 'address', 'street_address', 'mailing_street', 'billing_street', 'straatnaam'] },
    { name: 'house_number', kind: 'integer', isPersonal: true, aliases: ['huisnummer', 'nummer', 'housenumber'] },
    { name: 'house_number_suffix', kind: 'text', isPersonal: true, maxLength: 20, aliases: ['huisnummer_toevoeging', 'toevoeging', 'suffix'] },
    { name: 'postcode', kind: 'text', isPersonal: true, maxLength: 20, check: 'postcode', aliases: ['zip', 'zip_code', 'postal_code', 'zipcode', 'postkode'] },
    { name: 'city', kind: 'text', isListed: true, aliases: ['plaats', 'stad', 'woonplaats', 'town'] },
    { name: 'country', kind: 'text', maxLength: 2, check: 'country', aliases: ['land', 'country_code', 'landcode'] },
  ],
};
