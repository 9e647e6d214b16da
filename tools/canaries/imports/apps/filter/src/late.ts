// breach: table
export const store = await import('@netjes/store');
