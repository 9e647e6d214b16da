import type { Contender } from '../contender.ts';
import type { Population } from '../population.ts';
import { casbin } from './casbin.ts';
import { casl, caslSliced } from './casl.ts';
import { cedarSliced, cedarStateful } from './cedar.ts';

/** The engines that a school's supplier could pick today, with the norms of a population. */
export async function peers(population: Population): Promise<Contender[]> {
  return [
    cedarStateful(population),
    cedarSliced(population),
    await casbin(population),
    casl(population),
    caslSliced(population),
  ];
}
