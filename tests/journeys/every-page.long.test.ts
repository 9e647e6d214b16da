// The same on wide screens and with large letters as well, and with nothing that moves.
import './every-page.test.ts';
