// no breach: the table allows it
export { decide } from '@netjes/norms';
