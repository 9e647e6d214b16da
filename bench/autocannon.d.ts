/** What we use of autocannon, which has no types of its own. */
declare module 'autocannon' {
  export interface Options {
    readonly url: string;
    readonly connections: number;
    /** seconds */
    readonly duration: number;
    /** milliseconds between two looks at the clock */
    readonly sampleInt: number;
    readonly requests: readonly {
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
    }[];
  }

  export interface Running extends Promise<{ readonly non2xx: number; readonly errors: number }> {
    /** hears of every answer, and how many milliseconds it took */
    on(
      event: 'response',
      heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  }

  export default function autocannon(options: Options): Running;
}
