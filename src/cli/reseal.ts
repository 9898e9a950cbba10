import { UserError } from '../core/errors.ts';
import { sealerOf } from '../core/seal.ts';
import { storeUrlOf } from '../demo.ts';
import { type Resealed, reseal as resealAll } from '../ledger/summary/reseal.ts';
import { secretKeys } from '../store/secret-key.ts';
import { texts } from '../texts/texts.ts';
import { settings } from './kit/settings.ts';
import { withStore } from './kit/store.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const reseal: Subcommand = {
  get summary() {
    return texts().cli.commands.reseal.summary;
  },
  usage: 'zhibu reseal',
  async run(args, terminal) {
    const said = texts().cli.commands.reseal;
    if (args.length > 0) throw new UsageError(said.misuse);
    const config = await settings(terminal);
    const done = await withStore(terminal, async (store) => {
      const keys = await secretKeys(storeUrlOf(config), config.secretKeys);
      const sealer = sealerOf(keys);
      if (sealer === null) throw new UserError(said.noKey);
      return { ...(await resealAll(store, sealer)), keys: keys.length };
    });
    const { anew, current, unreadable } = done;
    if (unreadable > 0) throw new UserError(said.done(anew, current, said.unreadable(unreadable)));
    terminal.out(said.done(anew, current, nextStep(done)));
  },
};

export default reseal;

/** Which key may go must never be a guess: where there is one only, it is in use. */
function nextStep({ missed, waiting, keys }: Resealed & { readonly keys: number }): string {
  const said = texts().cli.commands.reseal;
  if (missed + waiting > 0) return said.underWay(missed + waiting);
  return keys === 1 ? said.onlyKey : said.oldKeys;
}
