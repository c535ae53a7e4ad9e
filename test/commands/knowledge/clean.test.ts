import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { keptBody } from '../../../src/commands/knowledge/clean.ts';

const kept = (typed: string): string => keptBody(typed).html;

test('what attacks is gone, what was said stays', () => {
  const attacks: [string, string][] = [
    ['<p>好<script>alert(1)</script></p>', '<p>好</p>'],
    ['<p onclick="alert(1)" style="position:fixed">好</p>', '<p>好</p>'],
    ['<p><img src=x onerror=alert(1)>好</p>', '<p>好</p>'],
    ['<p><a href="javascript:alert(1)">好</a></p>', '<p>好</p>'],
    ['<p><a href="java&#10;script:alert(1)">好</a></p>', '<p>好</p>'],
    ['<p><a href="data:text/html,x">好</a></p>', '<p>好</p>'],
    ['<p><a href="//evil.example/x">好</a></p>', '<p>好</p>'],
    ['<p><svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>好</p>', '<p>好</p>'],
    ['<p><style>@import url(x)</style>好</p>', '<p>好</p>'],
    ['<p><scr<script>ipt>alert(1)</scr</script>ipt>好</p>', '<p>ipt&gt;alert(1)ipt&gt;好</p>'],
    ['<p><iframe srcdoc="<script>alert(1)</script>"></iframe>好</p>', '<p>好</p>'],
    ['<p><xmp><script>alert(1)</script></xmp>好</p>', '<p>好</p>'],
    [
      '<p><math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>好</p>',
      '<p>好</p>',
    ],
    ['<p>好<!-- <p>不该有 --></p>', '<p>好</p>'],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<p><a href="https://a.gov.cn/&quot; onmouseover=&quot;alert(1)">好</a></p>', '<p>好</p>'],
  ];
  for (const [typed, clean] of attacks) assert.is(kept(typed), clean, typed);
});

test('marks bring in no HTML: what is typed in angle brackets is shown as typed', () => {
  assert.is(kept('请看 <script>alert(1)</script>'), '<p>请看 &lt;script&gt;alert(1)&lt;/script&gt;</p>');
});

test('a page of a word processor keeps its headings, lists and tables, and loses the rest', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>x</title><style>p.MsoNormal{margin:0}</style></head>
<body lang=ZH-CN><!--[if gte mso 9]><xml><o:p></o:p></xml><![endif]-->
<h2 style='mso-x:1'><span lang=EN-US>一、办理材料<o:p></o:p></span></h2>
<p class=MsoNormal style='text-indent:21.0pt'><b><span style='font-family:宋体'>申请人</span></b><span style='color:red'>应当提交下列材料，
并保证真实：</span><o:p></o:p></p>
<ul type=disc><li class=MsoNormal><p>居民身份证；</p></li><li>户口簿<ul><li>复印件</li></ul></li></ul>
<table class=MsoTableGrid border=1><tbody><tr><td width=100><p class=MsoNormal>事项</p></td><td><p>时限</p><p>（工作日）</p></td></tr></tbody></table>
<div>咨询电话：<a href="tel:12345" target=_blank onclick="x()">12345</a></div></body></html>`;
  assert.is(
    kept(word),
    '<h3>一、办理材料</h3><p><strong>申请人</strong>应当提交下列材料，并保证真实：</p>' +
      '<ul><li>居民身份证；</li><li>户口簿</li><li>复印件</li></ul>' +
      '<table><tr><td>事项</td><td>时限<br>（工作日）</td></tr></table>' +
      '<p>咨询电话：<a href="tel:12345">12345</a></p>',
  );
});

test.run();
