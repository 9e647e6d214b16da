// breach: outside
export * from '../../norms/src/norm.ts';
