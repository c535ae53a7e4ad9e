const senderOf = (peer: RTCPeerConnection): RTCRtpSender | undefined =>
  peer.getSenders().find(({ track }) => track?.kind === 'audio');

const heardFrom = (peer: RTCPeerConnection): MediaStream =>
  new MediaStream(peer.getReceivers().flatMap(({ track }) => (track.kind === 'audio' ? [track] : [])));

/**
 * 三方通话 in the browser, where the line has none of its own: each side hears us and the other. Gives the function that
 * lets both hear only us again.
 */
export async function mix(one: RTCPeerConnection, other: RTCPeerConnection): Promise<() => Promise<void>> {
  const sound = new AudioContext();
  await sound.resume();
  const join = async (to: RTCPeerConnection, from: RTCPeerConnection): Promise<() => Promise<void>> => {
    const sender = senderOf(to);
    const own = sender?.track;
    if (!sender || !own) return async () => undefined;
    const heard = sound.createMediaStreamDestination();
    sound.createMediaStreamSource(new MediaStream([own])).connect(heard);
    sound.createMediaStreamSource(heardFrom(from)).connect(heard);
    await sender.replaceTrack(heard.stream.getAudioTracks()[0] ?? own);
    return async () => {
      if (to.connectionState !== 'closed') await sender.replaceTrack(own);
    };
  };
  const ends = [await join(one, other), await join(other, one)];
  return async () => {
    for (const end of ends) await end().catch(() => undefined);
    await sound.close();
  };
}
