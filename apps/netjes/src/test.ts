import { type Failure, runExamples } from '@netjes/norms';
import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import type { Ended, Language } from './outcome.ts';

export const testCommand: Command = {
  options: [],
  words: 1,
  run: ({ catalog, language }, [code = '']) => test(catalog, code, language),
};

/** `netjes test CODE`: every example must get the answer it names. */
function test(catalog: Catalog, idOrPath: string, language: Language): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const entry = catalog.entryOrFile(vocabulary.value, idOrPath);
  if (!entry.ok) return refused(entry, language);
  const { decider, examples } = entry.value;
  const failures = runExamples(decider, examples);
  const passed = examples.length - failures.length;
  const summary =
    language === 'nl'
      ? `${decider.code.id}: ${passed} van ${examples.length} voorbeelden goed`
      : `${decider.code.id}: ${passed} of ${examples.length} examples right`;
  return {
    exit: failures.length === 0 ? 0 : 1,
    json: {
      code: decider.code.id,
      passed,
      failed: failures.length,
      failures: failures.map(({ example, got, differs }) => ({
        id: example.id,
        line: example.line,
        differs,
        expect: example.expect,
        got,
      })),
    },
    human: [...failures.map(failureLine), summary].join('\n'),
  };
}

function failureLine({ example, got, differs }: Failure): string {
  const gotten =
    got.outcome === 'depends'
      ? `depends ${got.dependsOn.fact}`
      : `${got.outcome} ${JSON.stringify(got.ask)} ${got.because.map(({ norm }) => norm).join(' ')}`;
  return `${example.id} (${example.line}): ${differs.join(', ')}; expected ${JSON.stringify(example.expect)}, got ${gotten}`;
}
