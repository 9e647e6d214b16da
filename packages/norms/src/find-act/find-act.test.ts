import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { findActs, nearestAct } from './find-act.ts';
import { stem } from './stem.ts';

const { vocabulary } = library;
const find = (typed: string) => findActs(vocabulary, typed);
const first = (typed: string) => find(typed).acts[0]?.act.name;

describe('words are read as people write them', () => {
  it('the endings of a verb, a plural and a diminutive make no other word', () => {
    for (const forms of [
      'appen geappt appt appje appjes appe',
      'sturen stuur gestuurd stuurt',
      'meenemen meegenomen meeneemt',
      'inleveren ingeleverd',
      'filmpje filmpjes filmen gefilmd',
      'klas klassen',
      'posting posts posted',
      'sharing shared share',
    ]) {
      assert.equal(new Set(forms.split(' ').map(stem)).size, 1, forms);
    }
    assert.notEqual(stem('les'), stem('lezen'));
    assert.notEqual(stem('gegevens'), stem('gave'));
  });

  it('chat spelling, slips and words run together or apart are understood', () => {
    for (const [typed, act] of [
      ['mn w8woord ff aan een vriend geven', 'password.share'],
      ['mag ik een aplicatie instaleren op de schoollaptop', 'software.install'],
      ['insta van de juf volge', 'contact.follow'],
      ['mag ik chat gpt gebruiken', 'ai.use'],
      ['mag ik een vpnverbinding gebruiken', 'network.anonymise'],
      ['neem ik de laptop mee naar huis', 'device.take-away'],
    ] as const) {
      assert.equal(first(typed), act, typed);
    }
  });

  it('a longer phrase says more than the words in it', () => {
    assert.equal(first('telefoon'), 'phone.use');
    assert.equal(first('telefoon inleveren'), 'phone.hand-in');
    assert.equal(first('telefoon afpakken'), 'measure.impose');
  });
});

describe('what was found', () => {
  it('tells which words led to it, and which led nowhere', () => {
    const { acts, unmatched } = find('mag ik mijn telefoon inleveren bij de xylofonist');
    assert.deepEqual(acts[0]?.matched.slice(0, 2), ['telefoon', 'inleveren']);
    assert.deepEqual(unmatched, ['xylofonist']);
  });

  it('is nothing when no word is known, and then a misspelt name still has a nearest', () => {
    assert.deepEqual(find('xqjw vwqx').acts, []);
    assert.deepEqual(find('').acts, []);
    assert.equal(nearestAct(vocabulary, 'phone.uze')?.name, 'phone.use');
  });

  it('is not sure of an act when two are named', () => {
    const { acts, sure } = find('mag ik gamen en een filmpje maken');
    assert.equal(sure, false);
    const three = acts.slice(0, 3).map(({ act }) => act.name);
    assert.ok(three.includes('game.play') && three.includes('photo.take'), three.join());
  });

  it('is answered at once however long the words are', () => {
    assert.deepEqual(find('qz'.repeat(10_000)).acts, []);
  });
});

describe('circumstances in the words', () => {
  const said = (typed: string) => find(typed).acts[0]?.situation ?? {};

  it('say where, when and with what', () => {
    const { place, device } = said('mag ik mijn telefoon gebruiken op mijn school');
    assert.deepEqual([place, device], [['in-school'], ['phone']]);
    assert.deepEqual(said('gamen in de pauze')['time'], ['break']);
    assert.deepEqual(said('gamen op de pc van school')['device-owner'], ['school']);
  });

  it('never say that somebody agrees unless in so many words', () => {
    assert.equal(said('appen met de juf')['permission-from'], undefined);
    assert.equal(said('mag de juf dat goed vinden, een foto maken')['permission-from'], undefined);
    assert.deepEqual(said('de juf vindt het goed, mag ik een foto maken')['permission-from'], ['teacher']);
  });

  it('tell who somebody does something with, not who does it', () => {
    assert.deepEqual(said('appen met de juf')['contact-with'], ['staff']);
    assert.equal(said('mag de juf mijn appjes lezen')['data-subject'], undefined);
    assert.equal(said('een foto maken voor zieke leerlingen')['photo-subject'], undefined);
    assert.deepEqual(said('een foto maken van de juf')['photo-subject'], ['teacher']);
  });

  it('are not told by whoever says that it may be done, nor by one’s own mother', () => {
    assert.equal(said('chatten, de juf zegt dat het kan')['contact-with'], undefined);
    assert.equal(said('een bericht sturen naar mijn moeder')['contact-with'], undefined);
    assert.deepEqual(said('een bericht sturen naar een moeder')['contact-with'], ['parent']);
  });

  it('are not told by what something is of, nor by half a word', () => {
    assert.equal(said('een foto van de vakantie delen')['time'], undefined);
    assert.deepEqual(said('een foto delen in de vakantie')['time'], ['outside-school-hours']);
    assert.deepEqual(said('wikipedia bekijken voor huiswerk')['purpose'], ['school-work']);
  });

  it('are told once: where a picture is made is not what is on it', () => {
    const { place, 'photo-subject': subject } = said('foto’s maken op schoolreis');
    assert.deepEqual([place, subject], [['excursion-stay'], undefined]);
    assert.deepEqual(said('foto’s van de schoolreis plaatsen')['photo-subject'], ['school-event']);
    assert.deepEqual(said('mag de klassenfoto op instagram')['photo-subject'], ['pupil']);
  });

  it('are left out where rules about the act do not look at them', () => {
    const matters = () => new Set(['time']);
    const [found] = findActs(vocabulary, 'gamen in de pauze op mijn laptop', { matters }).acts;
    assert.deepEqual(found?.situation, { time: ['break'] });
  });
});

describe('circumstances', () => {
  const said = (typed: string) => find(typed).acts[0]?.situation ?? {};

  it('are of where something is done, and not of where it is sent to', () => {
    assert.deepEqual(said('appen thuis')['place'], ['home']);
    assert.equal(said('naar huis bellen met mijn telefoon')['place'], undefined);
    assert.deepEqual(said('telefoon mee naar school')['place'], ['in-school']);
  });

  it('are of who has a part in it, and not of who is not there', () => {
    assert.deepEqual(said('klassenapp met de mentor')['conversation-with'], ['teacher']);
    assert.equal(said('klassenapp zonder de mentor')['conversation-with'], undefined);
  });

  it('tell that somebody agrees when it is said, and not when it is asked', () => {
    assert.deepEqual(said('phone in class, my teacher allows it')['permission-from'], ['teacher']);
    assert.equal(said('are teachers allowed on their phone in class')['permission-from'], undefined);
  });

  it('are not said by a word that only begins or sounds like another', () => {
    assert.deepEqual(said('done with the laptop, log out')['leaving'], ['finished']);
    assert.equal(said('do i log out of the laptop')['leaving'], undefined);
    assert.deepEqual(said('laptop for notes')['purpose'], ['school-work']);
    assert.equal(said('not on the laptop')['purpose'], undefined);
    assert.deepEqual(said('mag ik mn tel gebruiken')['device'], ['phone']);
    assert.equal(said('can i tell somebody to use the printer')['device']?.includes('phone') ?? false, false);
    assert.deepEqual(said('picture of an outing')['photo-subject'], ['school-event']);
    assert.equal(said('find out who took the photo')['photo-subject'], undefined);
  });
});
