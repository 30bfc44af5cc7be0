import { readFileSync } from 'node:fs';
import type { Check } from './check.ts';
import { ENTRIES, told } from './environment.ts';
import { podOfExample } from './examplePod.ts';
import { proxyOf } from './pods.ts';
import type { Place } from './place.ts';
import type { Release } from './release.ts';
import { run } from './run.ts';

const SCRIPT = new URL('../client/data.py', import.meta.url);

/** A pod that puts entries into a grid, keeps writing and reading, and counts what is lost. */
export class GridClient {
  private static readonly POD = 'client';

  private constructor(private readonly place: Place) {}

  /** Starts the client of a release's grid, which it reaches by the name of the Service for members. */
  static async start(release: Release): Promise<GridClient> {
    const { place, fullname } = release;
    await place.apply(
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: GridClient.POD },
        data: { 'data.py': readFileSync(SCRIPT, 'utf8') },
      },
      podOfExample(GridClient.POD, {
        command: ['python', '/client/data.py'],
        env: { ADDRESS: `${fullname}-grid:5701`, CLUSTER: fullname },
        files: { '/client': GridClient.POD },
        readinessProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 1 },
      }),
    );
    await place.kubectlHere('wait', '--for=condition=Ready', `pod/${GridClient.POD}`, '--timeout=5m');
    return new GridClient(place);
  }

  /** Starts the client of a grid of so many members, puts the entries in, and writes and reads from then on. */
  static async filling(release: Release, members: number): Promise<GridClient> {
    const client = await GridClient.start(release);
    await client.settled(members);
    await client.fill();
    await client.traffic();
    return client;
  }

  /** Fills the map. */
  async fill(): Promise<void> {
    await this.ask('fill', `entries=${ENTRIES}`);
  }

  /** Starts a writer and a reader. */
  async traffic(): Promise<void> {
    await this.ask('traffic');
  }

  /** Waits until there are so many members, and every entry has its copies. */
  async settled(members: number): Promise<void> {
    await this.ask('settled', `members=${members}`);
  }

  /** Measures stalls anew. */
  async reset(): Promise<void> {
    await this.ask('reset');
  }

  /** Reads every entry that should be there. */
  async check(): Promise<Check> {
    return (await this.ask('check')) as Check;
  }

  /** The node that it runs on, which should not lose its power. */
  async node(): Promise<string> {
    return this.place.kubectlHere('get', 'pod', GridClient.POD, '--output=jsonpath={.spec.nodeName}');
  }

  private async ask(action: string, input = ''): Promise<unknown> {
    const args = ['create', '--raw', `${proxyOf(this.place, GridClient.POD)}/${action}?${input}`, '--filename=-'];
    const text = await run(told('SIDEGRID_KUBECTL'), args, { log: this.place.log, input: '' });
    const answer = JSON.parse(text) as { error?: string };
    if (answer.error !== undefined) throw new Error(`the client failed to ${action} ${input}: ${answer.error}`);
    return answer;
  }
}
