// The first request after the start, which can be measured only once in a process; says the time as JSON.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWeb } from '@netjes/web';
import { library } from '../tests/oracle/codes.ts';
import { pageTime } from './page-time.ts';

const [path = '/'] = process.argv.slice(2);

// the client has no first time of its own
const other = createServer((_, response) => response.end('there'));
await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
await pageTime(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
other.close();

const web = await startWeb({ library, port: 0, host: '127.0.0.1' });
process.stdout.write(JSON.stringify(await pageTime(web.url.replace('localhost', '127.0.0.1') + path)));
await web.close();
