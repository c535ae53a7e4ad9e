import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { LinkButton } from '../parts/button.tsx';

const ways = [
  {
    href: '/appeals/new',
    name: '我要反映问题',
    words: '咨询、求助、投诉、举报、建议、表扬都可以。不用注册，几分钟填完，会得到工单编号和查询码。',
  },
  { href: '/progress', name: '查询办理进度', words: '用工单编号和查询码查看办到哪一步，可以催办和评价。' },
  { href: '/knowledge-base', name: '办事问答', words: '常见的事找谁办、带什么、多久办好，先在这里查一查。' },
  { href: '/public', name: '评价与整改公开', words: '群众的评价，以及差评之后承办单位怎么整改的。' },
];

/** The front page: four ways for citizens, a small one for those who work here. */
export function FrontPage(frame: Omit<CitizenFrameProps, 'title' | 'children'>) {
  return (
    <CitizenFrame {...frame} title="首页">
      <div class="stack-tight">
        <h1>有问题，请告诉我们</h1>
        <p>您反映的每件事都会登记编号，派给负责的单位，按时限答复您，并由热线回访。</p>
      </div>
      {ways.map((way, index) => (
        <section class="panel stack-tight">
          <div class="actions">
            <LinkButton href={way.href} look={index === 0 ? 'primary' : 'plain'}>
              {way.name}
            </LinkButton>
          </div>
          <p>{way.words}</p>
        </section>
      ))}
      <p class="small">
        <a href="/login">工作人员登录</a>
      </p>
    </CitizenFrame>
  );
}
