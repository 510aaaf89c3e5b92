#!/usr/bin/env node
// `wb`: the workbench on the command line.
import { runProgram } from './host/project-runtime.mjs';

runProgram('wb.js', ['node', ...(process.argv.includes('serve') ? ['renderer'] : [])]);
