import { settings } from '../kit/settings.ts';
import { type Check, good } from './check.ts';

/** Whether every setting can be used. */
export const settingsCheck: Check = {
  title: '设置',
  async look({ terminal }) {
    const { mode } = await settings(terminal);
    return [
      good(mode === 'feishu' ? '都读得出来，会连接飞书。' : '都读得出来；没有飞书凭据，启动的是本机演示。'),
    ];
  },
};
