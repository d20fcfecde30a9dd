import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { prepareFolder, type FolderLayout } from './folder-layout.ts';
import { FolderInUseError, liveHolder, takeFolder, type FolderLock } from './folder-lock.ts';
import { beat } from './holder.ts';
import { inspectProcess, thisPlace } from './process-facts.ts';

const scratch = mkdtempSync(join(tmpdir(), 'cartwheel-lock-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folders = 0;
const newFolder = (): FolderLayout => prepareFolder(join(scratch, String((folders += 1))));

function leave(layout: FolderLayout, holder: object): { path: string; content: string } {
  const path = join(layout.holders, 'left.json');
  const content = JSON.stringify({ place: thisPlace(), holding: true, ...holder });
  writeFileSync(path, content);
  return { path, content };
}

describe.concurrent('the data folder', () => {
  test('is held by one of many that want it at once', async () => {
    const layout = newFolder();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => takeFolder(layout)));
    const won = results.filter((each): each is PromiseFulfilledResult<FolderLock> => {
      return each.status === 'fulfilled';
    });
    expect(won).toHaveLength(1);
    for (const each of results) {
      if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(FolderInUseError);
    }
    expect(await liveHolder(layout)).toMatchObject({ pid: process.pid });
    won[0]!.value.release();
    expect(readdirSync(layout.holders)).toEqual([]);
    (await takeFolder(layout)).release();
  });

  test('is free when its holder died and the pid was given to another process', async () => {
    const layout = newFolder();
    leave(layout, { pid: process.pid, started: '1' });
    expect(await liveHolder(layout)).toBeNull();
    (await takeFolder(layout)).release();
    expect(readdirSync(layout.holders)).toEqual([]);
  });

  test('is not free when the very process that is written down still runs', async () => {
    const layout = newFolder();
    const pid = process.ppid;
    leave(layout, { pid, started: inspectProcess(pid)?.started ?? null });
    await expect(takeFolder(layout)).rejects.toMatchObject({ name: 'FolderInUseError', pid });
  });

  test('is not free while a holder in another container shows signs of life', async () => {
    const layout = newFolder();
    const { path, content } = leave(layout, { pid: 1, started: '1', place: 'elsewhere' });
    const stop = beat(path, content);
    await expect(takeFolder(layout)).rejects.toThrow(/in another container/);
    stop();
  });

  test('is free when a holder in another container shows none', { timeout: 10_000 }, async () => {
    const layout = newFolder();
    leave(layout, { pid: process.pid, started: '1', place: 'elsewhere' });
    (await takeFolder(layout)).release();
  });
});
