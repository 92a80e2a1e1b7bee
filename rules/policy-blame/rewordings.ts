import type { Fix, Sentence } from '../api.ts';
import type { Blame } from './relations.ts';

export const rewordings = (_blame: Blame, _sentence: Sentence, _text: string): readonly Fix[] => [];
