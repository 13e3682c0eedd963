import ipaddr from 'ipaddr.js';

/** Public addresses behind which a cloud's own machinery answers. */
const MACHINERY = new Set(['168.63.129.16']);
/** The part of IPv6 that is routed at all (RFC 4291, IANA's registry of global unicast addresses). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the open internet: not this machine, a private or carrier network, a cloud's machinery, a
 * group, documentation, or an IPv4 address in the clothes of IPv6 (mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (MACHINERY.has(address.toString()) || address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
