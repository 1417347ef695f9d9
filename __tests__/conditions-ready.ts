import { loadCel } from '../src/access/cel';

await loadCel();
