/* Pacer: tells what is done in a web application. No cookies, nothing kept in the browser; silent when the visitor asks not to be followed.
   <script defer src="https://pacer.example/usage.js" data-key="pacer_…" data-actor="ann@example.org"></script>
   <button data-pacer="deal-updated" data-pacer-object="deal-7">…  or  pacer('deal-updated', { object: 'deal-7' }) */
(function () {
  var script = document.currentScript;
  var told = script.dataset;
  var url = new URL('/api/v1/events', script.src).href;
  var waiting = [];
  var timer;
  var isAsked = navigator.doNotTrack === '1' || navigator.globalPrivacyControl === true;

  function send() {
    timer = 0;
    var events = waiting.splice(0, 500);
    if (!events.length) return;
    var now = new Date().toISOString();
    events.forEach(function (event) { event.sent_at = now; });
    fetch(url, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + told.key },
      body: JSON.stringify({ events: events })
    }).then(function (answer) {
      if (answer.status === 429 || answer.status >= 500) throw answer;
    }).catch(function () {
      // Ids make sending again harmless.
      if (waiting.length < 1000) waiting = events.concat(waiting);
      timer = timer || setTimeout(send, 30000);
    });
  }

  window.pacer = function (activity, more) {
    if (isAsked || !told.actor) return;
    waiting.push(Object.assign({ event_id: crypto.randomUUID(), actor: told.actor, activity: activity, occurred_at: new Date().toISOString(), source: told.source || location.hostname }, more));
    timer = timer || setTimeout(send, 2000);
  };

  addEventListener('click', function (event) {
    var at = event.target.closest && event.target.closest('[data-pacer]');
    if (at) window.pacer(at.dataset.pacer, at.dataset.pacerObject ? { object: at.dataset.pacerObject } : {});
  }, true);
  addEventListener('pagehide', send);
})();
