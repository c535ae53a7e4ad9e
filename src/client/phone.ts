import { bar, keepAcrossDrawings } from './phone/bar.ts';
import { onAct, startCallActs } from './phone/call-acts.ts';
import { deskPhone } from './phone/desk-phone.ts';
import { startDevices } from './phone/devices.ts';
import { startDialling } from './phone/dialling.ts';
import { startNavigation } from './phone/navigation.ts';
import { oneTab } from './phone/one-tab.ts';
import { sipSoftphone } from './phone/sip-softphone.ts';
import { startTimers } from './phone/timers.ts';
import { startTransfers } from './phone/transfers.ts';

/** The telephone of a seat's page. Loaded only where there is a call bar. */
function startPhone(): void {
  if (!bar()) return;
  const desk = deskPhone(sipSoftphone);
  keepAcrossDrawings();
  startTimers();
  startCallActs(desk);
  startTransfers(desk);
  startDialling(desk);
  startDevices();
  startNavigation();
  const takeOver = oneTab({
    onMine: desk.begin,
    onElsewhere: desk.retire,
    onBusy: () => desk.say('另一个标签页正在通话，请先在那里结束。'),
    mayGo: () => desk.phone.state().calls.length === 0,
  });
  onAct(desk, 'take-over', takeOver);
}

startPhone();
