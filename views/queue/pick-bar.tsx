/** An act on all tickets that are ticked. `get` leads to a page about them, `post` changes them. */
export type BulkAct = { name: string; address: string; method: 'get' | 'post' };

export type PickBarProps = {
  /** Id of the form; the boxes of the table belong to it. */
  form: string;
  /** The first act is the likely one. */
  acts: BulkAct[];
  picked: ReadonlySet<string>;
  /** Address of this page with every ticket ticked, for those without script. */
  all: string;
  /** At most so many at once. */
  most: number;
};

/** The bar over a list with boxes: how many are ticked, and what can be done with them. Without script it works as a plain form. */
export function PickBar({ form, acts, picked, all, most }: PickBarProps) {
  return (
    <form class="pick-bar" id={form} method="post" hx-boost="false" data-pick-bar>
      {/* Shown by the script that makes it work. */}
      <label class="pick-all" data-pick-all hidden>
        <input type="checkbox" /> 本页全选
      </label>
      <noscript>
        <a href={all}>本页全选</a>
      </noscript>
      <span class="quiet">
        已选 <output data-pick-count>{picked.size}</output> 件，一次最多 {most} 件
      </span>
      {acts.map(({ name, address, method }, index) => (
        <button
          type="submit"
          class={index === 0 && method === 'post' ? 'button button-primary' : 'button'}
          formaction={address}
          formmethod={method}
        >
          {name}
        </button>
      ))}
    </form>
  );
}
