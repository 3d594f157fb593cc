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
import './workbench.css';

const root = document.getElementById('workbench');
if (root === null) throw new Error('workbench.html has no #workbench');
createRoot(root).render(<Workbench library={bundledLibrary()} />);
