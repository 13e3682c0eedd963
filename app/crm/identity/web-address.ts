const PLAIN_HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/;
/** Hosts that show the same people under another name. */
const SAME_HOST: Record<string, string> = { 'twitter.com': 'x.com', 'fb.com': 'facebook.com', 'fb.me': 'facebook.com', 'instagr.am': 'instagram.com', 'youtu.be': 'youtube.com' };
/** How many parts of the path name the profile; what follows is a post or a tab. */
const PROFILE_PARTS: Record<string, number> = { 'x.com': 1, 'facebook.com': 1, 'instagram.com': 1, 'tiktok.com': 1, 'github.com': 1, 'threads.net': 1, 'linkedin.com': 2, 'xing.com': 2, 'bsky.app': 2, 'youtube.com': 2 };

/**
 * The bare host of a web address or domain: small letters, no www., no port, no last dot, other scripts in punycode.
 * Null when it is no public name: an IP address, localhost, an e-mail address, another scheme than http(s).
 */
export function hostOf(address: string): string | null {
  const bare = address.trim().toLowerCase();
  if (PLAIN_HOST.test(bare)) return withoutWww(bare);
  const url = urlOf(bare);
  if (!url || url.username !== '') return null;
  const host = url.hostname.replace(/\.$/, '');
  return PLAIN_HOST.test(host) && host.length <= 253 ? withoutWww(host) : null;
}

/**
 * One form for one profile: "x.com/name" for a link on any of its hosts, "@name" for a bare handle, "host/@name" for
 * @name@host. Null when it is neither a link to a profile nor a handle.
 */
export function socialKey(raw: string): string | null {
  const text = raw.trim().toLowerCase();
  const handle = /^@?([\p{L}\d_][\p{L}\d_.-]{0,99})(?:@([^@\s/]+))?$/u.exec(text);
  if (handle && (text.startsWith('@') || !handle[1]?.includes('.'))) {
    const [, name = '', server] = handle;
    if (server === undefined) return `@${name}`;
    const host = hostOf(server);
    return host ? `${host}/@${name}` : null;
  }
  const url = urlOf(text);
  const found = hostOf(text);
  if (!url || !found) return null;
  const general = found.replace(/^(?:[a-z]{2}|m|mobile)\.(?=linkedin\.|facebook\.|twitter\.|xing\.)/, '');
  const host = SAME_HOST[general] ?? general;
  const path = url.pathname.split('/').filter(Boolean).map(decoded);
  const id = url.searchParams.get('id');
  if (host === 'facebook.com' && path[0] === 'profile.php' && id) return `${host}/${id}`;
  const profile = path.slice(0, path[0]?.startsWith('@') ? 1 : PROFILE_PARTS[host]);
  return profile.length > 0 ? [host, ...profile].join('/') : null;
}

function urlOf(text: string): URL | null {
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//.test(text) ? text : `https://${text}`;
  return /^https?:\/\/\S+$/.test(withScheme) && URL.canParse(withScheme) ? new URL(withScheme) : null;
}

function withoutWww(host: string): string {
  return /^www\.[^.]+\./.test(host) ? host.slice(4) : host;
}

/** As a reader writes it; with a control character in it, as it stands: no text in the database can hold NUL. */
function decoded(part: string): string {
  try {
    const text = decodeURIComponent(part);
    return /\p{Cc}/u.test(text) ? part : text;
  } catch {
    return part;
  }
}
