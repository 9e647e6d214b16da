// The same on many more: RUNS follows NETJES_RUNS.
import './interleavings.test.ts';
