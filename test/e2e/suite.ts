/** The suite: every test file, then the function that VS Code calls to run them. */
import './draft.e2e.ts';
import './project.e2e.ts';
import './review.e2e.ts';
import './silence.e2e.ts';
import './status.e2e.ts';
import './summary.e2e.ts';

export { run } from './framework.ts';
