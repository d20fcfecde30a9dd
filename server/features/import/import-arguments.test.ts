import { describe, expect, it } from 'vitest';
import { UsageError } from '../../shared/usage-error.ts';
import { readArguments } from './import-arguments.ts';

const call = (text: string) => readArguments(text.split(' ').filter(Boolean), '/home/ann');

describe('the arguments of an import', () => {
  it('say account, kind and file', () => {
    expect(call('--account demo --kind classes spring.csv')).toEqual({
      account: 'demo',
      path: '/home/ann/spring.csv',
      source: 'toronto-registered-programs',
      zone: null,
      dryRun: false,
      skipBad: false,
    });
  });

  it('may stand in any order and name zone, source and manner', () => {
    const options = '--dry-run --time-zone=America/Halifax --skip-bad --source halifax';
    expect(call(`/tmp/x.csv ${options} --kind classes --account demo`)).toMatchObject({
      path: '/tmp/x.csv',
      source: 'halifax',
      zone: 'America/Halifax',
      dryRun: true,
      skipBad: true,
    });
  });

  it.each(['--help', '-h', '--account demo --help'])('ask for help with %s', (text) => {
    expect(call(text)).toBeNull();
  });

  it.each([
    ['Say which account', '--kind classes x.csv'],
    ['Say what the file holds', '--account demo x.csv'],
    ['--kind "families" is not known', '--account demo --kind families x.csv'],
    ['Say which file', '--account demo --kind classes'],
    ['Only one file', '--account demo --kind classes a.csv b.csv'],
    ["Unknown option '--dryrun'.", '--account demo --kind classes --dryrun a.csv'],
    ["Option '--account <value>' argument missing.", '--kind classes a.csv --account'],
    [
      '--time-zone "Toronto" is no time zone',
      '--account demo --kind classes --time-zone Toronto a.csv',
    ],
    [
      '--time-zone "+05:00" is no time zone',
      '--account demo --kind classes --time-zone +05:00 a.csv',
    ],
    ['--source "My_City" must be', '--account demo --kind classes --source=My_City a.csv'],
  ])('are refused: %s', (reason, text) => {
    expect(() => call(text)).toThrow(UsageError);
    expect(() => call(text)).toThrow(reason);
  });
});
