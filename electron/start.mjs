// `npm start`: brings the workbench up in the browser of this machine.
import { runProgram } from './host/project-runtime.mjs';

runProgram('serve.js', ['node', 'renderer']);
