// `npm start`: brings the workbench up in a window of its own, or in the browser of this machine.
import { runWorkbench } from './host/project-runtime.mjs';

await runWorkbench();
