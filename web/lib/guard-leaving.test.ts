import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardLeaving } from './guard-leaving.ts';

const push = vi.fn();
const replace = vi.fn();
const ask = vi.fn<(go: () => void) => void>();
const navigator = { push, replace, go: vi.fn(), createHref: () => '' };
let end: () => void;

beforeEach(() => {
  window.history.replaceState({ idx: 3 }, '', '/a/demo/pass-types/new');
  navigator.push = push;
  navigator.replace = replace;
  end = guardLeaving(navigator, ask);
});

afterEach(() => {
  end();
  vi.clearAllMocks();
});

test.each([['/a/demo/families'], [{ pathname: '/a/demo/families', search: '?q=x' }]])(
  'another page is held until somebody lets it go: %o',
  (target) => {
    navigator.push(target, null);

    expect(push).not.toHaveBeenCalled();
    ask.mock.calls[0]?.[0]();
    expect(push).toHaveBeenCalledWith(target, null);
  },
);

test('what opens over the page passes', () => {
  navigator.push({ pathname: '/a/demo/pass-types/new', search: '' }, { palette: true });
  navigator.replace('?q=x');

  expect(ask).not.toHaveBeenCalled();
  expect(push).toHaveBeenCalledOnce();
  expect(replace).toHaveBeenCalledOnce();
});

test('Back is undone and held, and the router does not hear of it', () => {
  const go = vi.spyOn(window.history, 'go').mockReturnValue();
  const router = vi.fn();
  window.addEventListener('popstate', router);
  const arrive = (idx: number, path: string) => {
    window.history.replaceState({ idx }, '', path);
    window.dispatchEvent(new PopStateEvent('popstate', { state: { idx } }));
  };

  arrive(2, '/a/demo/pass-types');
  expect(go).toHaveBeenLastCalledWith(1);
  arrive(3, '/a/demo/pass-types/new');
  expect(router).not.toHaveBeenCalled();

  ask.mock.calls[0]?.[0]();
  expect(go).toHaveBeenLastCalledWith(-1);
  end();
  arrive(2, '/a/demo/pass-types');
  expect(router).toHaveBeenCalledOnce();
  window.removeEventListener('popstate', router);
});

test('closing the tab is asked about by the browser, until the guard ends', () => {
  const close = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  expect(close()).toBe(true);
  end();
  expect(close()).toBe(false);
});
