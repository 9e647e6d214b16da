import type { Chance } from './chance.ts';

/** Names that go together, as families in a Dutch town have them. */
interface NameGroup {
  /** how many of a hundred families */
  readonly share: number;
  readonly children: readonly string[];
  readonly adults: readonly string[];
  /** family names; what stands before a `|` is not sorted by */
  readonly families: readonly string[];
}

const split = (words: string) => words.split(/,\s*/);

const GROUPS: readonly NameGroup[] = [
  {
    share: 46,
    children: split(
      'Noor, Sem, Lotte, Daan, Fenna, Thijs, Evi, Jurre, Roos, Mees, Saar, Boaz, Pleun, Teun, Liv, Gijs, Isa, Stijn, Jet, Ravi, Floor, Hidde, Bente, Luuk, Pip, Siem, Maud, Koen, Veerle, Jip',
    ),
    adults: split(
      'Marieke, Jeroen, Anouk, Bas, Ingrid, Wouter, Femke, Ruben, Karin, Maarten, Esther, Pieter, Nienke, Arjan, Loes, Hans, Mirjam, Erik, Sanne, Gerrit',
    ),
    families: split(
      'van den |Wilgenberg, Kraaijestein, de |Roodeveld, ter |Braakhuis, Molenkamp, van |Zilverschoon, Hoogendoornse, Bladergroen, de |Wintertuin, van der |Appelhof, Rietdijkstra, Schuitemeer, van |Klaverweide, den |Ottervanger, Nachtegaalse, Veldkersen, op den |Lindekamp, Waterlelie',
    ),
  },
  {
    share: 13,
    children: split('Yara, Ilyas, Safiya, Bilal, Inaya, Anas, Nour, Zakaria, Hafsa, Rayan, Lina, Soufian'),
    adults: split('Fatiha, Rachid, Naima, Mustapha, Samira, Hicham, Loubna, Driss'),
    families: split('El Waardani, Benchaouri, Aït Moulay, El Zaytouni, Bouchtarat, El Qamari'),
  },
  {
    share: 11,
    children: split('Elif, Emir, Defne, Yusuf, Zeynep, Kerem, Asya, Mert, Nehir, Baran'),
    adults: split('Sevgi, Murat, Aylin, Hakan, Derya, Orhan, Gülsüm, Cem'),
    families: split('Yıldırmaz, Gökçeli, Akdenizli, Şahbudak, Tuncalar, Özgüneş'),
  },
  {
    share: 10,
    children: split('Jaylinn, Dion, Anisha, Sharief, Priya, Vishal, Chayenne, Jeremiah, Radha, Gillian'),
    adults: split('Sherida, Ruben, Indira, Harold, Soenita, Roy, Mavis, Clyde'),
    families: split('Ramkalawansing, Wijngaardhoop, Blijdenstein, Soerdjansing, Kwasiba, Vreedenrust'),
  },
  {
    share: 7,
    children: split('Zuzanna, Jakub, Hanna, Oliwier, Lena, Szymon'),
    adults: split('Agnieszka, Tomasz, Małgorzata, Piotr, Ewelina, Marek'),
    families: split('Nowodworek, Wiśnicka, Kowalkiewska, Zielarski, Brzozowiak'),
  },
  {
    share: 6,
    children: split('Layan, Omar, Sham, Karam, Salma, Yazan'),
    adults: split('Rasha, Bashar, Hiba, Nizar, Maya, Firas'),
    families: split('Al Nasim, Darwishani, Qabbouli, Al Yasmini, Haddarin'),
  },
  {
    share: 4,
    children: split('Meilin, Junyi, Xinyue, Kaiwen'),
    adults: split('Lihua, Weiming, Yanfen, Guoping'),
    families: split('Zhuang, Ouyang, Shangguan, Linghu'),
  },
  {
    share: 3,
    children: split('Sietske, Jelmer, Nynke, Wytse'),
    adults: split('Doutzen, Sjoerd, Froukje, Douwe'),
    families: split('Wetterskamp, Terpsmare, Hylkemaar, Greidanstra'),
  },
];

/** A family: how it is called, and names for its members. All of it is made up. */
export interface Family {
  readonly prefix: string | undefined;
  readonly family: string;
  readonly child: () => string;
  readonly adult: () => string;
}

/** So many names a family still has to give: for two parents, two children, and somebody at school. */
const ENOUGH = 4;

/** Takes families by their share, and sees to it that nobody has the name of somebody else. */
export function familiesBy(chance: Chance): () => Family {
  const taken = new Set<string>();
  const free = (names: readonly string[], family: string) =>
    names.filter((name) => !taken.has(`${name} ${lastOf(family)}`));
  const hasNames =
    ({ children, adults }: NameGroup) =>
    (family: string) =>
      free(children, family).length >= ENOUGH && free(adults, family).length >= ENOUGH;
  return () => {
    const open = GROUPS.map((group) => ({ ...group, families: group.families.filter(hasNames(group)) }));
    const group = byShare(open, chance);
    const full = chance.of(group.families);
    const named = (kind: 'children' | 'adults') => () => {
      const own = free(group[kind], full);
      // a family that has given all its names goes on with those of others
      const name = chance.of(
        own.length > 0
          ? own
          : free(
              GROUPS.flatMap((each) => each[kind]),
              full,
            ),
      );
      taken.add(`${name} ${lastOf(full)}`);
      return name;
    };
    const prefix = full.includes('|') ? full.split('|')[0]?.trim() : undefined;
    return { prefix, family: lastOf(full), child: named('children'), adult: named('adults') };
  };
}

const lastOf = (family: string): string => family.split('|').at(-1) ?? family;

function byShare(groups: readonly NameGroup[], chance: Chance): NameGroup {
  const open = groups.filter(({ families }) => families.length > 0);
  let left = chance.below(open.reduce((sum, { share }) => sum + share, 0));
  const group = open.find(({ share }) => (left -= share) < 0);
  if (!group) throw new Error('shares add up to their total');
  return group;
}
