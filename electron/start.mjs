// `npm start`: brings the workbench up in the browser of this machine.
import { runProgram } from './host/project-runtime.mjs';

await runProgram('serve.js', ['node', 'renderer']);
