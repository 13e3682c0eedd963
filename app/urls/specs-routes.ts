import { route, type RouteConfigEntry } from '@remix-run/route-config';

/** Specifications and what stands around them. */
export const specsRoutes: RouteConfigEntry[] = [
  route('specs', 'routes/specs/specs.tsx'),
  route('specs/new', 'routes/specs/new-spec.tsx'),
  route('specs/library', 'routes/specs/library.tsx'),
  route('specs/pillars', 'routes/specs/pillars.tsx'),
  route('specs/partners', 'routes/specs/partners.tsx'),
  route('specs/partners/needed', 'routes/specs/signatures-needed.tsx'),
  route('specs/partners/external', 'routes/specs/external-partners.tsx'),
  route('specs/partners/external/:external/revocation', 'routes/specs/external-partner-revocation.tsx'),
  route('specs/partners/:partner/end', 'routes/specs/partner-end.tsx'),
  route('specs/evidence/:evidence/withdrawal', 'routes/specs/evidence-withdrawal.tsx'),
  route('specs/checks/:check/removal', 'routes/specs/spec-check-removal.tsx'),
  route('specs/:spec', 'routes/specs/spec.tsx'),
  route('specs/:spec/edit', 'routes/specs/edit-spec.tsx'),
  route('specs/:spec/acceptance', 'routes/specs/spec-acceptance.tsx'),
  route('specs/:spec/signature', 'routes/specs/spec-signature.tsx'),
  route('specs/:spec/evidence', 'routes/specs/add-evidence.tsx'),
  route('specs/:spec/check', 'routes/specs/set-spec-check.tsx'),
  route('specs/:spec/checking', 'routes/specs/spec-checking.tsx'),
];
