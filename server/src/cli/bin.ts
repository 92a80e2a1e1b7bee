#!/usr/bin/env node
/**
 * `reply-tone`: starts the command line. Apart from it, because what is compiled can be kept only
 * for files that are loaded after this has been asked for.
 */
import * as module from 'node:module';
import { keepCompiled } from '../node/compileCache.ts';

keepCompiled();
// Not by `import`: the bundler would put it in here, and the compiled code is kept by file.
module.createRequire(__filename)('./cliMain.js');
