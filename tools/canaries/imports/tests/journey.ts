// no breach: tests may start everything
export { decide } from '@netjes/norms';
