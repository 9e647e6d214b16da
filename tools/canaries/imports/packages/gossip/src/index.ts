// breach: unknown-room
export const heard = 'something';
