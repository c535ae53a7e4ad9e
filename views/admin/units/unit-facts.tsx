import { unitAddress } from './unit-words.tsx';

/** Another unit, as a link. */
export type UnitReference = { code: string; name: string };

export type UnitFactsProps = {
  code: string;
  function: string;
  /** Further functions that the same body serves. */
  further: string[];
  level: string;
  place: string;
  parent: UnitReference | null;
  /** How many units stand below it. */
  below: number;
  pinyin: string;
  initials: string;
  aliases: string[];
  phone: string | null;
  contact: string | null;
  address: string | null;
  /** Units that were dissolved into this one. */
  predecessors: UnitReference[];
  /** True when an administrator's row stands in place of what follows from the standard. */
  written: boolean;
};

const orNone = (text: string | null) => text ?? <span class="quiet">没有登记</span>;

function Reference({ code, name }: UnitReference) {
  return <a href={unitAddress(code)}>{name}</a>;
}

/** Everything that is known of a unit. */
export function UnitFacts(unit: UnitFactsProps) {
  return (
    <section class="panel" aria-labelledby="unit-facts">
      <h2 id="unit-facts">基本情况</h2>
      <dl class="facts">
        <dt>单位代码</dt>
        <dd class="number">{unit.code}</dd>
        <dt>职能</dt>
        <dd>{[unit.function, ...unit.further].join('、')}</dd>
        <dt>层级与区划</dt>
        <dd>
          {unit.level}，{unit.place}
        </dd>
        <dt>上级单位</dt>
        <dd>{unit.parent ? <Reference {...unit.parent} /> : <span class="quiet">没有</span>}</dd>
        <dt>下属单位</dt>
        <dd>{unit.below} 个</dd>
        <dt>拼音</dt>
        <dd>{unit.pinyin}</dd>
        <dt>首字母</dt>
        <dd>{unit.initials}</dd>
        <dt>别名</dt>
        <dd>{unit.aliases.length > 0 ? unit.aliases.join('、') : <span class="quiet">没有</span>}</dd>
        <dt>电话</dt>
        <dd class="number">{orNone(unit.phone)}</dd>
        <dt>联系人</dt>
        <dd>{orNone(unit.contact)}</dd>
        <dt>地址</dt>
        <dd>{orNone(unit.address)}</dd>
        {unit.predecessors.length > 0 ? (
          <>
            <dt>承接自</dt>
            <dd>
              {unit.predecessors.map((each, index) => (
                <>
                  {index > 0 ? '、' : ''}
                  <Reference {...each} />
                </>
              ))}
            </dd>
          </>
        ) : null}
        <dt>资料来源</dt>
        <dd>{unit.written ? '管理员维护' : '按职能表和区划推定，尚未改过'}</dd>
      </dl>
    </section>
  );
}
