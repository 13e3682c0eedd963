import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { ApiKeySummary } from '../api-key-summary.ts';
import type { Permission } from '../permission.ts';
import { ApiKeyForm } from './api-key-form.tsx';

interface ApiKeysScreenProps {
  keys: readonly (ApiKeySummary & { isExpired: boolean })[];
  permissions: readonly Permission[];
  /** The key just made, shown this once; or what was wrong with the form. */
  answer: { lastResult: SubmissionResult | undefined; key: string | null } | undefined;
}

type Row = ApiKeysScreenProps['keys'][number];

export function ApiKeysScreen({ keys, permissions, answer }: ApiKeysScreenProps) {
  const format = useFormat();
  const columns = [
    { id: 'name', header: m.people_key_name(), cell: (row: Row) => <span className="font-medium">{row.name}</span> },
    { id: 'prefix', header: m.people_key_begins(), cell: (row: Row) => <code>{row.prefix}…</code> },
    { id: 'permissions', header: m.people_key_permissions(), cell: (row: Row) => <span className="text-muted">{row.permissions.join(', ')}</span> },
    { id: 'used', header: m.people_key_used(), cell: (row: Row) => (row.lastUsedAt ? format.dateTime(row.lastUsedAt) : m.people_key_never()) },
    { id: 'state', header: m.people_key_state(), cell: (row: Row) => <KeyState row={row} /> },
    { id: 'actions', header: m.people_actions(), align: 'end' as const, cell: (row: Row) => (row.revokedAt ? null : <RevokeForm row={row} />) },
  ];
  return (
    <>
      {answer?.key ? (
        <Notice tone="info" title={m.people_key_made_title()}>
          <p>{m.people_key_made()}</p>
          <p className="mt-2 rounded bg-surface px-2 py-1 font-mono break-all select-all">{answer.key}</p>
        </Notice>
      ) : null}
      <Card title={m.people_keys_new()}>
        <ApiKeyForm key={answer?.key} permissions={permissions} lastResult={answer?.lastResult} />
      </Card>
      <Card isFlush title={m.people_keys_caption()}>
        <DataTable caption={m.people_keys_caption()} columns={columns} rows={keys} rowKey={(row) => row.id} emptyState={<EmptyState title={m.people_keys_empty_title()}>{m.people_keys_empty()}</EmptyState>} />
      </Card>
    </>
  );
}

function KeyState({ row }: { row: Row }) {
  if (row.revokedAt) return <Badge tone="neutral">{m.people_key_revoked()}</Badge>;
  if (row.isExpired) return <Badge tone="neutral">{m.people_key_ended()}</Badge>;
  return <Badge tone="good">{m.people_key_active()}</Badge>;
}

function RevokeForm({ row }: { row: Row }) {
  return (
    <Form method="post" className="inline">
      <input type="hidden" name="intent" value="revoke" />
      <Button type="submit" size="small" variant="danger" name="keyId" value={row.id} aria-label={m.people_key_revoke_of({ name: row.name })}>
        {m.people_key_revoke()}
      </Button>
    </Form>
  );
}
