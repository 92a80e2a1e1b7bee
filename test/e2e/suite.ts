/** The suite: every test file, then the function that VS Code calls to run them. */
import './smoke.e2e.ts';

export { run } from './framework.ts';
