// @vitest-environment jsdom
import { data, Form, useActionData, useLoaderData } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useReadAgain } from './use-read-again.ts';

const EVERY_MS = 2_000;
let reads = 0;

beforeEach(() => {
  reads = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Page() {
  const answer = useActionData<{ said: string }>();
  useReadAgain(true, EVERY_MS);
  return (
    <Form method="post">
      <p>{`read ${String(useLoaderData<{ at: number }>().at)}`}</p>
      <input name="who" aria-label="Who" defaultValue={answer?.said ?? ''} />
      {answer ? <p>Nobody is called that.</p> : null}
      <button type="submit">Match</button>
    </Form>
  );
}

const Stub = createRemixStub([
  {
    path: '/',
    Component: Page,
    loader: () => ({ at: ++reads }),
    action: async ({ request }) => data({ said: (await request.formData()).get('who') }, { status: 422 }),
  },
]);

test('a page reads itself again, and leaves what it was answered and what was typed', async () => {
  render(<Stub />);
  await screen.findByText('read 1');
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  await screen.findByText('read 2');

  fireEvent.change(screen.getByLabelText('Who'), { target: { value: 'Nobody' } });
  fireEvent.click(screen.getByRole('button', { name: 'Match' }));
  await screen.findByText('Nobody is called that.');
  await waitFor(() => expect(screen.getByText(`read ${String(reads)}`)).toBeTruthy());
  const readBefore = reads;
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(reads).toBe(readBefore);
  expect(screen.getByText('Nobody is called that.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Who').value).toBe('Nobody');
});
