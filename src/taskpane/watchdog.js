/*
 * Runs before everything else, also where nothing else can: plain ECMAScript 5, so that the Internet Explorer
 * inside Excel 2016 and 2019 shows what is needed instead of an empty pane. The words stand in taskpane.html.
 */
(function () {
  'use strict';
  var page = document.documentElement;
  var language = navigator.language || 'zh-CN';
  var patience = 10000;

  if (language.toLowerCase().indexOf('zh') !== 0) page.lang = 'en';

  function waiting() { return document.getElementById('shell') !== null; }

  // BigInt carries every number here; a browser without it also lacks the rest.
  if (typeof Promise === 'undefined' || typeof BigInt === 'undefined') {
    page.setAttribute('data-shell', 'too-old');
    return;
  }
  setTimeout(function () {
    if (waiting() && !page.getAttribute('data-shell')) page.setAttribute('data-shell', 'stuck');
  }, patience);
})();
