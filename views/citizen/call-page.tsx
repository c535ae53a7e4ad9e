import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { Keypad } from '../phone/keypad.tsx';

/** 网页拨打: one button calls the hotline from the browser. Without script it says which number to dial. */
export function CallPage({ line, ...frame }: Omit<CitizenFrameProps, 'title' | 'children'> & { line: string }) {
  return (
    <CitizenFrame {...frame} title="网页拨打" scripts={['app.js', 'web-call.js']}>
      <div class="stack-tight">
        <h1>网页拨打 {line}</h1>
        <p>不用电话机，在这个页面上就能和话务员通话。需要允许浏览器使用麦克风。</p>
      </div>
      <noscript>
        <p class="notice">
          这个浏览器不能网页拨打，请用电话拨打 <a href={`tel:${line}`}>{line}</a>。
        </p>
      </noscript>
      <section class="panel stack-tight web-call" data-web-call={line} data-phone="none" hidden aria-label="通话">
        <p class="web-call-words" role="status" data-web-call-words>
          按“拨打”后，请对着麦克风说话。
        </p>
        <div class="actions">
          <button type="button" class="button button-primary" data-web-call-act="call" data-when="none">
            拨打
          </button>
          <button
            type="button"
            class="button button-danger"
            data-web-call-act="hang-up"
            data-when="dialling talking held"
          >
            挂断
          </button>
        </div>
        <details data-when="talking">
          <summary>键盘</summary>
          <Keypad />
        </details>
      </section>
      <p>
        通话可能被录音。网页拨打看不到您的号码，需要回访时请告诉话务员。也可以<a href="/appeals/new">在网上填写</a>。
      </p>
    </CitizenFrame>
  );
}
