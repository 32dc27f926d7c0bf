import { describe, expect, it } from 'vitest';
import { createLruMap, remembering } from '../../../classifier/lru-map.ts';

describe('a map that forgets', () => {
  it('lets go what was used longest ago', () => {
    const map = createLruMap<number>(2);
    map.set('a', 1);
    map.set('b', 2);
    expect(map.get('a')).toBe(1);
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('a function that remembers', () => {
  it('computes what it knows no more, or never knew, and nothing else', () => {
    const asked: string[] = [];
    const length = remembering(2, (text) => {
      asked.push(text);
      return text.length;
    });
    expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 3, 1, 2]);
    expect(asked).toEqual(['a', 'bb', 'ccc', 'bb']);
  });
});
