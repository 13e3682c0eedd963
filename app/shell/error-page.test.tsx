// @vitest-environment jsdom
import { Form, Outlet } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { ErrorPage } from './error-page.tsx';

overwriteGetLocale(() => 'nl');
afterEach(cleanup);

/** A page that was asked for under one number, with a form that fails under another. */
function show(fail: () => never) {
  const Stub = createRemixStub([
    {
      id: 'root',
      path: '/',
      loader: () => ({ requestId: 'page-1' }),
      Component: Outlet,
      ErrorBoundary: ErrorPage,
      children: [{ index: true, action: fail, Component: () => <Form method="post"><button type="submit">Bewaar</button></Form> }],
    },
  ]);
  render(<Stub initialEntries={['/']} future={{ v3_fetcherPersist: true, v3_relativeSplatPath: true }} />);
}

test.each([
  ['the number under which the form failed', 500, { requestId: 'form-9' }, 'form-9'],
  ['that of the page when the failure says none', 502, 'gone', 'page-1'],
  ['none where it is nobody’s failure', 404, null, null],
])('it tells %s', async (_, status, body, told) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined); // React tells of every error that a boundary catches
  show(() => {
    throw Response.json(body, { status });
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Bewaar' }));
  await screen.findByRole('heading');
  complaints.mockRestore();
  const text = document.body.textContent;
  for (const id of ['form-9', 'page-1']) expect(text.includes(id), id).toBe(id === told);
});
