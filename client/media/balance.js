// Draws the balance view. All texts come ready from the extension; this script only turns them into elements and keeps the
// elements that did not change, so nothing flickers and the focus stays while the note is typed.
// Plain script on purpose: five lists and a bar need no framework, and the page may load nothing but this file.
(() => {
  const vscode = acquireVsCodeApi();
  const root = document.getElementById('balance');
  const spoken = document.getElementById('spoken');
  /** Milliseconds of quiet before a changed summary is read out. */
  const PAUSE = 1500;
  let speaking;

  /** A description of an element; `key` names it among its siblings. */
  const el = (tag, props, ...children) => ({ tag, props: props ?? {}, children: children.flat().filter(Boolean) });
  const tell = (message) => () => vscode.postMessage(message);

  const bar = ({ alternative, parts }) =>
    el(
      'div',
      { class: 'bar', role: 'img', 'aria-label': alternative },
      parts.map(({ voice, count }) =>
        el('div', { key: voice, class: `share ${voice}${count > 0 ? ' some' : ''}`, grow: count }),
      ),
    );

  const share = ({ voice, label, count, percentText }) =>
    el(
      'li',
      { key: voice },
      el('span', { class: `swatch ${voice}`, 'aria-hidden': 'true' }),
      el('span', {}, label),
      el('span', { class: 'number' }, percentText),
      el('span', { class: 'number quiet' }, `(${count})`),
    );

  const noteVoice = (part) => [
    bar(part.note),
    el('ul', { class: 'shares' }, part.note.parts.map(share)),
    el('p', { class: 'quiet' }, part.explanation),
    part.sections.map((section, index) =>
      el(
        'div',
        { key: `section ${index}` },
        el('h3', {}, button(section.name, { type: 'goTo', range: section.range })),
        bar(section),
        el('p', { class: 'quiet' }, section.alternative.slice(section.name.length + 2)),
      ),
    ),
  ];

  const button = (text, message, label) => el('button', { type: 'button', click: message, 'aria-label': label }, text);

  const list = ({ empty, items }, item) =>
    items.length === 0 ? el('p', { class: 'quiet' }, empty) : el('ul', {}, items.map(item));

  const credit = ({ text, range }, index) =>
    el('li', { key: `${index}` }, mark('✓'), button(text, { type: 'goTo', range }));

  const givenAway = ({ rule, text, count, range, explain }) =>
    el(
      'li',
      { key: rule },
      el('span', { class: 'number' }, `${count} ×`),
      button(text, { type: 'goTo', range }),
      button('?', { type: 'showRule', rule }, explain),
    );

  const needed = ({ id, text, state, present, range, canInsert }) => {
    const title =
      present && range
        ? button(text, { type: 'goTo', range })
        : canInsert
          ? button(text, { type: 'insert', id })
          : el('span', {}, text);
    const body = el('span', { class: 'what' }, title, ' ', el('span', { class: 'quiet' }, state));
    return el('li', { key: id }, mark(present ? '✓' : '○'), body);
  };

  const mark = (sign) => el('span', { class: 'mark', 'aria-hidden': 'true' }, sign);

  const section = (id, { heading }, ...body) =>
    el('section', { key: id, 'aria-labelledby': id }, el('h2', { id }, heading), ...body);

  const picture = (model) => [
    el('h1', { key: 'h' }, model.heading),
    el('p', { key: 's' }, model.summary),
    ...model.limits.map((limit, index) => el('p', { key: `limit ${index}` }, mark('!'), limit)),
    section('voice', model.voice, ...noteVoice(model.voice)),
    section('credits', model.credits, list(model.credits, credit)),
    section(
      'gives',
      model.givesAway,
      list(model.givesAway, givenAway),
      model.givesAway.stillFit && el('p', {}, model.givesAway.stillFit),
    ),
    section('needed', model.needed, list(model.needed, needed)),
  ];

  const empty = (model) => [
    el('h1', { key: 'h' }, model.heading),
    el('p', { key: 's' }, model.summary),
    model.newNote &&
      el('button', { key: 'new', type: 'button', class: 'main', click: { type: 'newNote' } }, model.newNote),
  ];

  /** Brings the children of an element in line with their descriptions, reusing what fits by key or place. */
  function patch(parent, wanted) {
    const keyed = new Map([...parent.childNodes].filter((node) => node.key).map((node) => [node.key, node]));
    wanted.forEach((item, index) => {
      const there = parent.childNodes[index];
      const node = item.props?.key ? keyed.get(item.props.key) : there?.key ? undefined : there;
      const fits = node && (typeof item === 'string' ? node.nodeType === Node.TEXT_NODE : node.localName === item.tag);
      const use = fits ? node : make(item);
      if (use !== there) parent.insertBefore(use, there ?? null);
      update(use, item);
    });
    while (parent.childNodes.length > wanted.length) parent.lastChild.remove();
  }

  function make(item) {
    if (typeof item === 'string') return document.createTextNode(item);
    const node = document.createElement(item.tag);
    node.key = item.props.key;
    if (item.tag === 'button') node.addEventListener('click', () => tell(node.message)());
    return node;
  }

  function update(node, item) {
    if (typeof item === 'string') {
      if (node.data !== item) node.data = item;
      return;
    }
    const { key: _, click, grow, ...attributes } = item.props;
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) node.removeAttribute(name);
      else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    }
    if (click) node.message = click;
    if (grow !== undefined) node.style.flexGrow = grow;
    patch(node, item.children);
  }

  /** Reads the summary out once the writer pauses, and only if it says something new. */
  function speak(text) {
    clearTimeout(speaking);
    if (text === spoken.textContent) return;
    speaking = setTimeout(() => {
      spoken.textContent = text;
    }, PAUSE);
  }

  addEventListener('message', ({ data: model }) => {
    patch(root, (model.version === 0 ? empty(model) : picture(model)).filter(Boolean));
    speak(model.summary);
    tell({ type: 'shown', version: model.version })();
  });
  tell({ type: 'ready' })();
})();
