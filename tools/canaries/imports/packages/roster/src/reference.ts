// breach: reference
/// <reference types="node" />
export const here = 1;
