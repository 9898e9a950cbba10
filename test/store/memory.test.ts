import { describe } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { storeContract } from './contract.ts';
import { silent } from './samples.ts';

describe('the memory store', () => {
  storeContract(async () => ({
    open: () => openStore('memory:', { log: silent }),
    lasting: false,
    remove: async () => {},
  }));
});
