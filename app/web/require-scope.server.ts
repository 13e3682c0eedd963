import { createHash, randomUUID } from 'node:crypto';
import { paths } from '#app/paths.ts';
import { findApiKey, type FoundKey } from '#app/people/api-keys.server.ts';
import { chooseWorkspace, type Membership } from '#app/people/own-workspaces.server.ts';
import { type Permission, permissionsOf } from '#app/people/permission.ts';
import { consumeApiCall } from '#app/people/rate-limits.server.ts';
import type { OwnScope, Scope } from '#app/people/scope.ts';
import { problem } from './problem.ts';
import { redirectTo } from './redirect-to.ts';
import { findSignedIn, type SignedIn } from './session.server.ts';

/**
 * Who is signed in, whatever their workspace. @throws a redirect to sign-in, which leads back here, when nobody is.
 */
export async function requireSignedIn(request: Request): Promise<SignedIn> {
  const signedIn = await findSignedIn(request);
  if (signedIn) return signedIn;
  throw redirectTo(signInPath(request));
}

/**
 * The scope of the signed-in person in the workspace their session looks at; `null` asks for no permission beyond
 * being a member.
 * @throws a redirect to sign-in when nobody is signed in, to the workspaces when none is chosen; a 403 response when the
 * role lacks the permission.
 */
export async function requireScope(request: Request, permission: Permission | null): Promise<Scope> {
  const signedIn = await requireSignedIn(request);
  const membership = await membershipOf(signedIn);
  if (!membership) throw redirectTo(paths.workspaces);
  const scope = scopeOf(membership);
  if (permission && !scope.permissions.has(permission)) throw forbidden();
  return scope;
}

/**
 * The scopes of the signed-in person, one for each of their workspaces in which their role has the permission, by name of the
 * workspace; empty when there is none. Each reads its own workspace only: what is shown side by side is asked one by one.
 * @throws a redirect to sign-in when nobody is signed in.
 */
export async function requireOwnScopes(request: Request, permission: Permission): Promise<OwnScope[]> {
  const { workspaceId, workspaces } = await requireSignedIn(request);
  return workspaces.flatMap((own) => {
    const scope = scopeOf(own);
    const isHere = own.workspaceId === workspaceId || workspaces.length === 1;
    return scope.permissions.has(permission) ? [{ scope, workspaceName: own.workspaceName, isHere }] : [];
  });
}

/** The scope of the API key in the Authorization header. @throws a problem+json response: 401, 403 or 429. */
export async function requireApiScope(request: Request, permission: Permission): Promise<Scope> {
  const hash = keyHashOf(request.headers.get('authorization'));
  const found = hash ? await findApiKey(hash, new Date()) : null;
  return admit(found, permission, consumeApiCall);
}

/** The hash of the key in an Authorization header, under which it is kept; null without one. */
export function keyHashOf(authorization: string | null | undefined): string | null {
  const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  return key ? createHash('sha256').update(key).digest('hex') : null;
}

/** What a key that was found may do. @param countCall counts this call, and tells the seconds to wait when there are too many. @throws as `requireApiScope` */
export function admit(found: FoundKey | null | undefined, permission: Permission, countCall: (keyId: string) => number): Scope {
  if (!found) {
    throw problem(
      { status: 401, code: 'invalid-key', title: 'No valid API key', detail: 'Send a key of this workspace as "Authorization: Bearer <key>".' },
      { 'www-authenticate': 'Bearer realm="pacer"' },
    );
  }
  const waitS = countCall(found.id);
  if (waitS > 0) throw problem({ status: 429, code: 'too-many-requests', title: 'Too many requests', detail: `Try again in ${waitS} s.` }, { 'retry-after': String(waitS) });
  const scope: Scope = { ...found.scope, batchId: randomUUID() };
  if (!scope.permissions.has(permission)) {
    throw problem({ status: 403, code: 'permission-missing', title: 'This key lacks a permission', detail: `It needs ${permission}.` });
  }
  return scope;
}

/** Where to sign in and come back to what was asked. */
export function signInPath(request: Request): string {
  const url = new URL(request.url);
  const path = url.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/');
  const to = request.method === 'GET' && path !== '/' ? `${path}${withoutInternals(url.searchParams)}` : '';
  return to ? `${paths.signIn}?${new URLSearchParams({ to })}` : paths.signIn;
}

/** Single fetch adds a parameter of its own. */
function withoutInternals(params: URLSearchParams): string {
  const kept = new URLSearchParams([...params].filter(([name]) => !['_routes', 'index'].includes(name)));
  return kept.size ? `?${kept}` : '';
}

function forbidden(): Response {
  return new Response(null, { status: 403, statusText: 'Forbidden', headers: { 'cache-control': 'no-store, private' } });
}

/** The session's workspace; somebody with only one needs not choose. */
async function membershipOf({ sessionId, person, workspaceId, workspaces }: SignedIn): Promise<Membership | null> {
  if (workspaceId) return workspaces.find((own) => own.workspaceId === workspaceId) ?? null;
  const [only, ...others] = workspaces;
  if (!only || others.length > 0) return null;
  await chooseWorkspace(person.id, sessionId, only.workspaceId);
  return only;
}

function scopeOf({ workspaceId, timeZone, currency, memberId, name, role }: Membership): Scope {
  return {
    workspaceId,
    timeZone,
    currency,
    permissions: permissionsOf(role),
    member: { id: memberId, name, role },
    actor: name,
    source: 'screen',
    batchId: randomUUID(),
  };
}
