import { days, daysOn, minutes, weekdaysAgo } from './moments.ts';
import { classIn, holderOf, type Plan, pupilIn } from './plan.ts';
import type { LeaveStory } from './story.ts';

/** At the two secondary schools: programs, a picture of a lesson, the phone in the classroom, and blocked sites. */
export function leaveAtSecondarySchools(plan: Plan): readonly LeaveStory[] {
  return [...programs(plan), picture(plan), ...phones(plan), ...blockedSites(plan)];
}

const SMELTKROES = 'vakschool-de-smeltkroes';
const LYCEUM = 'lyceum-wilgenrade';

function programs(plan: Plan): LeaveStory[] {
  const school = SMELTKROES;
  const pupil = (name: string, at: number) => pupilIn(plan, school, name, at);
  const admin = holderOf(plan, 'ict-admin', { school });
  const program = {
    kind: 'leave',
    school,
    who: 'pupil',
    act: 'software.install',
    situation: { 'device-owner': ['school'], device: ['laptop'] },
  } as const;
  const open = weekdaysAgo(plan.today, 0, '11:20');
  const granted = weekdaysAgo(plan.today, 6, '09:40');
  const refused = weekdaysAgo(plan.today, 10, '14:05');
  return [
    {
      ...program,
      until: daysOn(open, 14),
      reason: 'Voor het keuzevak wil ik een programma om onderdelen voor de 3D-printer te tekenen.',
      steps: [{ move: 'ask', by: pupil('4k', 3), at: open }],
    },
    {
      ...program,
      until: daysOn(granted, 40),
      reason: 'Voor het werkstuk bij muziek moet ik geluid knippen.',
      steps: [
        { move: 'ask', by: pupil('3b', 4), at: granted },
        { move: 'yes', by: admin, at: minutes(granted, 200) },
      ],
    },
    {
      ...program,
      until: daysOn(refused, 30),
      reason: 'Met dit programma gaat de laptop sneller.',
      steps: [
        { move: 'ask', by: pupil('2t', 8), at: refused },
        {
          move: 'no',
          by: admin,
          at: days(refused, 1),
          input: {
            reason:
              'Dit programma kijkt mee met wat je typt. Breng de laptop even langs, dan maken we hem sneller.',
          },
        },
      ],
    },
  ];
}

function picture(plan: Plan): LeaveStory {
  const school = SMELTKROES;
  const pupil = (at: number) => pupilIn(plan, school, '3b', at);
  const teacher = holderOf(plan, 'teacher', { school, of: classIn(plan, school, '3b') });
  const asked = weekdaysAgo(plan.today, 1, '13:15');
  return {
    kind: 'leave',
    school,
    who: 'pupil',
    act: 'photo.take',
    situation: { place: ['online-lesson'], 'photo-subject': ['online-lesson'], necessity: ['true'] },
    concerned: [pupil(1), pupil(2)],
    until: daysOn(asked, 4),
    reason: 'De uitleg staat alleen op het scherm, en ik ben morgen bij de tandarts.',
    steps: [
      { move: 'ask', by: pupil(0), at: asked },
      { move: 'yes', by: teacher, at: minutes(asked, 25) },
    ],
  };
}

function phones(plan: Plan): LeaveStory[] {
  const school = LYCEUM;
  const teacher = holderOf(plan, 'teacher', { school, of: classIn(plan, school, 'h3a') });
  const phone = {
    kind: 'leave',
    school,
    who: 'pupil',
    act: 'phone.use',
    situation: { place: ['classroom'], device: ['phone'] },
  } as const;
  const granted = weekdaysAgo(plan.today, 2, '10:05');
  const refused = weekdaysAgo(plan.today, 3, '11:40');
  const open = weekdaysAgo(plan.today, 0, '08:55');
  return [
    {
      ...phone,
      until: minutes(granted, 45),
      reason: 'De rekenmachine op mijn laptop doet het niet.',
      steps: [
        { move: 'ask', by: pupilIn(plan, school, 'h3a', 1), at: granted },
        { move: 'yes', by: teacher, at: minutes(granted, 3) },
        { move: 'end', by: 'netjes', at: minutes(granted, 45) },
      ],
    },
    {
      ...phone,
      until: minutes(refused, 45),
      reason: 'Ik wil muziek luisteren bij het lezen.',
      steps: [
        { move: 'ask', by: pupilIn(plan, school, 'h3a', 9), at: refused },
        {
          move: 'no',
          by: teacher,
          at: minutes(refused, 5),
          input: { reason: 'Bij lezen blijft je telefoon in je kluis. Je mag wel in de stiltehoek zitten.' },
        },
      ],
    },
    {
      ...phone,
      until: daysOn(open, 2),
      reason: 'Ik wacht op een bericht van de dokter.',
      steps: [{ move: 'ask', by: pupilIn(plan, school, 'v6a', 0), at: open }],
    },
  ];
}

function blockedSites(plan: Plan): LeaveStory[] {
  const school = LYCEUM;
  const teacherOf = (name: string) => holderOf(plan, 'teacher', { school, of: classIn(plan, school, name) });
  const site = { kind: 'leave', school, who: 'teacher', act: 'filter.unblock', situation: {} } as const;
  const asked = weekdaysAgo(plan.today, 0, '16:10');
  const opened = weekdaysAgo(plan.today, 11, '15:30');
  return [
    {
      ...site,
      until: daysOn(asked, 30),
      reason: 'Voor de les over de Koude Oorlog heb ik een archief met filmbeelden nodig.',
      steps: [{ move: 'ask', by: teacherOf('h3a'), at: asked }],
    },
    {
      ...site,
      until: daysOn(opened, 90),
      reason: 'Bij economie werken we met de cijfers van een vergelijkingssite.',
      steps: [
        { move: 'ask', by: teacherOf('v6a'), at: opened },
        { move: 'pass-on', by: holderOf(plan, 'manager', { school }), at: minutes(opened, 40) },
        { move: 'yes', by: holderOf(plan, 'ict-department', { school }), at: days(opened, 1) },
      ],
    },
  ];
}
