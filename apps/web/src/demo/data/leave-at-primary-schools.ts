import { days, daysOn, minutes, weekdaysAgo } from './moments.ts';
import { classIn, holderOf, type Plan, pupilIn } from './plan.ts';
import type { LeaveStory } from './story.ts';

/** At the three primary schools: meeting somebody, sites in the lesson, pictures, and the phone in the break. */
export function leaveAtPrimarySchools(plan: Plan): readonly LeaveStory[] {
  return [...atWilgentoren(plan), ...atKompasveld(plan), ...atOoievaarspoort(plan)];
}

function atWilgentoren(plan: Plan): LeaveStory[] {
  const school = 'de-wilgentoren';
  const ago = (count: number, time: string) => weekdaysAgo(plan.today, count, time);
  const teacher = holderOf(plan, 'teacher', { school, of: classIn(plan, school, 'groep 8') });
  const meeting = { kind: 'leave', school, who: 'pupil', act: 'contact.make', situation: {} } as const;
  const open = ago(0, '09:10');
  const refused = ago(6, '13:20');
  const staff = ago(9, '15:45');
  return [
    {
      ...meeting,
      until: daysOn(open, 20),
      reason: 'Onze groep schrijft met een school in Friesland. Ik wil mijn schrijfmaatje ook zelf mailen.',
      steps: [{ move: 'ask', by: pupilIn(plan, school, 'groep 8', 2), at: open }],
    },
    {
      ...meeting,
      until: daysOn(refused, 10),
      reason: 'Iemand uit een spelletje wil afspreken bij de speeltuin.',
      steps: [
        { move: 'ask', by: pupilIn(plan, school, 'groep 8', 7), at: refused },
        {
          move: 'no',
          by: teacher,
          at: minutes(refused, 45),
          input: { reason: 'Je weet niet wie het is. We praten er vanmiddag samen over, ook met thuis.' },
        },
      ],
    },
    {
      kind: 'leave',
      school,
      who: 'staff',
      act: 'social.use',
      situation: { time: ['lesson'] },
      until: daysOn(staff, 60),
      reason: 'In de les over nepnieuws wil ik berichten van sociale media laten zien.',
      steps: [
        { move: 'ask', by: teacher, at: staff },
        { move: 'yes', by: holderOf(plan, 'school-leadership', { school }), at: days(staff, 1) },
      ],
    },
  ];
}

function atKompasveld(plan: Plan): LeaveStory[] {
  const school = 'het-kompasveld';
  const ago = (count: number, time: string) => weekdaysAgo(plan.today, count, time);
  const seven = classIn(plan, school, 'groep 7');
  const child = pupilIn(plan, school, 'groep 7', 0);
  const site = {
    kind: 'leave',
    school,
    who: 'pupil',
    act: 'site.visit',
    situation: { 'site-category': ['gaming'], 'part-of-lesson': ['true'] },
  } as const;
  const [granted, withdrawn, open] = [ago(4, '10:50'), ago(8, '11:05'), ago(1, '19:30')];
  return [
    {
      ...site,
      until: minutes(granted, 40),
      reason: 'We bouwen voor aardrijkskunde een terp na.',
      steps: [
        { move: 'ask', by: child, at: granted },
        { move: 'yes', by: holderOf(plan, 'teacher', { school, of: seven }), at: minutes(granted, 4) },
        { move: 'end', by: 'netjes', at: minutes(granted, 40) },
      ],
    },
    {
      ...site,
      until: minutes(withdrawn, 60),
      reason: 'Ik wil een spel laten zien bij mijn spreekbeurt.',
      steps: [
        { move: 'ask', by: pupilIn(plan, school, 'groep 7', 5), at: withdrawn },
        { move: 'withdraw', by: pupilIn(plan, school, 'groep 7', 5), at: minutes(withdrawn, 12) },
      ],
    },
    {
      kind: 'leave',
      school,
      who: 'parent',
      act: 'photo.share',
      situation: { channel: ['social-media'], 'photo-subject': ['other-child'] },
      concerned: [pupilIn(plan, school, 'groep 7', 3)],
      until: daysOn(open, 30),
      reason: 'Op de foto van de schoolreis staat ook een klasgenoot.',
      steps: [{ move: 'ask', by: holderOf(plan, 'parent', { school, of: child }), at: open }],
    },
  ];
}

function atOoievaarspoort(plan: Plan): LeaveStory[] {
  const school = 'de-ooievaarspoort';
  const ago = (count: number, time: string) => weekdaysAgo(plan.today, count, time);
  const leader = holderOf(plan, 'school-leadership', { school });
  const phone = {
    kind: 'leave',
    school,
    who: 'pupil',
    act: 'phone.use',
    situation: { device: ['phone'], time: ['break'], place: ['schoolyard'] },
  } as const;
  const [open, refused, granted] = [ago(0, '10:35'), ago(5, '10:32'), ago(7, '10:31')];
  const [first, second] = [pupilIn(plan, school, 'groep 8', 1), pupilIn(plan, school, 'groep 8', 6)];
  return [
    {
      ...phone,
      until: daysOn(open, 5),
      reason: 'Mijn oma ligt in het ziekenhuis. Ik wil in de pauze bellen hoe het gaat.',
      steps: [{ move: 'ask', by: first, at: open }],
    },
    {
      ...phone,
      until: daysOn(refused, 1),
      reason: 'We willen een filmpje maken op het plein.',
      steps: [
        { move: 'ask', by: second, at: refused },
        {
          move: 'no',
          by: leader,
          at: minutes(refused, 150),
          input: { reason: 'Er spelen ook anderen op het plein. Vraag je leraar om de camera van school.' },
        },
      ],
    },
    {
      ...phone,
      until: minutes(granted, 30),
      reason: 'Ik moet laten weten dat ik later thuiskom.',
      steps: [
        { move: 'ask', by: first, at: granted },
        { move: 'yes', by: leader, at: minutes(granted, 6) },
        { move: 'end', by: 'netjes', at: minutes(granted, 30) },
      ],
    },
  ];
}
