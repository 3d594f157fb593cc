import { createRoot } from 'react-dom/client';
import { bundledLibrary } from '../app/bundled';
import { Workbench } from './Workbench';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import './fonts.css';
import './workbench.css';

const root = document.getElementById('workbench');
if (root === null) throw new Error('workbench.html has no #workbench');
const host = createRoot(root);
// The grid paints on a canvas, which does not repaint when a font arrives late; a font nobody has is no hindrance.
void Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => host.render(<Workbench library={bundledLibrary()} />));
