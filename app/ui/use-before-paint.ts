import { useEffect, useLayoutEffect } from 'react';

/** Runs as soon as what it is about stands on the page, before anybody can see or press it. On the server there is no layout to run before. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
