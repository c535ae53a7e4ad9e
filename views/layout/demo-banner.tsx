/** Says that nothing here is real. */
export function DemoBanner() {
  return (
    <section class="demo" aria-label="演示环境">
      <strong>演示环境</strong>　人员、单位电话和诉求均为虚构，请勿填写真实个人信息。
    </section>
  );
}
