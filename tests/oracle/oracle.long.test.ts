// The same properties on many more random questions: RUNS follows NETJES_RUNS.
import './decide.test.ts';
import './open.test.ts';
