import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostOf, socialKey } from './web-address.ts';

/** Every sign of the first two planes, lone surrogates too. */
const anyText = fc.string({ unit: fc.nat({ max: 0x1ffff }).map((code) => String.fromCodePoint(code)) });

// Hosts after the WHATWG URL standard and RFC 3492 (punycode); example domains after RFC 2606.
test.each([
  ['https://www.Example.com/path?q=1#top', 'example.com'],
  ['example.com', 'example.com'],
  ['HTTP://EXAMPLE.COM:8080', 'example.com'],
  ['www.example.co.uk.', 'example.co.uk'],
  ['www.nl', 'www.nl'],
  ['https://bücher.example', 'xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['info@example.com', null],
  ['http://user:pass@example.com', null],
  ['javascript:alert(1)', null],
  ['javascript://example.com/%0aalert(1)', null],
  ['javascript:1/example.com', null],
  ['data:text/html,example.com', null],
  ['//example.com', 'example.com'],
  ['ftp://example.com', null],
  ['127.0.0.1', null],
  ['http://[::1]/', null],
  ['localhost', null],
  ['n.v.t.', null],
  ['geen website', null],
  ['', null],
])('the host of %j is %j', (address, host) => {
  expect(hostOf(address)).toBe(host);
});

// The forms of links that the networks themselves hand out.
test.each([
  ['https://www.linkedin.com/in/some-name/', 'linkedin.com/in/some-name'],
  ['nl.linkedin.com/in/Some-Name?trk=x', 'linkedin.com/in/some-name'],
  ['https://www.linkedin.com/company/some-firm/about/', 'linkedin.com/company/some-firm'],
  ['https://twitter.com/name/status/1', 'x.com/name'],
  ['https://x.com/Name', 'x.com/name'],
  ['https://www.facebook.com/profile.php?id=123', 'facebook.com/123'],
  ['https://www.youtube.com/@name/videos', 'youtube.com/@name'],
  ['@Some_Name', '@some_name'],
  ['some_name', '@some_name'],
  ['@some.name', '@some.name'],
  ['@name@social.example', 'social.example/@name'],
  ['https://social.example/@name', 'social.example/@name'],
  ['https://www.linkedin.com/', null],
  ['two words', null],
  ['', null],
])('the profile %j is %j', (raw, key) => {
  expect(socialKey(raw)).toBe(key);
});

test('a host is its own host, whatever was typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.domain(), anyText), (address) => {
      const host = hostOf(address);
      if (host !== null) expect(hostOf(host)).toBe(host);
    }),
  );
});
