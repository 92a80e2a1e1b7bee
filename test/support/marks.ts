export { drawMarks, readMarks } from '../../server/src/core/packs/marks.ts';
