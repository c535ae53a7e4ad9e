import { commandsAt } from '../../src/telephony/kamailio/commands.ts';
import { orderKeyOf } from '../../src/telephony/order-key.ts';
import { citizenCalls } from './support/citizen.ts';
import { withExchange } from './support/exchange.ts';
import { scenario } from './support/scenario.ts';
import { until } from './support/until.ts';

scenario('debug', (stack) =>
  withExchange(stack, async ({ switchboard, next, seat }) => {
    const ask = commandsAt(stack.telephony.commands, orderKeyOf(stack.telephony.secret));
    const agent = await seat(1001);
    for (let i = 0; i < 12; i++) {
      const citizen = citizenCalls(stack, 'listen', { caller: '13800000002' });
      const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
      switchboard.ring({ sipCallId, transaction, seat: 'seat1001', milliseconds: 10_000 });
      await next('onAnswered', sipCallId);
      await until('the seat talks', () =>
        agent.calls.find((one) => one.callId === sipCallId && one.state === 'talking'),
      );
      await switchboard.hangUp(sipCallId);
      try {
        await next('onEnded', sipCallId, 1000);
      } catch (e) {
        console.log(
          i,
          JSON.stringify(await ask('dlg.list'), null, 1),
          agent.calls.at(-1)?.state,
          await Promise.race([citizen.ended, 'runs']),
        );
        throw e;
      }
    }
  }),
);
