import { UserError } from '../core/errors.ts';
import { sealerOf } from '../core/seal.ts';
import { storeUrlOf } from '../demo.ts';
import { type Resealed, reseal as resealAll } from '../ledger/summary/reseal.ts';
import { secretKeys } from '../store/secret-key.ts';
import { settings } from './kit/settings.ts';
import { withStore } from './kit/store.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const reseal: Subcommand = {
  summary: '换密钥以后，把谈话概要都改用新密钥加密（可以重复运行）',
  usage: 'zhibu reseal',
  async run(args, terminal) {
    if (args.length > 0) throw new UsageError('reseal 后面不写别的，密钥写在 SECRET_KEY 里，新的放在最前面');
    const config = await settings(terminal);
    const done = await withStore(terminal, async (store) => {
      const keys = await secretKeys(storeUrlOf(config), config.secretKeys);
      const sealer = sealerOf(keys);
      if (sealer === null)
        throw new UserError('没有密钥。请设置 SECRET_KEY：新的在前，旧的在后，用逗号隔开。');
      return { ...(await resealAll(store, sealer)), keys: keys.length };
    });
    if (done.unreadable > 0)
      throw new UserError(
        `${told(done)}有${done.unreadable}句用现有的密钥读不出来，没有动。请把加密它们的密钥加进 SECRET_KEY，再运行一次。`,
      );
    terminal.out(told(done) + nextStep(done));
  },
};

export default reseal;

function told({ anew, current }: Resealed): string {
  return `已改用新密钥加密${anew}句，原来就是新密钥的${current}句。`;
}

/** Which key may go must never be a guess: where there is one only, it is in use. */
function nextStep({ missed, waiting, keys }: Resealed & { readonly keys: number }): string {
  if (missed + waiting > 0) return `还有${missed + waiting}句正在办理，旧密钥先留着，等一会儿再运行一次。`;
  if (keys === 1) return '现在只有一个密钥，请留好。要换密钥，把新的写在 SECRET_KEY 的最前面，旧的留在后面。';
  return '排在最前面的密钥请留好，其余的可以去掉了；以前的备份还要用旧密钥才读得出，请另外保管。';
}
