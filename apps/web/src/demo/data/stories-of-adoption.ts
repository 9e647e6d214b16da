import type { Library } from '@netjes/norms';
import { findingKey } from '@netjes/procedures';
import { weekdaysAgo } from './moments.ts';
import { holderOf, type Plan } from './plan.ts';
import type { AdoptionStory } from './story.ts';

/** Three schools on their way to a code: one waits for the council, one for the board, and one has it. */
export function storiesOfAdoption(plan: Plan, library: Library): readonly AdoptionStory[] {
  return [
    { school: 'het-kompasveld', begun: 14, until: 'offer' },
    { school: 'de-wilgentoren', begun: 20, until: 'consent' },
    { school: 'lyceum-wilgenrade', begun: 40, until: 'take-effect' },
  ].flatMap(({ school, begun, until }) => {
    const code = plan.schools.find((each) => each.school === school)?.code ?? '';
    const entry = library.codes.get(code);
    if (!entry) return [];
    const on = (day: number, time: string) => weekdaysAgo(plan.today, begun - day, time);
    const author = holderOf(plan, 'principal', { school });
    const start = on(12, '00:00').epochMilliseconds;
    const input = { code, version: entry.decider.code.version };
    const further = [
      { move: 'see', by: author, at: on(1, '16:20'), input: { findings: entry.findings.map(findingKey) } },
      { move: 'offer', by: author, at: on(2, '09:30') },
      { move: 'consent', by: holderOf(plan, 'gmr'), at: on(8, '20:45') },
      { move: 'decide', by: holderOf(plan, 'board'), at: on(10, '14:00'), input: { start } },
      { move: 'take-effect', by: 'netjes', at: Temporal.Instant.fromEpochMilliseconds(start) },
    ] as const;
    const last = further.findIndex(({ move }) => move === until);
    return [
      {
        kind: 'adoption',
        school,
        code,
        steps: [{ move: 'prepare', by: author, at: on(0, '15:10'), input }, ...further.slice(0, last + 1)],
      },
    ];
  });
}
