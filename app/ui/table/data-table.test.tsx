// @vitest-environment jsdom
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { DataTable, type DataTableProps } from './data-table.tsx';

overwriteGetLocale(() => 'nl');

afterEach(() => {
  cleanup();
  localStorage.clear();
});

interface Row {
  id: string;
  orders: number;
}

async function show(props: Partial<DataTableProps<Row>>, url = '/') {
  const Component = () => (
    <DataTable<Row>
      caption="Klanten"
      columns={[
        { id: 'id', header: 'Nummer', cell: (row) => row.id, sortable: true },
        { id: 'orders', header: 'Aantal orders', cell: (row) => row.orders, align: 'end' },
      ]}
      rows={[{ id: 'A1', orders: 3 }, { id: 'B2', orders: 0 }]}
      rowKey={(row) => row.id}
      {...props}
    />
  );
  const Stub = createRemixStub([{ path: '/', Component }], undefined);
  render(<Stub initialEntries={[url]} future={{ v3_fetcherPersist: true, v3_relativeSplatPath: true }} />);
  await waitFor(() => expect(document.body.textContent).not.toBe(''));
}

const cells = () => screen.getAllByRole('cell').map((cell) => cell.textContent);

test('every row is there, zero included', async () => {
  await show({});
  expect(screen.getByRole('table', { name: 'Klanten' })).toBeTruthy();
  expect(cells()).toEqual(['A1', '3', 'B2', '0']);
});

test('the header says how the list is ordered and leads to the other way round', async () => {
  await show({}, '/?sort=id');
  expect(screen.getByRole('columnheader', { name: 'Nummer' }).getAttribute('aria-sort')).toBe('ascending');
  expect(screen.getByRole('link', { name: 'Nummer' }).getAttribute('href')).toBe('/?sort=-id');
});

test('nothing yet shows what to do instead of a table', async () => {
  await show({ rows: [], emptyState: <p>Begin met een import</p> });
  expect(screen.getByText('Begin met een import')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('an error stands where the rows would be', async () => {
  await show({ rows: [], error: 'Probeer het opnieuw' });
  expect(screen.getByRole('alert').textContent).toContain('Probeer het opnieuw');
});

test('loading keeps the place of the rows', async () => {
  await show({ isLoading: true });
  expect(screen.getByRole('group', { name: 'Klanten' }).getAttribute('aria-busy')).toBe('true');
  expect(screen.queryByText('A1')).toBeNull();
});

test('pages are links', async () => {
  await show({ nextHref: '/?after=B2', previousHref: null });
  expect(screen.getByRole('link', { name: 'Volgende' }).getAttribute('href')).toBe('/?after=B2');
  expect(screen.queryByRole('link', { name: 'Vorige' })).toBeNull();
});

test('what can be done with ticked rows gets exactly those', async () => {
  await show({ selectionActions: (keys) => <button type="button">Exporteer {keys.join('+')}</button> });
  fireEvent.click(screen.getAllByRole('checkbox', { name: 'Kies deze rij' })[1]!);
  expect(screen.getByRole('button', { name: 'Exporteer B2' })).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Kies alle rijen' }));
  expect(screen.getByRole('button', { name: 'Exporteer A1+B2' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Keuze wissen' }));
  expect(screen.queryByRole('button', { name: /Exporteer/ })).toBeNull();
});

test('a column goes away, and stays away the next time', async () => {
  await show({ id: 'klanten' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Aantal orders', hidden: true }));
  expect(cells()).toEqual(['A1', 'B2']);
  cleanup();
  await show({ id: 'klanten' });
  expect(cells()).toEqual(['A1', 'B2']);
});

test('a stacked table is one table still, with the same cells once each and their headers', async () => {
  await show({ isStacked: true });
  expect(screen.getByRole('table', { name: 'Klanten' }).getAttribute('role'), 'said out loud, for on a phone it is not laid out as one').toBe('table');
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Nummer', 'Aantal orders']);
  expect(cells()).toEqual(['A1', '3', 'B2', '0']);
});
