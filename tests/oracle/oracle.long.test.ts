// The same properties on many more random questions: RUNS follows NETJES_RUNS.
import './decide.test.ts';
import './open.test.ts';
import './compile.test.ts';
import './export.test.ts';
import './prove.test.ts';
