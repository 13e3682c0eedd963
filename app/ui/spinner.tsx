/** Turns while something runs; what runs is said in words beside it. */
export function Spinner() {
  return (
    <svg viewBox="0 0 16 16" fill="none" className="size-4 animate-spin" aria-hidden="true">
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeOpacity="0.3" strokeWidth="2" />
      <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
