import type { Code, Norm } from './code.ts';
import type { Decider } from './decider.ts';
import type { At, Finding } from './finding.ts';
import { isLeave, rolesToAsk } from './leave.ts';
import { lineage } from './lineage.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Acts that look into what people wrote or did. */
const READING = new Set(['log.inspect', 'email.read-pupil']);
/** Acts that keep something about a person. */
const KEEPING = new Set(['log.inspect', 'dossier.file', 'code.file-copy', 'bullying.collect-evidence']);

/** The lint for weak clauses: what a careful reader would not sign. */
export function checkClauses({ code, vocabulary }: Decider, at: At, file: string): Finding[] {
  return [
    ...code.norms.flatMap((norm) => [
      ...deciders(vocabulary, norm, at),
      ...optOut(norm, at),
      ...byUse(norm, at),
      ...unlimitedReading(norm, at),
      ...retention(norm, at),
    ]),
    ...optOutPurposes(code, file),
  ];
}

function deciders(vocabulary: Vocabulary, norm: Norm, at: At): Finding[] {
  const roles = norm.unless
    .flatMap(({ facts }) => facts.filter(({ fact }) => isLeave(fact)))
    .flatMap(({ fact, values }) => rolesToAsk(fact, values));
  const bodies = roles.filter((role) => role === 'school');
  const power =
    vocabulary.acts.get(norm.act)?.kind === 'power' &&
    lineage(vocabulary.acts, norm.act).includes('enforcement');
  const impersonal = norm.who.every((who) => who === 'school');
  const findings: Finding[] = [];
  if (bodies.length > 0 && bodies.length === roles.length) {
    findings.push(
      at(norm, 'missing-decider', {
        nl: `\`${norm.id}\` vraagt toestemming van “de school”, maar zegt niet wie dat is; noem een rol`,
        en: `\`${norm.id}\` asks for leave of “the school” without saying who that is; name a role`,
      }),
    );
  }
  if (norm.modality === 'permit' && power && norm.decidedBy.length === 0 && impersonal) {
    findings.push(
      at(norm, 'missing-decider', {
        nl: `\`${norm.id}\` geeft een bevoegdheid, maar zegt niet wie beslist; noem een rol bij \`decided-by\``,
        en: `\`${norm.id}\` gives a power without saying who decides; name a role in \`decided-by\``,
      }),
    );
  }
  if (norm.act === 'incident.report' && norm.modality === 'require' && norm.reportTo.length === 0) {
    findings.push(
      at(norm, 'nobody-told', {
        nl: `\`${norm.id}\` vraagt om een melding, maar zegt niet aan wie; noem een rol bij \`report-to\``,
        en: `\`${norm.id}\` asks for a report without saying to whom; name a role in \`report-to\``,
      }),
    );
  }
  return findings;
}

function optOut(norm: Norm, at: At): Finding[] {
  const objection = norm.unless.some(({ facts }) => facts.some(({ fact }) => fact === 'objection-of'));
  return norm.modality === 'permit' && objection
    ? [
        at(norm, 'consent-by-opt-out', {
          nl: `\`${norm.id}\` telt zwijgen als ja; vraag vooraf toestemming in plaats van achteraf bezwaar`,
          en: `\`${norm.id}\` takes silence for a yes; ask for consent before instead of objections after`,
        }),
      ]
    : [];
}

function optOutPurposes(code: Code, file: string): Finding[] {
  return code.consentPurposes
    .filter(({ mode }) => mode === 'opt-out')
    .map(({ title, norms }): Finding => ({
      kind: 'consent-by-opt-out',
      message: {
        nl: `“${title.nl}” gaat door zolang niemand bezwaar maakt; vraag vooraf toestemming`,
        en: `“${title.en ?? title.nl}” goes on as long as nobody objects; ask for consent before`,
      },
      norms,
      file,
      line: code.norms.find(({ id }) => norms.includes(id))?.line ?? 1,
    }));
}

function byUse(norm: Norm, at: At): Finding[] {
  return norm.act === 'code.consent-by-use'
    ? [
        at(norm, 'agreement-by-use', {
          nl: `\`${norm.id}\` telt gebruik als instemming; vraag een handtekening of een uitdrukkelijk ja`,
          en: `\`${norm.id}\` takes use for agreement; ask for a signature or an express yes`,
        }),
      ]
    : [];
}

function unlimitedReading(norm: Norm, at: At): Finding[] {
  return norm.modality === 'permit' && READING.has(norm.act) && norm.when.length === 0
    ? [
        at(norm, 'unlimited-reading', {
          nl: `\`${norm.id}\` laat berichten of logboeken lezen zonder aanleiding; noem een aanleiding bij \`when\``,
          en: `\`${norm.id}\` lets messages or logs be read without a cause; name one in \`when\``,
        }),
      ]
    : [];
}

function retention(norm: Norm, at: At): Finding[] {
  return norm.modality !== 'forbid' && KEEPING.has(norm.act) && norm.lasts === undefined
    ? [
        at(norm, 'no-retention', {
          nl: `\`${norm.id}\` bewaart gegevens over mensen zonder bewaartermijn; noem een termijn bij \`lasts\``,
          en: `\`${norm.id}\` keeps data about people without a term; name one in \`lasts\``,
        }),
      ]
    : [];
}
