// The same on a wide screen and in English as well.
import './member-pages.test.ts';
