import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { done, refused, type Result } from '#app/values/result.ts';

/** 3 of 4: more than ten thousand million guesses. */
const ENOUGH = 3;

/** The library's list knows English; these are what Dutch people choose. */
const DUTCH = ['welkom', 'wachtwoord', 'geheim', 'lente', 'zomer', 'herfst', 'winter', 'januari', 'februari', 'maart', 'april', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december', 'feyenoord', 'ajax', 'nederland', 'amsterdam', 'rotterdam'];

const checker = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Refuses what is guessed early: known passwords, keyboard rows, repetition, the person's own name. */
export function judgePassword(password: string, about: { name?: string; email?: string }): Result<undefined, 'weak-password'> {
  const own = [about.name, about.email, about.email?.split('@')[0], 'pacer', ...DUTCH].filter((text) => text !== undefined);
  return checker.check(password.slice(0, 100), own).score >= ENOUGH ? done() : refused('weak-password');
}
