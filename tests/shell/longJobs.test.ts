import { describe, expect, it } from 'vitest';
import { createLongJobs } from '../../electron/main/longJobs.ts';
import type { WindowEvent } from '../../src/api/index.ts';
import { type Work, WorkCancelled } from '../../src/core/operation.ts';
import { refusalOf } from '../storage/folders.ts';

/** A job that ends when the test says so, or when it is cancelled. */
function openJob() {
  let finish = (_value: string) => {};
  let work: Work | undefined;
  const result = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const job = (given: Work, show: () => void) => {
    work = given;
    show();
    return new Promise<string>((resolve, reject) => {
      void result.then(resolve);
      given.onCancel(() => reject(new WorkCancelled()));
    });
  };
  return {
    job,
    finish: (value: string) => finish(value),
    progress: (done: number) => work?.progress(done, 3),
  };
}

/** Resolves with what the window was told once it was told so often. */
function hearing(count: number) {
  const told: WindowEvent[] = [];
  let heard = () => {};
  const all = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const tell = (event: WindowEvent) => {
    told.push(event);
    if (told.length === count) heard();
  };
  return { told, tell, all };
}

describe('the long job', () => {
  it('is shown from a while after its place was chosen until its end', async () => {
    const { told, tell, all } = hearing(1);
    const jobs = createLongJobs(tell, 0);
    const { job, finish, progress } = openJob();
    const running = jobs.run('Making 3 packets', job);
    progress(1);
    expect(told).toEqual([]);
    await all;
    progress(2);
    finish('done');
    expect(await running).toBe('done');
    progress(3);
    const shown = (done: number) => ({
      type: 'work',
      work: { label: 'Making 3 packets', done, total: 3 },
    });
    expect(told).toEqual([shown(1), shown(2), { type: 'work', work: null }]);
  });

  it('is not shown at all when it is over before', async () => {
    const { told, tell } = hearing(1);
    const jobs = createLongJobs(tell);
    const { job, finish, progress } = openJob();
    const running = jobs.run('Making the packet', job);
    progress(1);
    finish('done');
    await running;
    expect(told).toEqual([]);
  });

  it('is the only one; a second is refused in a sentence, a later one is not', async () => {
    const jobs = createLongJobs(() => {});
    const first = openJob();
    const running = jobs.run('First', first.job);
    const refusal = await refusalOf(jobs.run('Second', openJob().job));
    expect(refusal).toMatchObject({ code: 'conflict' });
    expect(refusal.message).toMatch(/^Something else is being made.*\.$/);
    first.finish('first');
    expect(await running).toBe('first');
    const third = openJob();
    third.finish('third');
    expect(await jobs.run('Third', third.job)).toBe('third');
  });

  it('makes room for the next one when it fails', async () => {
    const jobs = createLongJobs(() => {});
    const failing = jobs.run('Failing', async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await jobs.run('Next', async () => 'next')).toBe('next');
  });

  it('hears that it is cancelled, even when it asks afterwards', async () => {
    const jobs = createLongJobs(() => {});
    const running = jobs.run('Long', async (work) => {
      jobs.cancel();
      expect(work.isCancelled).toBe(true);
      return new Promise((resolve) => work.onCancel(() => resolve('ended')));
    });
    expect(await running).toBe('ended');
    jobs.cancel();
  });

  it('has cleared up before the app goes on to close', async () => {
    const jobs = createLongJobs(() => {});
    const steps: string[] = [];
    const { job } = openJob();
    const running = jobs
      .run('Long', async (work, show) => {
        try {
          return await job(work, show);
        } finally {
          await new Promise((resolve) => setImmediate(resolve));
          steps.push('cleared up');
        }
      })
      .catch((cause) => cause);
    await jobs.end();
    steps.push('closed');
    expect(steps).toEqual(['cleared up', 'closed']);
    expect(await running).toBeInstanceOf(WorkCancelled);
    await jobs.end();
  });
});
