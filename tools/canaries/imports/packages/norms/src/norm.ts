// the way back is a type only, and still closes the circle
export type Norm = ReturnType<typeof import('./decide.ts').decide>;
