import { parseArguments } from './arguments';
import { fault } from './fault';
import type { Invocation } from './invocation';
import { columnsOf, type Io } from './io';
import { usage } from './say';

/**
 * Runs one command line.
 * @returns the exit status
 */
export async function program(io: Io, version: string): Promise<number> {
  try {
    const [first, ...rest] = io.args;
    if ((first === 'completion' && !rest.some(isHelp)) || first === 'complete')
      return await (await import('./completion')).completion(io, rest);
    const parsed = parseArguments(io.args, columnsOf(io));
    if (parsed.kind === 'help') {
      await io.out(parsed.text);
      return 0;
    }
    if (parsed.kind === 'none') return usage(io, parsed.problems, '');
    return await dispatch(io, { ...parsed, version });
  } catch (error) {
    return fault(io, error, io.args.includes('--verbose') || io.args.includes('-v'));
  }
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

async function dispatch(io: Io, invocation: Invocation): Promise<number> {
  switch (invocation.command) {
    case 'check':
      return (await import(/* webpackChunkName: "run" */ './check')).check(io, invocation);
    case 'explain':
      return (await import('./explain')).explain(io, invocation);
    case 'demo':
      return (await import('./demo')).demo(io, invocation);
    case 'diagnose':
      return (await import(/* webpackChunkName: "run" */ './check')).check(io, invocation);
    case 'scan':
      return (await import(/* webpackChunkName: "run" */ './check')).check(io, invocation);
    case 'merge':
      return (await import('./merge')).merge(io, invocation);
  }
}
