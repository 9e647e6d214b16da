// The same on many more small codes: RUNS follows NETJES_RUNS.
import './brute-force.test.ts';
