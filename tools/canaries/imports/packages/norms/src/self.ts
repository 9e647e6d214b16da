// breach: own-name
export { decide } from '@netjes/norms';
