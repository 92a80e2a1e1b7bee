/** Narrows the lists down. The page is complete without it. */
export const script = `
(() => {
  const form = document.querySelector('form[role=search]');
  if (!form) return;
  const items = [...document.querySelectorAll('.item')].map((element) => ({
    element,
    text: element.textContent.toLowerCase(),
    rules: element.dataset.rules.split(' '),
  }));
  const status = form.querySelector('[role=status]');
  const rest = document.querySelector('details');
  const narrow = () => {
    const words = form.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const rule = form.rule.value;
    let shown = 0;
    let inRest = false;
    for (const { element, text, rules } of items) {
      const fits = words.every((word) => text.includes(word)) && (!rule || rules.includes(rule));
      element.hidden = !fits;
      if (!fits) continue;
      shown += 1;
      inRest ||= rest !== null && rest.contains(element);
    }
    const wanted = words.length > 0 || rule !== '';
    if (rest && wanted) rest.open = inRest;
    status.textContent = wanted ? shown + ' of ' + items.length + ' shown' : '';
  };
  form.hidden = false;
  form.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
})();
`;
