import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newReadableCode } from '@netjes/identity';
import { SetupDoor } from './setup-door.ts';

const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
const code = newReadableCode();
const other = newReadableCode();

const kindOf = (knocked: ReturnType<SetupDoor['knock']>) => (knocked.ok ? 'ok' : knocked.kind);

describe('the door of the set-up', () => {
  it('opens by the code of this start, however it is typed, and by what a browser got for it', () => {
    const door = new SetupDoor(code);
    const knocked = door.knock(` ${code.toLowerCase().replaceAll('-', ' ')} `, '127.0.0.1', now);
    assert.ok(knocked.ok);
    assert.equal(door.isPass(knocked.pass), true);
    assert.equal(new SetupDoor(code).isPass(knocked.pass), false, 'of another start');
    for (const pass of [undefined, '', code, `${knocked.pass}x`]) assert.equal(door.isPass(pass), false);
  });

  it('tells a slip apart from another code, and counts no slips', () => {
    const door = new SetupDoor(code);
    for (let count = 0; count < 20; count += 1) {
      assert.equal(kindOf(door.knock(code.slice(0, -1), 'here', now)), 'misread');
    }
    assert.equal(kindOf(door.knock(other, 'here', now)), 'wrong');
    assert.equal(kindOf(door.knock(code, 'here', now)), 'ok');
  });

  it('lets who guesses wait ever longer, also with the right code, and nobody else', () => {
    const door = new SetupDoor(code);
    for (let count = 0; count < 5; count += 1) assert.equal(kindOf(door.knock(other, 'there', now)), 'wrong');
    const waiting = door.knock(code, 'there', now);
    assert.ok(!waiting.ok && waiting.kind === 'wait');
    assert.equal(now.until(waiting.again).total('seconds'), 60);
    assert.equal(kindOf(door.knock(code, 'here', now)), 'ok');
    assert.equal(kindOf(door.knock(other, 'there', waiting.again)), 'wrong');
    const longer = door.knock(code, 'there', waiting.again);
    assert.ok(!longer.ok && longer.kind === 'wait');
    assert.equal(waiting.again.until(longer.again).total('seconds'), 120);
    assert.equal(kindOf(door.knock(code, 'there', longer.again)), 'ok');
  });

  it('goes on remembering those who guess while others come by', () => {
    const door = new SetupDoor(code);
    for (let count = 0; count < 400; count += 1) door.knock(other, `10.0.0.${count}`, now);
    for (let count = 0; count < 5; count += 1) door.knock(other, 'there', now);
    assert.equal(kindOf(door.knock(code, 'there', now)), 'wait');
  });
});
