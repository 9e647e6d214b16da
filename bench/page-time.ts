import { get } from 'node:http';

/** The pages that are large or take long to work out, beside one of every kind. */
export const LARGE: Readonly<Record<string, string>> = {
  compare: '/vergelijk',
  'compare for pupils': '/vergelijk?wie=pupil',
  'compare two codes': '/vergelijk/kennisnet/langstraat',
  poster: '/langstraat/poster',
  'question sheet': '/langstraat/vragenblad',
  'photos at sooog': '/sooog/mag-ik/photo.publish',
};

export interface PageTime {
  readonly status: number;
  /** Milliseconds that the thread of the server was busy: what a visitor waits for on a core of its own. */
  readonly busy: number;
}

/** Fetches a page of a server in this process. The little that the client does in the same thread counts too. */
export async function pageTime(url: string): Promise<PageTime> {
  const start = process.threadCpuUsage();
  const status = await new Promise<number>((resolve, reject) => {
    // a connection of its own, as of a visitor who comes for the first time
    get(url, { agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
  const { user, system } = process.threadCpuUsage(start);
  return { status, busy: (user + system) / 1000 };
}
