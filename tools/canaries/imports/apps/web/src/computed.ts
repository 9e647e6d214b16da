// breach: computed
const name = '@netjes/netjes';
export const sneaked = await import(name);
