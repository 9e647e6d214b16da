import type { Wanted } from '../actor.ts';
import { answerOf, type GivenAnswer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Demand, Look } from '../process/move.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { ruleOfNorm } from '../rule.ts';
import { askCode, type CodeAsks } from './ask-code.ts';
import { allNamed, type Answering, consentRoles, cover, type Filled, stillWanted } from '../cover.ts';
import type { Permission } from './fields.ts';
import type { PermissionTurn } from './parts.ts';

type PermissionLook = Pick<Look<string, Permission>, 'data' | 'context'>;

/** What the code in force now asks, with the answers that were given under this version of it. */
interface Weighed {
  readonly asks: CodeAsks;
  readonly answering: Answering;
  readonly answers: readonly GivenAnswer[];
  readonly passedOn: GivenAnswer | undefined;
}

/** Asks the code in force now, whatever it said when the request was made. */
function weigh({ data, context }: PermissionLook): Weighed | Refusal {
  const asks = askCode(data, context);
  if (isRefusal(asks)) return asks;
  const counts = ({ codeVersion }: GivenAnswer) => codeVersion === asks.asked.codeVersion;
  return {
    asks,
    answering: answeringOf(data, asks.asked.lists, context),
    answers: data.answers.filter(counts),
    passedOn: [data.passedOn].find((each) => each !== undefined && counts(each)),
  };
}

function answeringOf(data: Permission, lists: Answering['lists'], context: Context): Answering {
  const { concerned, subjects } = data;
  return { lists, concerned, subjects, consenting: consentRoles(context.code.vocabulary) };
}

/** Who may pass a request on to those who decide. */
export function whoPassesOn(look: PermissionLook): Demand | Refusal {
  const weighed = weigh(look);
  if (isRefusal(weighed)) return weighed;
  const { asked, rules } = weighed.asks;
  const roles = weighed.passedOn
    ? []
    : asked.via.map((role): Wanted => ({ role, ofAll: look.data.subjects }));
  return { roles, rules };
}

/** Who may still say yes: a role that is wanted, and nobody who answered or passed it on already. */
export function whoSaysYes(look: PermissionLook): Demand | Refusal {
  const weighed = weigh(look);
  if (isRefusal(weighed)) return weighed;
  const { asks, answering, answers, passedOn } = weighed;
  const not = [...answers, ...(passedOn ? [passedOn] : [])].map(({ by }) => by);
  return { roles: stillWanted(answering, answers), rules: asks.rules, not };
}

/** Who may say no: every role that the code asks. */
export function whoSaysNo(look: PermissionLook): Demand | Refusal {
  const weighed = weigh(look);
  return isRefusal(weighed) ? weighed : { roles: allNamed(weighed.answering), rules: weighed.asks.rules };
}

/** Who may take a leave back: every role that was asked for it. */
export function whoTakesBack({ data, context }: PermissionLook): Demand {
  const { norms, lists } = data.asked;
  const { code } = context.code;
  const rules = code.norms.filter(({ id }) => norms.includes(id)).map((norm) => ruleOfNorm(code, norm));
  return { roles: allNamed(answeringOf(data, lists, context)), rules };
}

/** The roles by way of which a request has yet to come. */
export function notPassedOn(look: PermissionLook): readonly string[] {
  const weighed = weigh(look);
  return isRefusal(weighed) || weighed.passedOn ? [] : weighed.asks.asked.via;
}

/** The answer that somebody now gives. */
export function answerTo(turn: PermissionTurn): GivenAnswer {
  return answerOf(turn, turn.data.concerned, consentRoles(turn.context.code.vocabulary));
}

/** The request with one more yes, under what the code asks now, and how far it has come. */
export function withYes(turn: PermissionTurn): {
  readonly data: Permission;
  readonly filled: readonly (Filled | undefined)[];
} {
  const weighed = weigh(turn);
  // the one who says yes was let through by what the code asks now
  if (isRefusal(weighed)) throw new Error(`a yes was taken where the code says \`${weighed.refused}\``);
  const { asks, answering } = weighed;
  const answers = [...weighed.answers, answerTo(turn)];
  return { data: { ...turn.data, asked: asks.asked, answers }, filled: cover(answering, answers) };
}
