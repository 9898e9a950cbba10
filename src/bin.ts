#!/usr/bin/env node
import { processTerminal } from './cli/kit/terminal.ts';
import { zhibu } from './zhibu.ts';

process.exitCode = await zhibu(process.argv.slice(2), processTerminal(process.env));
