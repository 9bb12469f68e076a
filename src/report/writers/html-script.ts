/**
 * The only script of the page: copies a figure as picture, drawing, numbers or spec, and shows another strategy in the figures. It reads what
 * stands in the page and asks nothing of the network; without it all is there to be read. Written for browsers, so it is text here.
 *
 * A drawing is copied in its light colours with the page's font inside, so that it looks the same wherever it is pasted.
 */

export const PAGE_SCRIPT = `
const told = JSON.parse(document.getElementById('figures').textContent);
const status = document.getElementById('status');

const pictureOf = figure => figure.querySelector('.view:not([hidden])');

function drawingOf(figure) {
  const drawing = pictureOf(figure).querySelector('svg').cloneNode(true);
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = document.getElementById('faces')?.textContent ?? '';
  drawing.prepend(style);
  return new XMLSerializer().serializeToString(drawing).replace(/var\\(--[a-z0-9-]+, (#[0-9a-f]{6})\\)/g, '$1');
}

async function pixelsOf(figure) {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(drawingOf(figure));
  await image.decode();
  const box = pictureOf(figure).querySelector('svg').viewBox.baseVal;
  const canvas = document.createElement('canvas');
  canvas.width = box.width * 3;
  canvas.height = box.height * 3;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

const cellOf = cell => cell === null ? '' : String(cell).replace(/[\\t\\r\\n]+/g, ' ').replace(/^(?=[=+@\\-][^0-9.])/, '\\'');
const numbersOf = ({columns, rows}) => [columns, ...rows].map(row => row.map(cellOf).join('\\t')).join('\\n') + '\\n';

const FORMS = {
  png: {ending: 'png', type: 'image/png', make: figure => pixelsOf(figure)},
  svg: {ending: 'svg', type: 'text/plain', make: figure => drawingOf(figure)},
  data: {ending: 'tsv', type: 'text/plain', make: figure => numbersOf(told[pictureOf(figure).dataset.picture].table)},
  spec: {ending: 'vl.json', type: 'text/plain', make: figure => JSON.stringify(told[pictureOf(figure).dataset.picture].spec)},
};

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function copy(figure, form) {
  const {ending, type, make} = FORMS[form];
  const name = pictureOf(figure).dataset.picture + '.' + ending;
  const made = Promise.resolve(make(figure)).then(content => content instanceof Blob ? content : new Blob([content], {type}));
  try {
    await navigator.clipboard.write([new ClipboardItem({[type]: made})]);
    return 'Copied: ' + name;
  } catch {
    save(await made, name);
    return 'This browser does not let a page copy; saved instead: ' + name;
  }
}

document.addEventListener('click', async ({target}) => {
  const button = target.closest('button[data-copy]');
  if (!button) return;
  status.textContent = '';
  status.textContent = await copy(button.closest('figure'), button.dataset.copy);
});

document.addEventListener('change', ({target}) => {
  if (!target.matches('select[data-views]')) return;
  for (const choice of document.querySelectorAll('select[data-views]')) choice.value = target.value;
  for (const view of document.querySelectorAll('.view[data-label]')) view.hidden = view.dataset.label !== target.value;
});

for (const tools of document.querySelectorAll('.tools[hidden]')) tools.hidden = false;
`;
