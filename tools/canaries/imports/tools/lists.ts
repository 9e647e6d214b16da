// breach: table
export { decide } from '@netjes/norms';
