import { expect, test } from 'vitest';
import { domainOfEmail, isFreeMailDomain, isSharedMailbox } from './email-domain.ts';

// RFC 5321 for the shape, RFC 2606 for the example domains.
test.each([
  ['jan@example.com', 'example.com'],
  ['Jan@EXAMPLE.com', 'example.com'],
  ['"a@b"@example.com', 'example.com'],
  ['jan@bücher.example', 'xn--bcher-kva.example'],
  ['example.com', null],
  ['@example.com', null],
  ['jan@', null],
])('the domain of %j is %j', (email, domain) => {
  expect(domainOfEmail(email)).toBe(domain);
});

test.each(['gmail.com', 'hotmail.com', 'hotmail.nl', 'live.be', 'yahoo.co.uk', 'outlook.com', 'ziggo.nl', 'kpnmail.nl', 'planet.nl', 'xs4all.nl', 'telenet.be'])('%s is anybody’s', (domain) => {
  expect(isFreeMailDomain(domain)).toBe(true);
});

test.each(['example.com', 'live-example.nl', 'notgmail.com', 'outlook.example.com', ''])('%j may be an organisation’s', (domain) => {
  expect(isFreeMailDomain(domain)).toBe(false);
});

test.each([
  ['info@example.com', true],
  ['Ledenadministratie@example.com', true],
  ['jan@example.com', false],
  ['information@example.com', false],
  ['info', false],
])('%s is a function’s mailbox: %s', (email, isShared) => {
  expect(isSharedMailbox(email)).toBe(isShared);
});
