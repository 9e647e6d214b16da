import { addressAny } from '@netjes/norms';
import { matrix, matrixLines, matrixTable, permissionRequest, type Row } from '@netjes/procedures';
import { library } from '../oracle/codes.ts';
import { deciderOf, PERMISSION_CASES, type PermissionCase, permissionCast } from './permission-cases.ts';

const HEAD = `# Asking leave

<!-- Written by tests/processes/write-processes.ts; do not edit by hand. -->

Somebody asks leave for what the code lets others allow. Whom it takes is read from the code in force at each step,
never from the program. For each code two requests show it: the rows are the steps that somebody can take in a state,
the columns who takes them, and a cell says in which state the request is then. A dash: not their step.

- Every list of roles needs a yes by one of its roles, and each list another person.
- Nobody decides on their own request: not in another role, not through a stand-in.
- Those in a picture, or their parents, consent each for their own, and it takes all of them.
- A no by one of the roles ends the request. The leave ends by itself; the one who asked and whoever gave it can stop it.
- What needs no leave, what nobody may allow, and what the code is silent about is not taken as a request: the answer
  says so, with the rule.`;

/** The request of a case with all that everybody can do with it. */
function rows(each: PermissionCase): Row[] {
  return matrix(permissionRequest, permissionCast(each));
}

/** docs/processes/permission-request.md */
export function permissionPage(): string {
  const sections = [...library.codes.keys()].map((code) => {
    const cases = PERMISSION_CASES.filter((each) => each.code === code).map((each) => section(each));
    return [`## ${deciderOf(code).code.name}`, ...cases].join('\n\n');
  });
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

function section(each: PermissionCase): string {
  const { vocabulary, ...decider } = deciderOf(each.code);
  const { ask, because } = decider.decide({ ...each });
  const yes = ask.map((roles) => addressAny(vocabulary, roles, each.who, 'en')).join(', and also ');
  const articles = [...new Set(because.map(({ article }) => article))].join(', ');
  return [
    `### ${each.title}`,
    `Needs a yes by ${yes} (article ${articles}).`,
    matrixTable(permissionRequest, rows(each)),
  ].join('\n\n');
}

/** Every cell of every case: what the test compares. */
export function permissionLines(): string {
  const cases = PERMISSION_CASES.map((each) =>
    [`# ${each.code}: ${each.title}`, ...matrixLines(rows(each))].join('\n'),
  );
  return `${cases.join('\n\n')}\n`;
}
