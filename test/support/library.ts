/** Jest puts this in the place of app/bundled: the same library, read from the folder. */
export { bundledLibrary } from '../../src/cli/folder';
