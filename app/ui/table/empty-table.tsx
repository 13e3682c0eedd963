import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { EmptyState } from '../empty-state.tsx';

export function EmptyTable({ children }: { children?: ReactNode }) {
  return <>{children ?? <EmptyState title={m.ui_table_empty()} />}</>;
}
