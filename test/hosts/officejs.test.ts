/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { profiles } from '../fake-excel/host';
import { openExcel } from '../fake-excel/harness';
import { contract } from './contract';

contract('Excel 2021, through office.js', (book) => openExcel(book, profiles['2021']));
contract('Excel on the web, through office.js', (book) => openExcel(book, profiles.web));
