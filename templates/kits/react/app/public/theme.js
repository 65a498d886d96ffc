// Before the first paint: the theme that was chosen, else the one the page declares or the system prefers.
(function () {
  var root = document.documentElement
  root.dataset.theme = localStorage.getItem('theme') || root.dataset.first || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  // The page carries the landing page's words; anywhere else, and for those who are signed in, they would only flash.
  if (location.pathname !== '/' || localStorage.getItem('session') === 'yes') root.dataset.elsewhere = ''
})()
