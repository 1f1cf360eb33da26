import { fill } from '~/strings/fill';

const selects = ['shape', 'weights', 'gives'] as const;

/** Sorts the table of models by the column whose head is pressed, and narrows it by what the form asks for. */
class ModelTable extends HTMLElement {
  get #rows() {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }

  connectedCallback() {
    for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
      if (head.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
    }
    for (const type of ['input', 'submit', 'click']) this.addEventListener(type, this);
    this.#narrow();
  }

  disconnectedCallback() {
    for (const type of ['input', 'submit', 'click']) this.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') event.preventDefault();
    else if ((event.target as HTMLSelectElement).name === 'order') this.#order(event);
    else if (event.type === 'input') this.#narrow();
    else {
      const head = (event.target as HTMLElement).closest<HTMLTableCellElement>('th[data-sort]');
      if (head) this.#sort(head);
    }
  }

  /** Where the heads of the columns have no room, a menu sorts. */
  #order(event: Event) {
    const head =
      this.querySelectorAll<HTMLTableCellElement>('thead th')[
        Number((event.target as HTMLSelectElement).value)
      ];
    if (event.type !== 'input' || !head) return;
    head.ariaSort = null;
    this.#sort(head);
  }

  /** First press: ascending; second: descending. Rows without a value stay at the end. */
  #sort(head: HTMLTableCellElement) {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    const descending = head.ariaSort === 'ascending';
    for (const other of heads) other.ariaSort = null;
    head.ariaSort = descending ? 'descending' : 'ascending';
    const column = heads.indexOf(head);
    const value = (row: HTMLTableRowElement) => row.cells[column]?.dataset['value'] ?? '';
    const sorted = this.#rows.sort((a, b) => {
      const [one, other] = [value(a), value(b)];
      if (one === '' || other === '') return Number(one === '') - Number(other === '');
      const difference = Number(one) - Number(other);
      return (Number.isNaN(difference) ? one.localeCompare(other, 'en') : difference) * (descending ? -1 : 1);
    });
    this.querySelector('tbody')?.append(...sorted);
  }

  #narrow() {
    const asked = new FormData(this.querySelector('form') as HTMLFormElement);
    const name = String(asked.get('q')).trim().toLowerCase();
    let count = 0;
    for (const row of this.#rows) {
      const isAsked = selects.every((field) => {
        const wanted = String(asked.get(field));
        return wanted === '' || row.dataset[field]?.split(' ').includes(wanted);
      });
      const names = `${row.cells[0]?.dataset['value']} ${row.cells[1]?.textContent}`.toLowerCase();
      row.hidden = !isAsked || !names.includes(name);
      if (!row.hidden) count++;
    }
    const { shown = '', none = '' } = this.dataset;
    (this.querySelector('output') as HTMLOutputElement).textContent = fill(count ? shown : none, { count });
  }
}

customElements.define('model-table', ModelTable);
